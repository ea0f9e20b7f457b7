import { composeCell, type TextPiece, type Unreadable } from '../../compose-cell.ts';
import type { Paragraph, Table, TableCell } from '../../document.ts';
import { collapse } from './collapse.ts';

/** A paragraph with what a cell is made of. */
export type CellBlock =
  | Table
  | (Paragraph & { readonly pieces: readonly TextPiece[]; readonly unreadable: readonly DrawnInCell[] });

/** What is drawn in a cell and is no text; a `backdrop` is a picture behind it, which says something only by itself. */
export type DrawnInCell = Unreadable | 'backdrop';

/** Spans beyond these are mistakes or attacks; the widest statutory table has 15 columns and some 30 rows. */
const MAX_COLUMN_SPAN = 60;
const MAX_ROW_SPAN = 200;
const MAX_COLUMNS = 200;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly content: CellBlock[];
}

/** A `<table>` between its tags: where the next cell goes, and what stands in the cells so far. */
export interface TableUnderWay {
  readonly startRow: () => void;
  readonly openCell: (attributes: Readonly<Record<string, string>>) => void;
  readonly closeCell: () => void;
  readonly isInCell: () => boolean;
  /** Takes a paragraph or an inner table; false outside a cell, where a browser moves it out of the table. */
  readonly take: (block: CellBlock) => boolean;
  /** The table, or for a table that only lays out the page, what stands in its cells. */
  readonly close: (number: number) => readonly CellBlock[];
  /** The end of a group of rows: no cell reaches beyond it. */
  readonly endGroup: () => void;
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
  const take = (block: CellBlock): boolean => isInCell && cells.at(-1)?.content.push(block) !== undefined;
  const endGroup = (): void => {
    isInCell = false;
    for (const cell of cells) cell.rowSpan = Math.min(cell.rowSpan, row + 1 - cell.row);
    for (const [at, free] of freeFrom.entries()) freeFrom[at] = Math.min(free, row + 1);
  };
  const close = (number: number): readonly CellBlock[] => {
    if (laysOutPage(cells)) return cells.flatMap(cell => cell.content);
    const columnCount = freeFrom.length;
    const placed = cells.map((cell): TableCell => placeCell(cell, row + 1, number));
    return [{ kind: 'table', cells: placed, rowCount: row + 1, columnCount, at: { table: number } }];
  };
  return { startRow, openCell, closeCell, isInCell: () => isInCell, endGroup, take, close };
}

/** A table of fewer cells than this that holds another one is a frame around the page. */
const FEWEST_CELLS = 8;

/** A table is a frame around the page where it holds another one and is not clearly the larger of the two. */
function laysOutPage(cells: readonly OpenCell[]): boolean {
  const inner = cells.flatMap(({ content }) => content.filter(block => block.kind === 'table'));
  return inner.some(table => cells.length < Math.max(FEWEST_CELLS, table.cells.length * 2));
}

/** Stands between paragraphs while their spaces are collapsed. */
const PARAGRAPH_END = '\u2029';

function contentOf(content: readonly CellBlock[]) {
  const paragraphs = content.filter(block => block.kind !== 'table');
  const pieces = paragraphs.flatMap(({ pieces: own }, at) => (at === 0 ? own : [{ text: PARAGRAPH_END }, ...own]));
  const nested = content.some(block => block.kind === 'table' && block.cells.some(({ text }) => text !== ''));
  const unreadable = paragraphs.flatMap(paragraph => paragraph.unreadable);
  // Scripts fill what is blank; what the page brings along stands.
  const isBlank = pieces.every(({ text }) => text.trim() === '' || text === PARAGRAPH_END);
  const met = unreadable.flatMap((what): readonly Unreadable[] => {
    if (!isBlank && (what === 'script' || what === 'backdrop')) return [];
    return [what === 'backdrop' ? 'picture' : what];
  });
  const composed = composeCell(pieces, nested ? [...met, 'nested-table'] : met);
  const lines = composed.text.split(PARAGRAPH_END).map(collapse);
  return { ...composed, text: lines.filter(line => line !== '').join('\n') };
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
    ...contentOf(cell.content),
    at: { table, row: cell.row + 1, column: cell.column + 1 },
  };
}
