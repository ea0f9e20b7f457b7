// The build without Node's Buffer: reports are read in a browser, too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { Block } from '../../document.ts';
import { layOutSheet, type ShownCell } from '../sheets/lay-out-sheet.ts';

/** What spreadsheets put between the cells of a row, by country and program. */
const SEPARATORS = [',', ';', '\t', '，'];
/** A report has some 60 rows; beyond this the file is something else. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;
const LONGEST_ROW = 200_000;
/** Characters of a file; a report has some ten thousand. */
const LONGEST_FILE = 4_000_000;
/** Rows of figures that prove a separator, and how many cells such a row has at least: a label and three figures. */
const FEWEST_ROWS = 5;
const FEWEST_CELLS = 4;
/** Cells at the head of a row that hold its label and those of its groups. */
const LABELS = 3;
/** Tells Excel the separator, and is no row. */
const SEPARATOR_LINE = /^\ufeff?sep=.\r?\n/i;
const FIGURE = /^(?:[-+]?[\d０-９][\d０-９,，.．]{0,20}%?|[-—–/无]{0,4})$/;

const isFigure = (cell: string): boolean => FIGURE.test(cell.trim());

interface Row {
  readonly cells: readonly string[];
  /** From 1: the line of the file on which it begins; a cell in quotes may hold further ones. */
  readonly line: number;
}

/**
 * The blocks of a text that is a table of separated values, as a spreadsheet saves it (RFC 4180): cells in quotes may
 * hold separators and line ends. Null where nothing proves that it is one; prose has commas, too.
 */
export function readSeparated(file: string): readonly Block[] | Refusal | null {
  const text = file.replace(SEPARATOR_LINE, '');
  const separator = text.length > LONGEST_FILE ? undefined : separatorOf(text);
  if (separator === undefined) return null;
  if (countOf(text, separator) > MOST_CELLS || countOf(text, '\n') > MOST_ROWS) return refuse('too_complex');
  const rows = rowsOf(text, separator);
  if (rows === null || rows.filter(isOfFigures).length < FEWEST_ROWS) return null;
  const cells = rows.flatMap((row, index) => [
    ...cellsOf(row, index, rows[index + 1]),
    ...blanksOf(row, index, rows[index - 1]),
  ]);
  return layOutSheet(cells, {}, 0)?.map(withPlaces) ?? refuse('too_complex');
}

/** The separator of most rows of figures. Tabs without quotes need no more than to be split at. */
function separatorOf(text: string): string | undefined {
  const sample = text.slice(0, LONGEST_ROW).split(/\r\n|[\r\n]/, 400);
  const isQuoted = text.includes('"');
  const found = SEPARATORS.filter(separator => separator !== '\t' || isQuoted).map(separator => {
    const rows = sample.map(line => ({ cells: line.split(separator).map(unquoted), line: 0 }));
    return { separator, count: rows.filter(isOfFigures).length };
  });
  const best = found.toSorted((one, other) => other.count - one.count)[0];
  return best === undefined || best.count < FEWEST_ROWS ? undefined : best.separator;
}

const unquoted = (cell: string): string => cell.trim().replaceAll('"', '');

/** A label with figures or blanks behind it, one figure at least. */
function isOfFigures({ cells }: Row): boolean {
  const figures = cells.slice(1);
  if (cells.length < FEWEST_CELLS || !figures.some(cell => /[\d０-９]/.test(cell) && isFigure(cell))) return false;
  return cells.slice(LABELS).every(cell => isFigure(cell));
}

function rowsOf(text: string, delimiter: string): readonly Row[] | null {
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      max_record_size: LONGEST_ROW,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines - linesWithin(record) }));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const linesWithin = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + countOf(cell, '\n'), 0);

function countOf(text: string, mark: string): number {
  let [count, at] = [0, text.indexOf(mark)];
  while (at >= 0) {
    count += 1;
    at = text.indexOf(mark, at + 1);
  }
  return count;
}

/** The filled cells of a row. */
function cellsOf({ cells, line }: Row, row: number, below: Row | undefined): readonly ShownCell[] {
  return cells.flatMap((cell, column): readonly ShownCell[] => {
    const text = cell.replaceAll(/\r\n?/g, '\n').trim();
    if (text === '') return [];
    const columnSpan = isFigure(text) ? 1 : spanOf(cells, column, below?.cells ?? []);
    return [{ row, column, rowSpan: 1, columnSpan, text, at: { line } }];
  });
}

/** A head that was merged over others has left blank cells beside it, each above another head. */
function spanOf(cells: readonly string[], column: number, below: readonly string[]): number {
  const heads = new Set<string>();
  const isHead = (text: string) => !isFigure(text) && !heads.has(text.trim());
  let end = column;
  while (end < below.length && isHead(below[end] ?? '') && (end === column || (cells[end] ?? '').trim() === '')) {
    heads.add((below[end] ?? '').trim());
    end += 1;
  }
  return Math.max(1, end - column);
}

/** A row of blanks right below heads of columns is one of figures that were left out. */
function blanksOf({ cells, line }: Row, row: number, above: Row | undefined): readonly ShownCell[] {
  const heads = (above?.cells ?? [])
    .map((cell, column) => ({ cell: cell.trim(), column }))
    .filter(({ cell }) => cell !== '');
  const isBelow = cells.length > 1 && heads.length > 1 && heads.every(({ cell }) => !isFigure(cell));
  if (!isBelow || cells.some(cell => cell.trim() !== '')) return [];
  return heads.map(({ column }) => {
    return { row, column, rowSpan: 1, columnSpan: 1, text: '', at: { line } };
  });
}

/** Cells of a table in their places, blank ones that were added on the line of their row. */
function withPlaces(block: Block): Block {
  if (block.kind === 'paragraph') return block;
  const { table } = block.at;
  const lines = new Map(block.cells.flatMap(({ row, at }) => (at.line === undefined ? [] : [[row, at.line] as const])));
  const cells = block.cells.map(cell => {
    const line = lines.get(cell.row);
    const at = { ...(table === undefined ? {} : { table }), row: cell.row + 1, column: cell.column + 1 };
    return { ...cell, at: line === undefined ? at : { line, ...at } };
  });
  return { ...block, cells };
}
