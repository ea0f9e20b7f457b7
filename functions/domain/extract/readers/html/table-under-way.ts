import type { Block, Paragraph, TableCell } from '../../document.ts';

/** Spans beyond these are mistakes or attacks; the widest statutory table has 15 columns and some 30 rows. */
const MAX_COLUMN_SPAN = 60;
const MAX_ROW_SPAN = 200;
const MAX_COLUMNS = 200;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: Block[];
}

/** A `<table>` between its tags: where the next cell goes, and what stands in the cells so far. */
export interface TableUnderWay {
  readonly startRow: () => void;
  readonly openCell: (attributes: Readonly<Record<string, string>>) => void;
  readonly closeCell: () => void;
  /** Takes a paragraph or an inner table; false outside a cell, where a browser moves it out of the table. */
  readonly take: (block: Block) => boolean;
  /** The table, or for a table that only lays out the page, what stands in its cells. */
  readonly close: (number: number) => readonly Block[];
}

export function openTable(): TableUnderWay {
  const cells: OpenCell[] = [];
  /** For every column the first row that is free of spans from above. */
  const freeFrom: number[] = [];
  let row = -1;
  let column = 0;
  let isInCell = false;

  const startRow = (): void => {
    row++;
    column = 0;
    isInCell = false;
  };
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    if (row < 0) startRow();
    while ((freeFrom[column] ?? 0) > row) column++;
    const columnSpan = Math.min(spanOf(attributes['colspan'], MAX_COLUMN_SPAN), Math.max(1, MAX_COLUMNS - column));
    const rowSpan = spanOf(attributes['rowspan'], MAX_ROW_SPAN);
    if (column < MAX_COLUMNS) cells.push({ row, column, rowSpan, columnSpan, content: [] });
    for (let end = column + columnSpan; column < end; column++) freeFrom[column] = row + rowSpan;
    isInCell = true;
  };
  const closeCell = (): void => {
    isInCell = false;
  };
  const take = (block: Block): boolean => isInCell && cells.at(-1)?.content.push(block) !== undefined;
  const close = (number: number): readonly Block[] => {
    if (cells.some(cell => cell.content.some(block => block.kind === 'table')))
      return cells.flatMap(cell => cell.content);
    const columnCount = freeFrom.length;
    const placed = cells.map((cell): TableCell => placeCell(cell, row + 1, number));
    return [{ kind: 'table', cells: placed, rowCount: row + 1, columnCount, at: { table: number } }];
  };
  return { startRow, openCell, closeCell, take, close };
}

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}

function placeCell(cell: OpenCell, rowCount: number, table: number): TableCell {
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: Math.min(cell.rowSpan, rowCount - cell.row),
    columnSpan: cell.columnSpan,
    text: cell.content
      .filter((block): block is Paragraph => block.kind === 'paragraph')
      .map(block => block.text)
      .join('\n'),
    at: { table, row: cell.row + 1, column: cell.column + 1 },
  };
}
