import { APPLICATION_COLUMNS, APPLICATION_ROWS } from '../../form/form.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { placeName } from '../../record/places/place-name.ts';
import type { ReportRecord } from '../../record/record.ts';
import { addend } from '../../record/sum-figures.ts';
import type { Change } from './fewest-changes.ts';
import { applicationIdentitiesOf, type Identity } from './identities.ts';

/** Numbers of table 3 that stand in a wrong column or row, all moved the same way. */
export interface Misplacement {
  /** Plain Chinese without a full stop: what would have to be moved so that every sum holds, and what that looks like. */
  readonly looksLike: string;
  /** Figures that stand for all that were moved. */
  readonly figures: readonly FigurePath[];
  /** What would stand in the cells that change when everything is moved. */
  readonly changes: readonly Change[];
}

/** The number at a path of table 3, blanks and rows that are not there as 0, however sure its reading is; NaN for words. */
export type NumberAt = (path: FigurePath) => number;

interface Sheet {
  readonly identities: readonly Identity[];
  readonly numberAt: NumberAt;
  /** Keys of the rows that are there, in printed order. */
  readonly rows: readonly string[];
  readonly record: ReportRecord;
}

const COLUMNS = APPLICATION_COLUMNS.map(({ key }) => key);
const LAST = COLUMNS.length - 1;
const cell = (row: string, column: string | undefined): FigurePath => `applications.${row}.${column}`;

/** Table 3 as its sums see it; undefined where no edition tells which sums it has. */
export function sheetOf(record: ReportRecord): Sheet | undefined {
  const form = record.forms.applications;
  if (form === undefined) return undefined;
  const figures = figuresByPath(record);
  return {
    identities: applicationIdentitiesOf(form).filter(({ kind }) => kind !== 'carry'),
    numberAt: path => (figures.has(path) ? (addend(figures.get(path)) ?? Number.NaN) : 0),
    rows: APPLICATION_ROWS.filter(row => figures.has(cell(row.key, 'total'))).map(({ key }) => key),
    record,
  };
}

export const sumOf = ({ terms }: Identity, numberAt: NumberAt): number =>
  terms.reduce((sum, { path, sign }) => sum + sign * numberAt(path), 0);

const allHold = (identities: readonly Identity[], numberAt: NumberAt): boolean =>
  identities.every(identity => sumOf(identity, numberAt) === 0);

/**
 * Two columns that changed places, a row or the whole table slid by a column, or slid by a row: what makes every broken
 * sum of table 3 hold at once. No figure is changed by it.
 */
export function recogniseMisplacement(record: ReportRecord): Misplacement | undefined {
  const sheet = sheetOf(record);
  if (sheet === undefined || allHold(sheet.identities, sheet.numberAt)) return undefined;
  const found = swappedColumns(sheet) ?? slidRow(sheet) ?? slidTable(sheet) ?? slidDown(sheet);
  return found && { looksLike: found.looksLike, figures: found.figures, changes: changesTo(sheet, found.moved) };
}

/** A way of moving numbers after which every sum holds. */
interface Move extends Pick<Misplacement, 'looksLike' | 'figures'> {
  readonly moved: NumberAt;
}

const changesTo = ({ rows, numberAt }: Sheet, moved: NumberAt): readonly Change[] =>
  rows
    .flatMap(row => COLUMNS.map(column => cell(row, column)))
    .flatMap(path => (moved(path) === numberAt(path) ? [] : [{ path, needed: moved(path) }]));

function swappedColumns({ identities, numberAt }: Sheet): Move | undefined {
  for (const [index, one] of COLUMNS.entries())
    for (const other of COLUMNS.slice(index + 1)) {
      const swapped: NumberAt = path => {
        const [row, column] = divide(path);
        return numberAt(cell(row, column === one ? other : column === other ? one : column));
      };
      if (allHold(identities, swapped))
        return {
          looksLike: `把“${labelOf(one)}”和“${labelOf(other)}”两栏对调，全部勾稽成立，像是两栏颠倒了`,
          figures: [cell('handledTotal', one), cell('handledTotal', other)],
          moved: swapped,
        };
    }
  return undefined;
}

const divide = (path: FigurePath): readonly [row: string, column: string] => {
  const dot = path.lastIndexOf('.');
  return [path.slice('applications.'.length, dot), path.slice(dot + 1)];
};

/** From some column on, the numbers of a row stand one column too far to the left or to the right. */
function slidRow({ identities, numberAt, rows, record }: Sheet): Move | undefined {
  for (const row of rows)
    for (const { start, step } of SLIDES) {
      const own = slide(row, start, step, numberAt);
      const moved: NumberAt = path => own?.get(path) ?? numberAt(path);
      if (own !== undefined && allHold(identities, moved))
        return {
          looksLike: `把${placeName(cell(row, COLUMNS[start]), record)}起的各数移动一栏，全部勾稽成立，像是错了一栏`,
          figures: COLUMNS.slice(start).map(column => cell(row, column)),
          moved,
        };
    }
  return undefined;
}

const SLIDES = COLUMNS.slice(0, -1).flatMap((_, start) => [1, -1].map(step => ({ start, step })));

/** The same in every row: a column was left out, or one too many put in. */
function slidTable({ identities, numberAt, rows }: Sheet): Move | undefined {
  for (const { start, step } of SLIDES) {
    const all = new Map(rows.flatMap(row => [...(slide(row, start, step, numberAt) ?? [])]));
    const moved: NumberAt = path => all.get(path) ?? Number.NaN;
    if (all.size === rows.length * COLUMNS.length && allHold(identities, moved))
      return {
        looksLike: `把各行从“${labelOf(COLUMNS[start] ?? '')}”栏起的数都移动一栏，全部勾稽成立，像是整个表错了一栏`,
        figures: COLUMNS.slice(start).map(column => cell('handledTotal', column)),
        moved,
      };
  }
  return undefined;
}

/** The numbers of every row stand in the row below or above; a row without any takes those the end of the table lost. */
function slidDown({ identities, numberAt, rows }: Sheet): Move | undefined {
  for (const step of [1, -1]) {
    const moved: NumberAt = path => {
      const [row, column] = divide(path);
      const from = rows[rows.indexOf(row) + step];
      return from === undefined ? 0 : numberAt(cell(from, column));
    };
    if (rows.some(row => COLUMNS.some(column => moved(cell(row, column)) > 0)) && allHold(identities, moved))
      return {
        looksLike: `把各行的数都${step > 0 ? '上' : '下'}移一行，全部勾稽成立，像是整个表错了一行`,
        figures: COLUMNS.map(column => cell('handledTotal', column)),
        moved,
      };
  }
  return undefined;
}

/** A row with its numbers moved by one column; what then stands empty takes what the sum of the row asks for. */
function slide(
  row: string,
  start: number,
  step: number,
  numberAt: NumberAt,
): ReadonlyMap<FigurePath, number> | undefined {
  const empty = step > 0 ? start : LAST;
  const counts = COLUMNS.map((column, at) =>
    at < start ? numberAt(cell(row, column)) : at === empty ? 0 : numberAt(cell(row, COLUMNS[at - step])),
  );
  const parts = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  const lacking = empty === LAST ? parts : (counts.at(-1) ?? 0) - parts;
  if (!(lacking >= 0)) return undefined;
  return new Map(COLUMNS.map((column, at) => [cell(row, column), at === empty ? lacking : (counts[at] ?? 0)]));
}

export const labelOf = (column: string): string =>
  APPLICATION_COLUMNS.find(({ key }) => key === column)?.label ?? column;
