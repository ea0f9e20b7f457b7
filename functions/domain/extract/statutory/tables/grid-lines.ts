import type { Place } from '../../../record/figure.ts';
import type { CellContent } from '../../compose-cell.ts';
import type { Table } from '../../document.ts';
import { foldRadicals } from '../labels/fold-radicals.ts';
import { joinWrappedNumbers } from './join-wrapped-numbers.ts';
import { blankKindIn, isNumberText } from './read-figure.ts';

/** A cell as one line of the table sees it: `right` is the first column after it. */
export interface LineCell extends CellContent {
  readonly left: number;
  readonly right: number;
  /** False where the cell began in a line above and reaches down. */
  readonly starts: boolean;
  /** How many lines it reaches over. */
  readonly height: number;
  /** Blank, a mark, a number, be it a broken one, or something that cannot be read. */
  readonly isValue: boolean;
  /** Nothing stands in it, or a mark; words that stand for a blank are no accident of the layout. */
  readonly isBlank: boolean;
  readonly at: Place;
}

/** Cells of one line of a table, from left to right. */
export type GridLine = readonly LineCell[];

/** Beyond this a table is no statutory one; the largest has some 300 cells. */
const MAX_CELLS = 6000;
const MAX_LINES = 1000;

/** The lines of a table with the cells that reach into each of them; none for tables beyond all measure. */
export function gridLines(table: Table): readonly GridLine[] {
  const known = LINES.get(table);
  if (known !== undefined) return known;
  const lines = linesOf(table);
  LINES.set(table, lines);
  return lines;
}

/** Every statutory table asks every grid for its lines. */
const LINES = new WeakMap<Table, readonly GridLine[]>();

function linesOf(table: Table): readonly GridLine[] {
  if (table.cells.length > MAX_CELLS || table.rowCount > MAX_LINES) return [];
  const lines: LineCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of joinWrappedNumbers(table.cells)) {
    const content = { ...contentOf(cell), text: foldRadicals(cell.text) };
    const blank = blankKindIn(content);
    const seen = {
      ...content,
      left: cell.column,
      right: cell.column + cell.columnSpan,
      height: cell.rowSpan,
      isBlank: blank === 'empty' || blank === 'mark',
      at: cell.at,
    };
    const isValue = blank !== undefined || !/\p{L}/u.test(content.text) || isNumberText(content.text);
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row++)
      lines[row]?.push({ ...seen, starts: row === cell.row, isValue });
  }
  for (const line of lines) line.sort((one, other) => one.left - other.left);
  return lines;
}

function contentOf({ text, note, doubts, unreadable }: CellContent): CellContent {
  return {
    text,
    ...(note === undefined ? {} : { note }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

/** Whether two cells stand one above the other. */
export const overlap = (one: Pick<LineCell, 'left' | 'right'>, other: Pick<LineCell, 'left' | 'right'>): boolean =>
  one.left < other.right && one.right > other.left;

/** Several numbers or marks one below the other: rows that ran into one. */
export function holdsSeveral({ text }: LineCell): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return lines.length > 1 && lines.every(line => isNumberText(line) || blankKindIn({ text: line }) !== undefined);
}

/** Text of a cell on one line. */
export function oneLine(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .join('')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, ' ')
    .trim();
}
