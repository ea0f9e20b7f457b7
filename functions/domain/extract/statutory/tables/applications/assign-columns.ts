import { type Figure, isEmpty } from '../../../../record/figure.ts';
import { doubtShiftedRow } from '../doubt-shifted-row.ts';
import { type LineCell, overlap } from '../grid-lines.ts';
import { readFigure } from '../read-figure.ts';
import type { ColumnRanges } from './header-columns.ts';

export type RowFigures = Readonly<Record<string, Figure>>;

/** Where columns lie, and whether numbers may be told by counting them. */
interface Proof {
  readonly ranges: ColumnRanges | undefined;
  readonly isCountable: boolean;
}

/**
 * Figures of one row of table 3 by column. `keys` are the columns of its edition. Proof is the header above (`ranges`),
 * else, where counting proves anything, the number of cells: exactly as many as columns that are not blank, or, where no
 * whole header is known, exactly as many. Undefined where nothing proves them.
 */
export function assignColumns(
  cells: readonly LineCell[],
  { ranges, isCountable }: Proof,
  keys: readonly string[],
): RowFigures | undefined {
  const byHeader = ranges === undefined ? undefined : assignByRange(cells, ranges, keys);
  const figures = byHeader ?? (isCountable ? assignByCount(cells, ranges?.size === keys.length, keys) : undefined);
  return figures && doubtShiftedRow(figures, keys);
}

/** Whether any row lies under the columns of a header; if none does, the header does not tell where columns are. */
export function fitSome(
  rows: readonly (readonly LineCell[])[],
  ranges: ColumnRanges | undefined,
  keys: readonly string[],
): boolean {
  return ranges !== undefined && rows.some(cells => assignByRange(cells, ranges, keys) !== undefined);
}

/** Whether no row of exactly as many cells lies elsewhere: in text layouts each row may begin in another column. */
export function fitAll(
  rows: readonly (readonly LineCell[])[],
  ranges: ColumnRanges | undefined,
  keys: readonly string[],
): boolean {
  const whole = rows.filter(cells => cells.length === keys.length);
  return ranges !== undefined && whole.every(cells => assignByRange(cells, ranges, keys) !== undefined);
}

function assignByCount(cells: readonly LineCell[], isHeaded: boolean, keys: readonly string[]): RowFigures | undefined {
  const printed = cells.filter(cell => !cell.isBlank);
  if (printed.length === keys.length) return assignInOrder(printed, keys);
  return cells.length === keys.length && !isHeaded ? assignInOrder(cells, keys) : undefined;
}

const NOTHING = { text: '' };

function assignInOrder(cells: readonly LineCell[], keys: readonly string[]): RowFigures {
  return Object.fromEntries(keys.map((key, at) => [key, readFigure(cells[at] ?? NOTHING, cells[at]?.at ?? null)]));
}

/**
 * Every printed cell must lie under exactly one column, and under every column must lie a cell. Where the header lacks a
 * column, the row must lack it too.
 */
function assignByRange(
  cells: readonly LineCell[],
  ranges: ColumnRanges,
  keys: readonly string[],
): RowFigures | undefined {
  if (ranges.size < keys.length && cells.length !== ranges.size) return undefined;
  const figures: Record<string, Figure> = {};
  for (const cell of cells) {
    const under = keys.filter(key => isUnder(cell, ranges.get(key)));
    const [key] = under;
    if (key === undefined || under.length > 1) {
      if (cell.isBlank) continue;
      return undefined;
    }
    const other = figures[key];
    if (other === undefined || isEmpty(other)) figures[key] = readFigure(cell, cell.at);
    else if (!cell.isBlank) return undefined;
  }
  return [...ranges.keys()].every(key => figures[key] !== undefined) ? figures : undefined;
}

const isUnder = (cell: LineCell, range: { readonly left: number; readonly right: number } | undefined): boolean =>
  range !== undefined && overlap(cell, range);
