import type { CellContent } from '../../compose-cell.ts';
import { type Area, printReference } from './cell-reference.ts';
import { coverCells, type DrawnArea } from './cover-cells.ts';
import type { ShownCell } from './lay-out-sheet.ts';

/** A worksheet as it shows: what its cells show, merged areas, and what is hidden. */
export interface Sheet {
  readonly name: string;
  /** By row, then column, zero-based: filled cells, and blank ones that a border makes part of a table. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** 1 where the column is hidden. */
  readonly hiddenColumns: Uint8Array;
  /** What is drawn over its cells. */
  readonly drawn?: readonly DrawnArea[];
}

/** Merged areas together cover no more positions than this in any sheet a person made. */
const MOST_COVERED = 500_000;
/** Characters on a sheet: cells may show the same long text again and again. */
const MOST_TEXT = 8_000_000;

/** The cells a sheet shows, in reading order: filled, bordered and merged ones. Null where merges or texts are beyond reason. */
export function showGrid(sheet: Sheet): readonly ShownCell[] | null {
  const index = visibleIndex(sheet);
  const last = [...sheet.rows.keys()].reduce((most, row) => Math.max(most, row), -1);
  const covered = new Set<number>();
  let coverable = MOST_COVERED;
  const shown: ShownCell[] = [];
  const { drawn = [] } = sheet;
  const covering = coverCells(drawn);
  const show = (area: Area, content: CellContent): void => {
    const cell = showArea(area, covering(area, content), sheet.name, index);
    if (cell !== null) shown.push(cell);
  };
  for (const merge of sheet.merges) {
    const area = { ...merge, bottom: Math.min(merge.bottom, last) };
    coverable -= Math.max(0, area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (coverable < 0) return null;
    coverArea(covered, area);
    show(area, sheet.rows.get(area.top)?.get(area.left) ?? { text: '' });
  }
  for (const [row, cells] of sheet.rows) {
    for (const [column, content] of cells) {
      if (covered.has(positionKey(row, column))) continue;
      show({ top: row, bottom: row, left: column, right: column }, content);
    }
  }
  for (const [row, column] of blanksUnder(drawn, sheet, covered))
    show({ top: row, bottom: row, left: column, right: column }, { text: '' });
  if (shown.reduce((sum, cell) => sum + cell.text.length, 0) > MOST_TEXT) return null;
  return shown.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Cells beneath something larger are counted as blank; a page of a report has some thousand. */
const MOST_BLANKS = 2000;

/** Cells without content or border under what is drawn, in rows that hold something. */
function* blanksUnder(
  drawn: readonly DrawnArea[],
  { rows }: Sheet,
  covered: Set<number>,
): Generator<readonly [row: number, column: number]> {
  let left = MOST_BLANKS;
  for (const area of drawn)
    for (let row = area.top; row <= area.bottom && left > 0; row += 1) {
      const cells = rows.get(row);
      left -= 1;
      if (cells === undefined || cells.size === 0) continue;
      for (let column = area.left; column <= area.right && left > 0; column += 1) {
        left -= 1;
        if (cells.has(column) || covered.has(positionKey(row, column))) continue;
        covered.add(positionKey(row, column));
        yield [row, column];
      }
    }
}

function positionKey(row: number, column: number): number {
  return row * 16_384 + column;
}

function coverArea(covered: Set<number>, { top, left, bottom, right }: Area): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) covered.add(positionKey(row, column));
  }
}

/** How many visible rows or columns stand before each. */
interface VisibleIndex {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

function visibleIndex({ hiddenRows, hiddenColumns }: Sheet): VisibleIndex {
  const before = new Uint16Array(hiddenColumns.length + 1);
  for (const [column, hidden] of hiddenColumns.entries()) before[column + 1] = (before[column] ?? 0) + 1 - hidden;
  const rows = [...hiddenRows].sort((a, b) => a - b);
  return { row: row => row - countBelow(rows, row), column: column => before[column] ?? 0 };
}

/** How many of the sorted numbers are smaller than the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What remains visible of an area shows its content, even where its first row or column is hidden. */
function showArea(area: Area, content: CellContent, sheet: string, index: VisibleIndex): ShownCell | null {
  const row = index.row(area.top);
  const column = index.column(area.left);
  const rowSpan = index.row(area.bottom + 1) - row;
  const columnSpan = index.column(area.right + 1) - column;
  if (rowSpan < 1 || columnSpan < 1) return null;
  // References count hidden rows and columns too.
  return { row, column, rowSpan, columnSpan, ...content, at: { sheet, cell: printReference(area.top, area.left) } };
}
