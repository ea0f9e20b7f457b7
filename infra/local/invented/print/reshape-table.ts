import {
  type PlacedPrint,
  type PrintedCell,
  type PrintedTable,
  type PrintedText,
  placeCells,
  plain,
} from './document.ts';

/** A table of cells in their places; `rowCount` rows, some of which may have no cell of their own. */
function laidOut(cells: readonly PlacedPrint[], rowCount: number, columnCount: number): PrintedTable {
  const rows = Array.from({ length: rowCount }, (_, row): readonly PrintedCell[] =>
    cells.filter(cell => cell.row === row).toSorted((one, other) => one.column - other.column),
  );
  return { kind: 'table', rows, columnCount };
}

/** A row put in before row `at`: a label over all columns that no merged cell takes, and values at the right. */
export function insertRow(
  table: PrintedTable,
  at: number,
  label: PrintedText,
  values: readonly PrintedText[],
): PrintedTable {
  const cells = placeCells(table).map(cell => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    return cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
  });
  const taken = Math.max(0, ...cells.filter(({ row, rowSpan }) => row < at && row + rowSpan > at).map(endOf));
  const first = table.columnCount - values.length;
  const added = [
    { drawn: label, row: at, rowSpan: 1, column: taken, columnSpan: first - taken },
    ...values.map((drawn, index) => ({ drawn, row: at, rowSpan: 1, column: first + index, columnSpan: 1 })),
  ];
  return laidOut([...cells, ...added], table.rows.length + 1, table.columnCount);
}

const endOf = ({ column, columnSpan }: PlacedPrint): number => column + columnSpan;

/** A column to put in: the rows of its head, which one cell takes as far as nothing else does, and what stands below. */
export interface InsertedColumn {
  readonly name: string;
  readonly isHead: (row: number) => boolean;
  readonly below: (row: number) => PrintedText;
}

/** A column put in before grid column `at`; merged cells that reach over it grow wider. */
export function insertColumn(table: PrintedTable, at: number, { name, isHead, below }: InsertedColumn): PrintedTable {
  const wide = new Set<number>();
  const cells = placeCells(table).map(cell => {
    if (cell.column >= at) return { ...cell, column: cell.column + 1 };
    if (endOf(cell) <= at) return cell;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) wide.add(row);
    return { ...cell, columnSpan: cell.columnSpan + 1 };
  });
  const added: PlacedPrint[] = [];
  for (const row of table.rows.keys()) {
    if (wide.has(row)) continue;
    const last = added.at(-1);
    if (last !== undefined && isHead(row) && isHead(last.row) && last.row + last.rowSpan === row)
      added[added.length - 1] = { ...last, rowSpan: last.rowSpan + 1 };
    else added.push({ drawn: isHead(row) ? plain(name) : below(row), row, rowSpan: 1, column: at, columnSpan: 1 });
  }
  return laidOut([...cells, ...added], table.rows.length, table.columnCount + 1);
}

/** The column at `from` moved left to `to`; headings over all columns between them stay. */
export function moveColumn(table: PrintedTable, from: number, to: number): PrintedTable {
  const cells = placeCells(table).map(cell => {
    if (cell.column === from && cell.columnSpan === 1) return { ...cell, column: to };
    return cell.column >= to && endOf(cell) <= from ? { ...cell, column: cell.column + 1 } : cell;
  });
  return laidOut(cells, table.rows.length, table.columnCount);
}
