import type { FormYear } from '../../../form/editions/editions.ts';
import type { Figure, Place } from '../../../record/figure.ts';
import type { AddedPart } from '../../../record/record.ts';

/** A row of the form as found in the document. */
export interface FoundRow {
  /** Name below the table: `granted`, `refused.stateSecret`, `licensing`, `reconsideration`. */
  readonly key: string;
  /** Label as printed, radicals folded, on one line. */
  readonly printed: string;
  readonly at: Place | null;
  /** By column name. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** For rows of table 2: the editions its columns are of; several where they print the block alike. */
  readonly forms?: readonly FormYear[];
}

/** A row, a column or a table that the form does not have. */
export type FoundPart = Omit<AddedPart, 'table'>;

/** What a statutory table gave, before the cross checks. */
export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** Names of rows printed more than once. */
  readonly repeated: readonly string[];
  /** What is printed beside the form: a row only in a table that has all of its own. */
  readonly added: readonly FoundPart[];
  /** For tables 3 and 4: the editions that what is printed tells, as `tellEditions` gives them. */
  readonly forms?: readonly FormYear[];
  /** Read from cells of the file itself, and from nothing else. */
  readonly hasCells?: true;
  /** Plain Chinese: why the reading may be wrong. Any doubt makes the whole table doubtful. */
  readonly doubts: readonly string[];
}

export const NOTHING_FOUND: FoundTable = { rows: [], repeated: [], added: [], doubts: [] };
