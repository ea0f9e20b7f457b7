import type { TextItem } from '../outline/text-item.ts';
import { blankKindIn, isNumberText } from './read-figure.ts';

/** A number or a blank cell of a text layout. */
export interface Token {
  readonly text: string;
  readonly isBlank: boolean;
  /** The line it stands in. */
  readonly item: TextItem;
  /** How many numbers and blanks stand in that line. */
  readonly inLine: number;
}

/** A line of a text layout cut into words and the cells after them. */
export interface NumberLine {
  readonly item: TextItem;
  readonly label: string;
  readonly tokens: readonly Token[];
}

/** A row of table 4 set with wide gaps is some 300 characters long; anything longer is text. */
const LONGEST_LINE = 2000;

/**
 * Cuts a line: words first, then numbers. Cells are set apart by one space each, so two spaces side by side are a blank
 * cell between them; whether that holds in a table is for its reader to prove. An empty line is one blank cell.
 */
export function numberLine(item: TextItem): NumberLine {
  if (item.text.length > LONGEST_LINE) return { item, label: item.text, tokens: [] };
  const pieces = item.text.trimStart().split(/\s/);
  let from = pieces.length;
  while (from > 0 && isCell(pieces[from - 1] ?? '')) from--;
  const label = pieces.slice(0, from).join(' ').trim();
  const cells = item.text.trim() === '' ? [''] : withoutLoneSpace(label, pieces.slice(from));
  return { item, label, tokens: tokensOf(item, cells) };
}

const tokensOf = (item: TextItem, cells: readonly string[]): readonly Token[] =>
  cells.map(text => ({ text, isBlank: isBlank(text), item, inLine: cells.length }));

/** So many pieces a label that is printed with gaps has at most. */
const MOST_LABEL_PIECES = 12;

/**
 * Cuts a line that ends in words behind what `names` knows as a label: words can stand in a cell too. Undefined where no
 * label is known or nothing behind it is a cell, unless `anyWords` says that whatever stands there is one.
 */
export function cutBehindLabel(
  item: TextItem,
  names: (label: string) => boolean,
  anyWords = false,
): NumberLine | undefined {
  if (item.text.length > LONGEST_LINE) return undefined;
  const pieces = item.text.trim().split(/\s+/);
  for (let count = Math.min(MOST_LABEL_PIECES, pieces.length - 1); count > 0; count--) {
    const label = pieces.slice(0, count).join(' ');
    const cells = pieces.slice(count);
    if (!isCell(pieces[count - 1] ?? '') && (anyWords || cells.some(isCell)) && names(label))
      return { item, label, tokens: tokensOf(item, cells) };
  }
  return undefined;
}

/** Pieces of a line of which most are cells, so that the others are words in cells; undefined for any other line. */
export function cellsWithWords(item: TextItem): readonly Token[] | undefined {
  if (item.text.length > LONGEST_LINE) return undefined;
  const pieces = item.text.trim().split(/\s+/);
  return pieces.filter(isCell).length * 2 > pieces.length ? tokensOf(item, pieces) : undefined;
}

/** A space at the end of a label is no cell. */
function withoutLoneSpace(label: string, cells: readonly string[]): readonly string[] {
  return label !== '' && cells.length === 1 && cells[0] === '' ? [] : cells;
}

function isBlank(text: string): boolean {
  const kind = blankKindIn({ text });
  return kind === 'empty' || kind === 'mark';
}

function isCell(piece: string): boolean {
  return blankKindIn({ text: piece }) !== undefined || isNumberText(piece) || /^[\d.,，%]+$/.test(piece);
}
