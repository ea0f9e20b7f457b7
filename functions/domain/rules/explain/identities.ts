import type { FormRow } from '../../form/edition.ts';
import type { FormYear } from '../../form/editions.ts';
import {
  APPLICANT_COLUMNS,
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
} from '../../form/form.ts';
import type { FigurePath } from '../../record/figure.ts';

/** What the sums of the tables say: each kind is judged by the rule that names it. */
export type IdentityKind = 'balance' | 'handled' | 'row' | 'carry' | 'dispute';

/** A sum of figures, each with its sign, that must be 0. */
export interface Identity {
  /** Such as `balance.naturalPerson`, `handled.total`, `row.granted`, `dispute.reconsideration`, `carry.total`. */
  readonly id: string;
  readonly kind: IdentityKind;
  readonly terms: readonly Term[];
}
export interface Term {
  readonly path: FigurePath;
  readonly sign: 1 | -1;
}

/** Stands before the path of a figure of last year's report. */
export const LAST_YEAR = 'previous.';

/** Rows of table 3 that are not results of handling. */
export const STOCK_ROWS: ReadonlySet<string> = new Set(['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut']);

/** Rows of table 3 that are results of handling in a form: 21 in 2021, 19 in 2019. */
export const outcomeRows = (form: FormYear): readonly FormRow[] =>
  APPLICATION_ROWS.filter(row => row.forms.includes(form) && !STOCK_ROWS.has(row.key));

const term = (path: FigurePath, sign: 1 | -1 = 1): Term => ({ path, sign });
const cell = (row: string, column: string) => `applications.${row}.${column}`;

const balance = (column: string): Identity => ({
  id: `balance.${column}`,
  kind: 'balance',
  terms: [
    term(cell('newlyReceived', column)),
    term(cell('carriedIn', column)),
    term(cell('handledTotal', column), -1),
    term(cell('carriedOut', column), -1),
  ],
});
const handled = (column: string, form: FormYear): Identity => ({
  id: `handled.${column}`,
  kind: 'handled',
  terms: [term(cell('handledTotal', column), -1), ...outcomeRows(form).map(row => term(cell(row.key, column)))],
});
const applicants = (row: string): Identity => ({
  id: `row.${row}`,
  kind: 'row',
  terms: [term(cell(row, 'total'), -1), ...APPLICANT_COLUMNS.map(column => term(cell(row, column.key)))],
});
const carryOver = (column: string): Identity => ({
  id: `carry.${column}`,
  kind: 'carry',
  terms: [term(cell('carriedIn', column)), term(LAST_YEAR + cell('carriedOut', column), -1)],
});
const dispute = (group: string): Identity => ({
  id: `dispute.${group}`,
  kind: 'dispute',
  terms: DISPUTE_RESULTS.toReversed().map(({ key }) => term(`disputes.${group}.${key}`, key === 'total' ? -1 : 1)),
});

const applicationIdentities = (form: FormYear): readonly Identity[] => [
  ...APPLICATION_COLUMNS.map(column => balance(column.key)),
  ...APPLICATION_COLUMNS.map(column => handled(column.key, form)),
  ...APPLICATION_ROWS.filter(row => row.forms.includes(form)).map(row => applicants(row.key)),
  ...APPLICATION_COLUMNS.map(column => carryOver(column.key)),
];

/** Identities of table 3 in each form, with the carry-over from last year. */
export const APPLICATION_IDENTITIES: Readonly<Record<FormYear, readonly Identity[]>> = {
  '2021': applicationIdentities('2021'),
  '2019': applicationIdentities('2019'),
};
/** Identities of table 4; no two of them have a figure in common. */
export const DISPUTE_IDENTITIES: readonly Identity[] = DISPUTE_GROUPS.map(group => dispute(group.key));
