/** Ways of having text in the file that nobody sees on the page. */
export const HIDINGS = [
  /** By what the format has for it: hidden text, invisible rendering. */
  'hidden',
  /** By a rule of a style sheet. */
  'unstyled',
  'white',
  'tiny',
  'transparent',
  /** Cut away. */
  'clipped',
  /** Off the page. */
  'outside',
  /** Under a white box that is drawn later. */
  'covered',
] as const;
export type Hiding = (typeof HIDINGS)[number];

/** How a piece of text is drawn where it is not plain. */
export interface Look extends Readonly<Partial<Record<Hiding, true>>> {
  /** Small and above the line, as the mark of a note. */
  readonly raised?: true;
  readonly struck?: true;
  /** Large, pale and slanted across the cell, as a watermark. */
  readonly ghost?: true;
  /** A picture of the text, which cannot be read. */
  readonly picture?: true;
  /** The value of a form field. */
  readonly control?: true;
}

/** The kind of hiding of a look, if any. */
export const hidingOf = (look: Look): Hiding | undefined => HIDINGS.find(each => look[each]);

/** Text drawn in one go. */
export interface PrintedPiece {
  readonly text: string;
  readonly look?: Look;
}

/** What stands in a cell or a paragraph, piece by piece; a line feed breaks the line. */
export type PrintedText = readonly PrintedPiece[];

/** Text without a look of its own. */
export const plain = (text: string): PrintedText => [{ text }];

/** All text of the pieces, however it is drawn. */
export const textOf = (drawn: PrintedText): string => drawn.map(({ text }) => text).join('');

/** The same looks over other text: `change` is told each piece's. */
export const redraw = (drawn: PrintedText, change: (text: string) => string): PrintedText =>
  drawn.map(piece => ({ ...piece, text: change(piece.text) }));

/** A document as it is laid out; every writer turns the same blocks into its format. */
export type PrintedBlock = PrintedParagraph | PrintedTable;

export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly drawn: PrintedText;
  readonly role: 'title' | 'heading' | 'text';
}

export interface PrintedTable {
  readonly kind: 'table';
  /** Rows of cells; a cell covers `columnSpan` columns and `rowSpan` rows, covered places are left out. */
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly columnCount: number;
}

export interface PrintedCell {
  readonly drawn: PrintedText;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A paragraph of plain text. */
export const paragraph = (text: string, role: PrintedParagraph['role'] = 'text'): PrintedParagraph => ({
  kind: 'paragraph',
  role,
  drawn: plain(text),
});

/** A cell of plain text. */
export const cell = (text: string, columnSpan = 1, rowSpan = 1): PrintedCell => ({
  drawn: plain(text),
  columnSpan,
  rowSpan,
});

export const table = (rows: PrintedTable['rows'], columnCount: number): PrintedTable => ({
  kind: 'table',
  rows,
  columnCount,
});

/** A cell with its zero-based place in the grid. */
export interface PlacedPrint extends PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Grid places of all cells, spans worked out as HTML does. */
export function placeCells(table: PrintedTable): readonly PlacedPrint[] {
  const taken = new Set<string>();
  const placed: PlacedPrint[] = [];
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const { drawn, columnSpan = 1, rowSpan = 1 } of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down} ${column + right}`);
      placed.push({ drawn, row, column, columnSpan, rowSpan });
      column += columnSpan;
    }
  });
  return placed;
}

/** For each row of the grid the cells that lie in it, from left to right; a merged cell lies in every row it covers. */
export function rowsOfCells(table: PrintedTable): readonly (readonly PlacedPrint[])[] {
  const cells = placeCells(table);
  return table.rows.map((_, row) =>
    cells.filter(one => one.row <= row && row < one.row + one.rowSpan).sort((one, other) => one.column - other.column),
  );
}
