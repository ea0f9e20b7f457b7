import { isDigits, joinContents } from '../grids/cell-text.ts';
import type { LaidCell, LaidTable } from '../grids/laid-table.ts';
import { isTabular, type PageItem, type TableOnPage } from '../page-items.ts';
import { dropRepeatedHead } from './drop-repeated-head.ts';
import { findCutRow } from './find-cut-row.ts';
import { takeSpilledLines } from './take-spilled-lines.ts';

/** How far column edges may shift from page to page, in points. */
const SHIFT = 3.5;
/** Lines of labels that may run on below a table. */
const MOST_SPILLED = 6;

/**
 * Joins tables that go on over a page break: nothing stands between them and their column edges agree. Boxes of one column
 * that continue no table are given back as text.
 */
export function continueTables(items: readonly PageItem[]): readonly PageItem[] {
  const joined: PageItem[] = [];
  for (const item of items) {
    const continued = item.kind === 'table' ? continuedBy(joined, item) : null;
    if (continued !== null) joined.splice(continued.index, joined.length, continued.item);
    else joined.push(item);
  }
  return joined.flatMap((item): readonly PageItem[] =>
    item.kind === 'table' && !isTabular(item.table) ? item.lines : [item],
  );
}

/** The last table so far with the rows of `next` under its own, and its place; null where `next` does not continue it. */
function continuedBy(
  before: readonly PageItem[],
  next: TableOnPage,
): { readonly index: number; readonly item: TableOnPage } | null {
  const index = before.findLastIndex(({ kind }) => kind === 'table');
  const last = before[index];
  if (last?.kind !== 'table' || before.length - index > MOST_SPILLED || !mayContinue(last.table, next.table))
    return null;
  const xs = commonEdges(last.table, next.table);
  const lines = before.slice(index + 1).filter(item => item.kind === 'line');
  const upper = lines.length === 0 ? last.table : takeSpilledLines(last.table, lines);
  if (xs === null || upper === null || lines.some(({ page }) => page === next.page)) return null;
  return { index, item: { ...last, table: append(onEdges(upper, xs), onEdges(next.table, xs)) } };
}

const mayContinue = (table: LaidTable, next: LaidTable): boolean =>
  table.lined && next.lined && lastPageOf(table) < next.page;

const lastPageOf = ({ cells }: LaidTable): number => cells.reduce((last, { page }) => Math.max(last, page), 1);

const same = (one: number | undefined, other: number | undefined) =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= SHIFT;

/**
 * All edges of both, where the right edges are the same and the other edges of one are all edges of the other. The lower
 * part may lack columns at the left where cells from above fill them: some generators draw nothing there.
 */
function commonEdges(upper: LaidTable, lower: LaidTable): readonly number[] | null {
  const [more, fewer] = upper.xs.length >= lower.xs.length ? [upper.xs, lower.xs] : [lower.xs, upper.xs];
  if (!same(more.at(-1), fewer.at(-1))) return null;
  if (!fewer.every(edge => more.some(candidate => same(candidate, edge)))) return null;
  return same(upper.xs[0], lower.xs[0]) || isFilledBefore(upper, lower.xs[0] ?? 0) ? more : null;
}

function isFilledBefore({ xs, cells, rowCount }: LaidTable, left: number): boolean {
  const before = cells.filter(
    ({ row, rowSpan, column }) => row + rowSpan === rowCount && (xs[column] ?? 0) < left - SHIFT,
  );
  const reach = before.reduce((most, { column, columnSpan }) => Math.max(most, xs[column + columnSpan] ?? 0), 0);
  return same(reach, left) && before.every(({ rowSpan }) => rowSpan > 1);
}

/** The same table counted in the columns between `xs`. */
function onEdges(table: LaidTable, xs: readonly number[]): LaidTable {
  const nearest = (edge: number) =>
    xs.reduce(
      (best, candidate, index) => (Math.abs(candidate - edge) < Math.abs((xs[best] ?? 0) - edge) ? index : best),
      0,
    );
  const places = table.xs.map(nearest);
  const cells = table.cells.map(cell => {
    const column = places[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? 0) - column };
  });
  return { ...table, xs, cells };
}

/** Rows of the second table under those of the first; the halves of a row that the page break cut are put together. */
function append(upper: LaidTable, page: LaidTable): LaidTable {
  const lower = dropRepeatedHead(upper, page);
  const { rowIsCut, upperHalves } = findCutRow(upper, lower);
  const shift = upper.rowCount - (rowIsCut ? 1 : 0);
  const above = new Map(upper.cells.map(cell => [cell, lengthened(cell, upper, lower, shift)]));
  const below: LaidCell[] = [];
  for (const cell of lower.cells) {
    const half = upperHalves.get(cell);
    const moved = { ...cell, row: cell.row + shift };
    if (half === undefined) below.push(moved);
    else above.set(half, joinHalves(above.get(half) ?? half, moved));
  }
  const cells = [...above.values(), ...below];
  return { ...upper, cells, rowCount: lower.rowCount + shift, openBottom: lower.openBottom };
}

/** A cell at the foot of the upper part in columns that the lower part lacks reaches down beside it. */
function lengthened(cell: LaidCell, upper: LaidTable, lower: LaidTable, shift: number): LaidCell {
  const first = lower.cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  if (cell.row + cell.rowSpan < upper.rowCount || cell.column + cell.columnSpan > first) return cell;
  return { ...cell, rowSpan: shift + lower.rowCount - cell.row };
}

function joinHalves(upper: LaidCell, lower: LaidCell): LaidCell {
  const glue = upper.breaksOff && isDigits(lower.text) ? '' : '\n';
  const end = Math.max(upper.row + upper.rowSpan, lower.row + lower.rowSpan);
  const content = joinContents([upper, lower], glue);
  const place = upper.text === '' && lower.text !== '' ? { page: lower.page, box: lower.box } : {};
  return { ...upper, ...place, ...content, breaksOff: lower.breaksOff, rowSpan: end - upper.row };
}
