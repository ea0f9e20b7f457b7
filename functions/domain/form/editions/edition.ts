/** How something of the form is named, and met. */
export interface Words {
  /** Official name without its number: 属于国家秘密. */
  readonly name: string;
  /** As printed before the name: 一、, （三）, 1. */
  readonly number?: string;
  /** Printed behind the name, left out where the row is spoken of: a definition, a unit. */
  readonly remark?: string;
  /** As a sentence of ours names it where the name is long: 本年新收. */
  readonly brief?: string;
  /** Other wordings it is met under. Matching forgives punctuation, numbers and a few damaged characters. */
  readonly wordings?: readonly string[];
  /** What narrative calls it: a regular expression without groups. */
  readonly spoken?: string;
}

/** Names made of those words: in full as the form prints it, and short as a letter says it. */
export interface Named extends Words {
  readonly label: string;
  readonly short: string;
}

/** Number, name and remark as one label. */
export function named<const W extends Words>(words: W): W & Named {
  const { number = '', name, remark = '' }: Words = words;
  return { ...words, label: `${number}${name}${remark}`, short: `${number}${name}` };
}

export interface FormColumn extends Named {
  /** Below the row, such as `naturalPerson`. */
  readonly key: string;
  /** The total of the row; all other columns of tables 3 and 4 are its parts. */
  readonly isTotal?: boolean;
  /** Of an amount: 万元. */
  readonly unit?: string;
  /** What narrative says of documents that this column counts: `issued`, `repealed`, `inForce`. */
  readonly counts?: string;
  /** Key of the heading printed over this column and its neighbours. */
  readonly under?: string;
}

/** A heading over several columns, or beside several rows. */
export interface FormHeading extends Named {
  readonly key: string;
  /** Key of the heading this one stands under. */
  readonly under?: string;
}

/**
 * What a row of table 3 counts. Received and carried rows balance with the total; results add up to the total, those of
 * a group to its subtotal where the form has one.
 */
export type RowRole = 'received' | 'result' | 'subtotal' | 'total' | 'carried';

export interface FormRow extends Named {
  /** Path below the table, such as `refused.stateSecret`. */
  readonly key: string;
  readonly role: RowRole;
  /** Key of the heading the row stands under. */
  readonly under?: string;
  /** Key of the heading whose rows other editions print in place of this one. */
  readonly allOf?: string;
  /** The row of last year's report whose figures this one repeats. */
  readonly continues?: string;
}

/** A row of table 2 with its own columns. */
export interface FormBlock extends Named {
  readonly key: string;
  /** Item of article 20 of the 条例 that the block reports on, as printed above it. */
  readonly item: string;
  readonly columns: readonly FormColumn[];
}

export interface ApplicationsForm {
  readonly rowHeadings: readonly FormHeading[];
  /** In printed order. */
  readonly rows: readonly FormRow[];
  readonly columnHeadings: readonly FormHeading[];
  readonly columns: readonly FormColumn[];
}

export interface DisputesForm {
  readonly groupHeadings: readonly FormHeading[];
  /** Each has all results. */
  readonly groups: readonly FormColumn[];
  readonly results: readonly FormColumn[];
}

/** One edition of the form: everything printed in its three tables. */
export interface Edition {
  /** As it stands in records: the year of the notice. */
  readonly key: string;
  /** As letters name it: 2021年的表式. */
  readonly name: string;
  /** Number of the notice it came with, which reports cite, and title of the document that holds it. */
  readonly notice: string;
  readonly document: string;
  /** First reporting year it holds for; it goes out of use with the first year of the next edition. */
  readonly from: number;
  /** Blocks of table 2 in printed order. */
  readonly disclosure: readonly FormBlock[];
  readonly applications: ApplicationsForm;
  readonly disputes: DisputesForm;
}
