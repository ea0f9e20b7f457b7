import type { Edition, FormColumn, FormRow } from '../../form/editions/edition.ts';
import { editionOf } from '../../form/editions/edition-of.ts';
import { EDITIONS, type FormYear } from '../../form/editions/editions.ts';
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

const term = (path: FigurePath, sign: 1 | -1 = 1): Term => ({ path, sign });
const cell = (row: string, column: string) => `applications.${row}.${column}`;

/** 第一项加第二项之和，等于第三项加第四项之和. */
const balance = (rows: readonly FormRow[], column: string): Identity => ({
  id: `balance.${column}`,
  kind: 'balance',
  terms: [
    ...rows.filter(({ role }) => role === 'received').map(({ key }) => term(cell(key, column))),
    ...rows.filter(({ role }) => role === 'total' || role === 'carried').map(({ key }) => term(cell(key, column), -1)),
  ],
});
/** The total of all results, or the subtotal of those under one heading. */
const handled = (rows: readonly FormRow[], sum: FormRow, column: string): Identity => ({
  id: sum.role === 'total' ? `handled.${column}` : `handled.${sum.key}.${column}`,
  kind: 'handled',
  terms: [term(cell(sum.key, column), -1), ...partsOf(rows, sum).map(({ key }) => term(cell(key, column)))],
});
const partsOf = (rows: readonly FormRow[], sum: FormRow): readonly FormRow[] =>
  rows.filter(({ role, under }) => role === 'result' && (sum.role === 'total' || under === sum.under));
const applicants = (row: FormRow, columns: readonly FormColumn[]): Identity => ({
  id: `row.${row.key}`,
  kind: 'row',
  terms: [...columns]
    .sort((one, other) => Number(other.isTotal ?? false) - Number(one.isTotal ?? false))
    .map(({ key, isTotal }) => term(cell(row.key, key), isTotal ? -1 : 1)),
});
const carryOver = (row: string, before: string, column: string): Identity => ({
  id: `carry.${column}`,
  kind: 'carry',
  terms: [term(cell(row, column)), term(LAST_YEAR + cell(before, column), -1)],
});
const dispute = (group: FormColumn, results: readonly FormColumn[]): Identity => ({
  id: `dispute.${group.key}`,
  kind: 'dispute',
  terms: results.toReversed().map(({ key, isTotal }) => term(`disputes.${group.key}.${key}`, isTotal ? -1 : 1)),
});

function applicationIdentities({ applications: { rows, columns } }: Edition): readonly Identity[] {
  const sums = rows.filter(({ role }) => role === 'total' || role === 'subtotal');
  return [
    ...columns.map(column => balance(rows, column.key)),
    ...sums.flatMap(sum => columns.map(column => handled(rows, sum, column.key))),
    ...rows.map(row => applicants(row, columns)),
    ...rows.flatMap(({ key, continues }) =>
      continues === undefined ? [] : columns.map(column => carryOver(key, continues, column.key)),
    ),
  ];
}

const APPLICATIONS: ReadonlyMap<FormYear, readonly Identity[]> = new Map(
  EDITIONS.map(edition => [edition.key, applicationIdentities(edition)]),
);
const DISPUTES: ReadonlyMap<FormYear, readonly Identity[]> = new Map(
  EDITIONS.map(({ key, disputes: { groups, results } }) => [key, groups.map(group => dispute(group, results))]),
);

/** Identities of table 3 in an edition, with the carry-over from last year. */
export const applicationIdentitiesOf = (form: FormYear): readonly Identity[] => APPLICATIONS.get(form) ?? [];
/** Identities of table 4; no two of them have a figure in common. */
export const disputeIdentitiesOf = (form: FormYear | undefined): readonly Identity[] =>
  DISPUTES.get(editionOf(form).key) ?? [];
