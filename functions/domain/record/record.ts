import type { FormYear } from '../form/editions/editions.ts';
import type { BlockKey } from '../form/form.ts';
import type { SectionKey } from '../form/sections.ts';
import type { TableKey } from '../form/tables.ts';
import type { Confidence, Figure, FigurePath, FigureTree, Place } from './figure.ts';

/** Whose business the report covers: the office itself, a government with all its parts, or a system led from above. */
export const SCOPES = ['organ', 'government', 'system'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Section {
  /** As printed, radicals folded; null where the section has no heading (the preamble) or is missing. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  /** One place per paragraph. */
  readonly places: readonly Place[];
}

/** What stands below the last section, as printed without white space; null where it does not. */
export interface Closing {
  /** The agency that signs. */
  readonly signature: string | null;
  /** 成文日期. */
  readonly date: string | null;
  /** Lines of the list of attachments. */
  readonly attachments: readonly string[];
}

/** The label of a table row as printed, kept so that rules can compare it with the official wording. */
export interface PrintedLabel {
  /** Path of the row, such as `applications.granted` or `disclosure.licensing`. */
  readonly row: FigurePath;
  readonly printed: string;
  readonly at: Place | null;
}

/**
 * How sure it is which cell of one statutory table is which, with reasons in plain Chinese where it is not. In a table
 * whose rows and columns are proved a single figure may still be doubtful or unread, by what is drawn in its cell.
 */
export interface TableReading {
  readonly confidence: Confidence;
  readonly doubts: readonly string[];
  /** Rows and columns are cells of the file itself under their labels: sums that fail are printed so. */
  readonly hasCells?: true;
}

export const NOTICE_KINDS = [
  'wrong-extension',
  'radical-glyphs',
  'tracked-changes',
  'mislabelled-charset',
  'ignored-content',
] as const;

/** Something noticed while reading that is no figure: `detail` is in plain Chinese. */
export interface ReadingNotice {
  readonly kind: (typeof NOTICE_KINDS)[number];
  readonly detail: string;
  readonly count?: number;
}

/** A row, a column or a whole table that is printed beside what the form has. No sum and no identity knows of it. */
export interface AddedPart {
  readonly table: TableKey;
  readonly kind: 'row' | 'column' | 'table';
  /** Label, name or caption as printed, on one line; empty where there is none. */
  readonly label: string;
  readonly at: Place | null;
  /** What stands in its cells: of a row by column, of a column by row of the form; nothing of a table. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** What the reading itself brought to light; rules of form read it. */
export interface Reading {
  /** Key in the table of formats. */
  readonly format: string;
  readonly tables: Readonly<Record<TableKey, TableReading>>;
  readonly labels: readonly PrintedLabel[];
  /** Rows printed more than once inside one table. */
  readonly repeatedRows: readonly FigurePath[];
  /** What the statutory tables have beside the form. */
  readonly added: readonly AddedPart[];
  /** Sections in the order in which their headings were found. */
  readonly sectionOrder: readonly SectionKey[];
  readonly notices: readonly ReadingNotice[];
  /**
   * Excerpts of what the file holds beside the report — hidden, commented, deleted, around it — where something of a
   * person is in them. They are never shown: they decide whether the file itself may be.
   */
  readonly unseen: readonly string[];
}

/** A report as read; the canonical record of every file this product writes. */
export interface ReportRecord {
  readonly schema: 'gongkai/report/1';
  /** As printed, on one line, radicals folded. */
  readonly title: string;
  /** As printed in the title, else in the signature; empty where neither names one for certain. */
  readonly agencyName: string;
  /** Year named in the title; null where the title names none. */
  readonly year: number | null;
  readonly scope: Scope;
  readonly sections: Readonly<Record<SectionKey, Section>>;
  readonly closing: Closing;
  readonly forms: Readonly<Partial<Record<BlockKey, FormYear>>>;
  readonly disclosure: FigureTree;
  readonly applications: FigureTree;
  readonly disputes: FigureTree;
  readonly reading: Reading;
}
