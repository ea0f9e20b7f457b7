import type { TaggedCell, TextRun } from '../document.ts';
import { around, type Box, centreX } from './box.ts';
import { cellText, type LaidCell, type LaidTable } from './laid-table.ts';

export interface TaggedText {
  readonly run: TextRun;
  readonly cell: TaggedCell;
  readonly page: number;
}

/** A cell with its text, its column not yet known. */
interface LooseCell extends TaggedCell {
  readonly texts: readonly TaggedText[];
  readonly box: Box;
}

interface PlacedCell {
  readonly cell: LooseCell;
  readonly row: number;
  readonly column: number;
}

const MAX_COLUMNS = 60;
const MAX_ROWS = 1000;

/**
 * Lays out a table from its tags. Rows that lack no cell give the columns; in the others (Chromium leaves out empty cells)
 * a figure belongs to the column under whose words it stands. Null where it stands under none or under several.
 */
export function layTaggedTable(texts: readonly TaggedText[]): LaidTable | null {
  const rows = looseRows(texts);
  if (rows.length > MAX_ROWS) return null;
  const inOrder = placeInOrder(rows);
  const columnCount = inOrder.reduce((most, { column, cell }) => Math.max(most, column + cell.columnSpan), 0);
  if (columnCount < 2 || columnCount > MAX_COLUMNS) return null;
  const complete = completeRows(inOrder, rows.length, columnCount);
  const proved = inOrder.filter(({ row }) => complete.has(row));
  const labels = proved.reduce((least, cell) => (isLabel(cell) ? least : Math.min(least, cell.column)), columnCount);
  const columns = columnBands(proved);
  const placed = rows.map((row, index) => {
    const cells = inOrder.filter(cell => cell.row === index);
    return complete.has(index) || row.length === 0 ? cells : placeUnderBands(cells, columns, labels);
  });
  if (placed.includes(null)) return null;
  return tableFrom(
    placed.flatMap(cells => cells ?? []),
    rows.length,
    columnCount,
  );
}

/** Cells row by row, each row in its order. */
function looseRows(texts: readonly TaggedText[]): readonly (readonly LooseCell[])[] {
  const rows = [...Map.groupBy(texts, ({ cell }) => cell.row)].sort(([one], [other]) => one - other);
  return rows.map(([, inRow]) =>
    [...Map.groupBy(inRow, ({ cell }) => cell.cell)]
      .sort(([one], [other]) => one - other)
      .flatMap(([, inCell]) => {
        const [first] = inCell;
        const begun = inCell.filter(({ page }) => page === first?.page);
        return first === undefined ? [] : [{ ...first.cell, texts: inCell, box: around(begun.map(({ run }) => run)) }];
      }),
  );
}

/** Every cell in the first column free in its row, spans worked out as HTML does. */
function placeInOrder(rows: readonly (readonly LooseCell[])[]): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(cell => {
      while (taken.has(`${row} ${column}`)) column++;
      const placed = { cell, row, column };
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.columnSpan; right++) taken.add(`${row + down} ${column + right}`);
      return placed;
    });
  });
}

/** Rows in which no place is left: no cell is missing. */
function completeRows(cells: readonly PlacedCell[], rowCount: number, columnCount: number): ReadonlySet<number> {
  const filled = Array.from({ length: rowCount }, () => 0);
  for (const { row, cell } of cells)
    for (let at = row; at < Math.min(row + cell.rowSpan, rowCount); at++)
      filled[at] = (filled[at] ?? 0) + cell.columnSpan;
  return new Set(filled.flatMap((width, row) => (width >= columnCount ? [row] : [])));
}

/** How far the words and figures of each column reach, by column. */
function columnBands(cells: readonly PlacedCell[]): ReadonlyMap<number, Box> {
  const single = cells.filter(({ cell }) => cell.columnSpan === 1);
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
    const column = isLabel(found) && found.column < labels ? found.column : columnUnder(found.cell.box, bands);
    if (column === null || column < next) return null;
    placed.push({ ...found, column });
    next = column + found.cell.columnSpan;
  }
  return placed;
}

const isLabel = ({ cell }: PlacedCell) => cell.texts.some(({ run }) => /\p{L}/u.test(run.text));

/** The one column above which the box has its centre, or else the one it touches. */
function columnUnder(box: Box, bands: ReadonlyMap<number, Box>): number | null {
  const x = centreX(box);
  const centred = [...bands].filter(([, band]) => x >= band.left && x <= band.right);
  const touched = [...bands].filter(([, band]) => box.right > band.left && box.left < band.right);
  const [only, ...more] = centred.length > 0 ? centred : touched;
  return only === undefined || more.length > 0 ? null : only[0];
}

function tableFrom(placed: readonly PlacedCell[], rowCount: number, columnCount: number): LaidTable {
  const [first] = placed;
  const page = first?.cell.texts[0]?.page ?? 1;
  const cells = placed.map(({ cell, row, column }): LaidCell => {
    const pages = Map.groupBy(cell.texts, text => text.page);
    const text = [...pages.values()].map(onPage => cellText(onPage.map(({ run }) => run))).join('\n');
    const rowSpan = Math.min(cell.rowSpan, rowCount - row);
    return {
      row,
      column,
      rowSpan,
      columnSpan: cell.columnSpan,
      text,
      page: cell.texts[0]?.page ?? page,
      box: cell.box,
    };
  });
  const here = cells.filter(cell => cell.page === page).map(cell => cell.box);
  const xs = Array.from({ length: columnCount + 1 }, (_, index) => index);
  const all = [...cells, ...blankCells(cells, rowCount, columnCount)];
  return { xs, rowCount, cells: all, openTop: false, openBottom: false, page, box: around(here), lined: false };
}

/** Cells without text in all places that are left. */
function blankCells(cells: readonly LaidCell[], rowCount: number, columnCount: number): readonly LaidCell[] {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let down = row; down < row + rowSpan; down++)
      for (let right = column; right < column + columnSpan; right++) taken.add(down * columnCount + right);
  return Array.from({ length: rowCount * columnCount }, (_, place) => place).flatMap(place => {
    const row = Math.floor(place / columnCount);
    const beside = cells.find(cell => cell.row === row);
    if (taken.has(place)) return [];
    return [
      {
        row,
        column: place % columnCount,
        rowSpan: 1,
        columnSpan: 1,
        text: '',
        page: beside?.page ?? 1,
        box: beside?.box ?? around([]),
      },
    ];
  });
}
