import type { FigurePath } from '../../report/figure.ts';
import {
  APPLICANT_COLUMNS,
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
  type FormRow,
  type FormYear,
} from '../../report/form.ts';
import type { ReportRecord } from '../../report/record.ts';

/** A sum of figures, each with its sign, that must be 0. */
export interface Identity {
  /** Such as `balance.naturalPerson`, `handled.total`, `row.granted`, `dispute.reconsideration`, `carry.total`. */
  readonly id: string;
  /** Id of the rule that judges it. */
  readonly rule: string;
  readonly terms: readonly Term[];
}
export interface Term {
  readonly path: FigurePath;
  readonly sign: 1 | -1;
}

/** Rows of table 3 that are not results of handling. */
const STOCK_ROWS = new Set(['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut']);

/** Rows of table 3 that are results of handling in a form: 21 in 2021, 19 in 2019. */
export const outcomeRows = (form: FormYear): readonly FormRow[] =>
  APPLICATION_ROWS.filter(row => row.forms.includes(form) && !STOCK_ROWS.has(row.key));

/** Identities of tables 3 and 4 for a record; those of table 3 are missing where its form is not known. */
export function identitiesOf(record: ReportRecord): readonly Identity[] {
  const form = record.forms.applications;
  return form === undefined ? DISPUTE_IDENTITIES : IDENTITIES[form];
}

const term = (path: FigurePath, sign: 1 | -1 = 1): Term => ({ path, sign });
const cell = (row: string, column: string) => `applications.${row}.${column}`;

const balance = (column: string): Identity => ({
  id: `balance.${column}`,
  rule: 'unbalanced-applications',
  terms: [
    term(cell('newlyReceived', column)),
    term(cell('carriedIn', column)),
    term(cell('handledTotal', column), -1),
    term(cell('carriedOut', column), -1),
  ],
});
const handled = (column: string, form: FormYear): Identity => ({
  id: `handled.${column}`,
  rule: 'unequal-handled-total',
  terms: [term(cell('handledTotal', column), -1), ...outcomeRows(form).map(row => term(cell(row.key, column)))],
});
const applicants = (row: string): Identity => ({
  id: `row.${row}`,
  rule: 'unequal-applicant-total',
  terms: [term(cell(row, 'total'), -1), ...APPLICANT_COLUMNS.map(column => term(cell(row, column.key)))],
});
const dispute = (group: string): Identity => ({
  id: `dispute.${group}`,
  rule: 'unequal-dispute-total',
  terms: DISPUTE_RESULTS.toReversed().map(({ key }) => term(`disputes.${group}.${key}`, key === 'total' ? -1 : 1)),
});

const DISPUTE_IDENTITIES: readonly Identity[] = DISPUTE_GROUPS.map(group => dispute(group.key));
const identitiesIn = (form: FormYear): readonly Identity[] => [
  ...APPLICATION_COLUMNS.map(column => balance(column.key)),
  ...APPLICATION_COLUMNS.map(column => handled(column.key, form)),
  ...APPLICATION_ROWS.filter(row => row.forms.includes(form)).map(row => applicants(row.key)),
  ...DISPUTE_IDENTITIES,
];
const IDENTITIES: Readonly<Record<FormYear, readonly Identity[]>> = {
  '2021': identitiesIn('2021'),
  '2019': identitiesIn('2019'),
};
