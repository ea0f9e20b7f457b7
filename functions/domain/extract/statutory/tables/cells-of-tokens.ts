import type { Token } from './number-line.ts';

/** How the cells of a row in a text layout were told. */
export interface ProvenCells {
  readonly cells: readonly Token[];
  /** All printed, in one line. Otherwise the row must also add up. */
  readonly isPlain: boolean;
}

/** Facts about the whole table that counting blanks rests on. */
export interface Layout {
  /** Every row with numbers in its line has exactly as many cells there as columns. */
  readonly isSpaced: boolean;
  /** Rows without a blank hold their numbers one a line, without empty lines between. */
  readonly isCellPerLine: boolean;
  /** Every row has exactly as many lines, empty ones among them, as columns. */
  readonly isExact: boolean;
}

/** Empty lines that follow a row where merged cells have left them. */
const MOST_TRAILING = 3;

/** The cells of one row, if their number proves them. */
export function cellsOfTokens(tokens: readonly Token[], count: number, layout: Layout): ProvenCells | undefined {
  const printed = tokens.filter(token => !token.isBlank);
  const marked = tokens.filter(token => token.text !== '' || !token.isBlank);
  if (marked.length > count) return undefined;
  if (printed.length === count) return { cells: printed, isPlain: inOneLine(printed) };
  if (marked.length === count) return { cells: marked, isPlain: inOneLine(marked) };
  const line = tokens.filter(token => token.inLine > 1);
  if (line.length > 0) {
    const own = layout.isSpaced && line.length === count && line.every(token => token.item === line[0]?.item);
    return own && printed.every(token => token.inLine === count) ? { cells: line, isPlain: false } : undefined;
  }
  const spaced = tokens.filter(token => token.item.text !== '');
  if (spaced.length === count) return { cells: spaced, isPlain: false };
  if (
    !(layout.isCellPerLine || layout.isExact) ||
    spaced.some(token => token.isBlank && token.text === '' && token.item.text !== '')
  )
    return undefined;
  const rest = tokens.slice(count);
  const fits = tokens.length >= count && rest.length <= MOST_TRAILING && rest.every(token => token.isBlank);
  return fits ? { cells: tokens.slice(0, count), isPlain: false } : undefined;
}

function inOneLine(cells: readonly Token[]): boolean {
  return cells.every(cell => cell.item === cells[0]?.item);
}

/** What the rows of a table show about its layout. */
export function layoutOf(rows: readonly (readonly Token[])[], countOf: (row: number) => number): Layout {
  let spaced = true;
  let full = 0;
  let perLine = true;
  const exact = rows.every((tokens, at) =>
    at === rows.length - 1 ? tokens.length >= countOf(at) : tokens.length === countOf(at),
  );
  for (const [at, tokens] of rows.entries()) {
    const count = countOf(at);
    if (tokens.some(token => token.inLine > 1 && token.inLine !== count)) spaced = false;
    const firstBlank = tokens.findIndex(token => token.isBlank);
    const printed = tokens.filter(token => !token.isBlank).length;
    if (printed !== count) continue;
    full++;
    if (tokens.some(token => token.inLine > 1) || (firstBlank >= 0 && firstBlank < count)) perLine = false;
  }
  return { isSpaced: spaced, isCellPerLine: perLine && full >= 3, isExact: exact && rows.length >= 3 };
}
