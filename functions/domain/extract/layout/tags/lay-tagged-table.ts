import { around, type Box, centreX } from '../box.ts';
import type { LaidTable } from '../grids/laid-table.ts';
import { isLabel, type LooseCell, looseRows, type PlacedCell, type TaggedText, tableOfCells } from './loose-cell.ts';
import { placeByHeads } from './place-by-heads.ts';

const MAX_COLUMNS = 60;
const MAX_ROWS = 1000;

/** Lays out a table from its tags. Null where the tags and the places of the text do not prove the column of every cell. */
export function layTaggedTable(texts: readonly TaggedText[]): LaidTable | null {
  const rows = looseRows(texts);
  if (rows.length > MAX_ROWS || rows.some(row => row.length > MAX_COLUMNS)) return null;
  const told = rows.every(row => row.every(({ spans }) => spans !== undefined));
  const placed = told ? placeBySpans(rows) : placeByHeads(rows);
  if (placed === null) return null;
  const columnCount = placed.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return columnCount < 2 || columnCount > MAX_COLUMNS ? null : tableOfCells(placed, rows.length, columnCount);
}

/**
 * Places cells by their spans. Rows that lack no cell give the columns; in the others (Chromium leaves out empty cells) a
 * figure belongs to the column under whose words it stands. Null where it stands under none or under several.
 */
function placeBySpans(rows: readonly (readonly LooseCell[])[]): readonly PlacedCell[] | null {
  const inOrder = placeInOrder(rows);
  const columnCount = inOrder.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const complete = completeRows(inOrder, rows.length, columnCount);
  const proved = inOrder.filter(({ row }) => complete.has(row));
  const labels = proved.reduce(
    (least, { cell, column }) => (isLabel(cell) ? least : Math.min(least, column)),
    columnCount,
  );
  const bands = columnBands(proved);
  const placed: PlacedCell[] = [];
  for (const [row, cells] of Map.groupBy(inOrder, cell => cell.row)) {
    const inRow = complete.has(row) ? cells : placeUnderBands(cells, bands, labels);
    if (inRow === null) return null;
    placed.push(...inRow);
  }
  return placed;
}

/** Every cell in the first column free in its row, spans worked out as HTML does. */
function placeInOrder(rows: readonly (readonly LooseCell[])[]): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(cell => {
      while (taken.has(`${row} ${column}`)) column++;
      const { rows: rowSpan, columns: columnSpan } = cell.spans ?? { rows: 1, columns: 1 };
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) taken.add(`${row + down} ${column + right}`);
      return { cell, row, column, rowSpan, columnSpan };
    });
  });
}

/** Rows in which no place is left: no cell is missing. */
function completeRows(cells: readonly PlacedCell[], rowCount: number, columnCount: number): ReadonlySet<number> {
  const filled = Array.from({ length: rowCount }, () => 0);
  for (const { row, rowSpan, columnSpan } of cells)
    for (let at = row; at < Math.min(row + rowSpan, rowCount); at++) filled[at] = (filled[at] ?? 0) + columnSpan;
  return new Set(filled.flatMap((width, row) => (width >= columnCount ? [row] : [])));
}

/** How far the words and figures of each column reach, by column. */
function columnBands(cells: readonly PlacedCell[]): ReadonlyMap<number, Box> {
  const single = cells.filter(({ columnSpan }) => columnSpan === 1);
  return new Map(
    [...Map.groupBy(single, ({ column }) => column)].map(([column, group]) => [
      column,
      around(group.map(({ cell }) => cell.box)),
    ]),
  );
}

/** Labels stand in the first columns, in their order; figures stand under their heads. */
function placeUnderBands(
  cells: readonly PlacedCell[],
  bands: ReadonlyMap<number, Box>,
  labels: number,
): readonly PlacedCell[] | null {
  let next = 0;
  const placed: PlacedCell[] = [];
  for (const found of cells) {
    const ordered = isLabel(found.cell) && found.column < labels;
    const column = ordered ? found.column : columnUnder(found.cell.box, bands);
    if (column === null || column < next) return null;
    placed.push({ ...found, column });
    next = column + found.columnSpan;
  }
  return placed;
}

/** The one column above which the box has its centre, or else the one it touches. */
function columnUnder(box: Box, bands: ReadonlyMap<number, Box>): number | null {
  const x = centreX(box);
  const centred = [...bands].filter(([, band]) => x >= band.left && x <= band.right);
  const touched = [...bands].filter(([, band]) => box.right > band.left && box.left < band.right);
  const [only, ...more] = centred.length > 0 ? centred : touched;
  return only === undefined || more.length > 0 ? null : only[0];
}
