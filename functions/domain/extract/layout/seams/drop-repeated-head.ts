import type { LaidTable } from '../grids/laid-table.ts';

/** A head of a table has no more rows than this. */
const HIGHEST = 6;

/**
 * The lower part of a table without the head that is printed again on its page: rows that read cell for cell like the first
 * rows of the table, with at least one row to follow them.
 */
export function dropRepeatedHead(upper: LaidTable, lower: LaidTable): LaidTable {
  const rows = Math.min(upper.rowCount, lower.rowCount - 1, HIGHEST);
  let head = 0;
  while (head < rows && rowText(upper, head) === rowText(lower, head)) head++;
  if (head === 0 || !/\p{L}/u.test(rowText(lower, 0)) || reachesBelow(lower, head)) return lower;
  const cells = lower.cells.filter(({ row }) => row >= head).map(cell => ({ ...cell, row: cell.row - head }));
  return { ...lower, cells, rowCount: lower.rowCount - head, openTop: false };
}

function rowText({ cells }: LaidTable, row: number): string {
  return cells
    .filter(cell => cell.row === row)
    .toSorted((one, other) => one.column - other.column)
    .map(({ column, columnSpan, text }) => `${column}+${columnSpan}:${text.replace(/\s+/g, '')}`)
    .join('|');
}

const reachesBelow = ({ cells }: LaidTable, rows: number) =>
  cells.some(({ row, rowSpan }) => row < rows && row + rowSpan > rows);
