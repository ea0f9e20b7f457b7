/**
 * What all editions of the form have between them, newest first: everything a table may be met with. What one edition
 * says stands in its own file.
 */
import type { FormBlock, FormColumn, FormHeading, FormRow } from './editions/edition.ts';
import { type DisclosureKey, EDITIONS, type FormYear } from './editions/editions.ts';
import { mergeInOrder } from './merge-in-order.ts';

/** Whatever may be printed in one edition and at the same time in another: table 3, table 4, and each block of table 2. */
export type BlockKey = DisclosureKey | 'applications' | 'disputes';

/** The editions the parts of a report are printed in; parts that all editions print alike are not among them. */
export type PrintedForms = Readonly<Partial<Record<BlockKey, FormYear>>>;

/** Columns of table 3. */
export const APPLICATION_COLUMNS: readonly FormColumn[] = mergeInOrder(EDITIONS.map(each => each.applications.columns));
/** The kinds of applicant: all columns but the total. */
export const APPLICANT_COLUMNS: readonly FormColumn[] = APPLICATION_COLUMNS.filter(column => !column.isTotal);

/** Headings over the columns of table 3. */
export const COLUMN_HEADINGS: readonly FormHeading[] = mergeInOrder(
  EDITIONS.map(each => each.applications.columnHeadings),
);

/** Headings beside the rows of table 3. */
export const ROW_HEADINGS: readonly FormHeading[] = mergeInOrder(EDITIONS.map(each => each.applications.rowHeadings));

const headingOf = (key: string | undefined): FormHeading | undefined => ROW_HEADINGS.find(each => each.key === key);

/** A row of table 3 and the editions that have it. */
export interface ListedRow extends FormRow {
  readonly forms: readonly FormYear[];
  /** The innermost heading the row stands under, and the one around that. */
  readonly heading: FormHeading | undefined;
  readonly outer: FormHeading | undefined;
}

/** Rows of table 3 in printed order, each in the wording of the newest edition that has it. */
export const APPLICATION_ROWS: readonly ListedRow[] = mergeInOrder(EDITIONS.map(each => each.applications.rows)).map(
  row => ({
    ...row,
    forms: EDITIONS.filter(({ applications }) => applications.rows.some(({ key }) => key === row.key)).map(
      ({ key }) => key,
    ),
    heading: headingOf(row.under),
    outer: headingOf(headingOf(row.under)?.under),
  }),
);

/** Rows that stand for all rows another edition prints under a heading, by that heading. */
export const WHOLE_GROUPS: ReadonlyMap<string, string> = new Map(
  APPLICATION_ROWS.flatMap(({ key, allOf }) => (allOf === undefined ? [] : [[key, allOf]])),
);

/** The heading of a group of rows inside the results; undefined for rows that stand there by themselves. */
export const innerHeading = ({ heading }: ListedRow): FormHeading | undefined =>
  heading?.under === undefined ? undefined : heading;

/** Headings over groups of table 4. */
export const DISPUTE_HEADINGS: readonly FormHeading[] = mergeInOrder(EDITIONS.map(each => each.disputes.groupHeadings));
/** The groups of table 4 and the results each has. */
export const DISPUTE_GROUPS: readonly FormColumn[] = mergeInOrder(EDITIONS.map(each => each.disputes.groups));
export const DISPUTE_RESULTS: readonly FormColumn[] = mergeInOrder(EDITIONS.map(each => each.disputes.results));

/** A block of table 2 in one edition. */
export interface DisclosureRow extends FormBlock {
  readonly key: DisclosureKey;
  readonly form: FormYear;
}

/** Blocks of table 2 in printed order, edition by edition. */
export const DISCLOSURE_ROWS: readonly DisclosureRow[] = EDITIONS.flatMap(({ key: form, disclosure }) =>
  disclosure.map(block => ({ ...block, form })),
);
