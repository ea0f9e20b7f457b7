import type { Table, TableCell } from '../../document.ts';

/** One cell of a row as flowing formats (Word, RTF) give it. */
export interface GridCell {
  /** Zero-based grid column of its left edge. */
  readonly column: number;
  readonly columnSpan: number;
  /** Part of the cell above it, and showing nothing of its own. */
  readonly continues: boolean;
  readonly text: string;
}

/**
 * A table from its rows, the how-manieth of its document. A cell that continues the one above lengthens it; one that has
 * no cell of the same left edge above stands for itself.
 */
export function assembleTable(rows: readonly (readonly GridCell[])[], number: number): Table {
  const cells: { -readonly [key in keyof TableCell]: TableCell[key] }[] = [];
  let above = new Map<number, (typeof cells)[number]>();
  for (const [row, gridCells] of rows.entries()) {
    const current: typeof above = new Map();
    for (const { column, columnSpan, continues, text } of gridCells) {
      const upper = continues ? above.get(column) : undefined;
      if (upper !== undefined) upper.rowSpan += 1;
      const at = { table: number, row: row + 1, column: column + 1 };
      const cell = upper ?? { row, column, rowSpan: 1, columnSpan, text, at };
      if (upper === undefined) cells.push(cell);
      current.set(column, cell);
    }
    above = current;
  }
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { kind: 'table', cells, rowCount: rows.length, columnCount, at: { table: number } };
}
