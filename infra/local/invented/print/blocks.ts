/** A document as the generator lays it out; every writer turns the same blocks into its format. */
export type PrintedBlock = PrintedParagraph | PrintedTable;

export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly role: 'title' | 'heading' | 'text';
}

export interface PrintedTable {
  readonly kind: 'table';
  /** Rows of cells; a cell covers `columnSpan` columns and `rowSpan` rows, covered places are left out. */
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly columnCount: number;
}

export interface PrintedCell {
  readonly text: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A cell with its zero-based place in the grid. */
export interface PlacedCell extends PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Grid places of all cells, spans worked out as HTML does. */
export function placeCells(table: PrintedTable): readonly PlacedCell[] {
  const taken = new Set<string>();
  const placed: PlacedCell[] = [];
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const { columnSpan = 1, rowSpan = 1 } = cell;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down} ${column + right}`);
      placed.push({ text: cell.text, row, column, columnSpan, rowSpan });
      column += columnSpan;
    }
  });
  return placed;
}
