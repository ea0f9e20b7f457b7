import { isRefusal, refuse } from '../../refusal.ts';
import { decodeText } from '../decode-text.ts';
import type { Block, Table, TableCell } from '../document.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { readSeparated } from './text/read-separated.ts';

/** A report has some 400 lines; beyond this the file is something else. */
const MAX_LINES = 20_000;

/**
 * Separated values as spreadsheets save them, or plain text: every physical line a paragraph, blank lines kept (they may be blank cells). Runs of lines set with bars or
 * tabs become tables.
 */
export const read: Reader = async bytes => {
  const decoded = decodeText(bytes);
  if (isRefusal(decoded)) return decoded;
  if (decoded.text.trim().length > MAX_TEXT) return refuse('too_complex');
  const separated = readSeparated(decoded.text);
  if (separated !== null) return isRefusal(separated) ? separated : { blocks: separated, notices: [] };
  const lines = linesOf(decoded.text);
  if (lines.length > MAX_LINES) return refuse('too_complex');
  return { blocks: blocksOf(lines), notices: [] };
};

/** Lines of all pages. A number alone at the foot of a page is the number of the page, not a cell. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  const pages = text.split('\f', MAX_LINES + 1);
  for (const [at, page] of pages.entries()) {
    const own = page.split(/\r\n|[\r\n\u2028\u2029\v]/, MAX_LINES + 1);
    const foot = own.findLastIndex(line => line.trim() !== '');
    if (at < pages.length - 1 && /^\s*\d{1,3}\s*$/.test(own[foot] ?? '')) own[foot] = '';
    lines.push(...own);
    if (lines.length > MAX_LINES) break;
  }
  return lines;
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length; ) {
    const run = ruledRun(lines, at);
    if (run.length >= 2) {
      blocks.push(tableOf(run, ++tables, at + 1));
      at += run.length;
    } else {
      blocks.push({ kind: 'paragraph', text: lines[at] ?? '', at: { line: at + 1 }, unit: 'line' });
      at++;
    }
  }
  return blocks;
}

type Row = readonly string[];

/** Cells of the lines from `from` on that are set with the same separator, bar or tab. */
function ruledRun(lines: readonly string[], from: number): readonly Row[] {
  const separator = ['|', '\t'].find(mark => separates(lines[from] ?? '', mark));
  if (separator === undefined) return [];
  const rows: Row[] = [];
  for (let at = from; at < lines.length && (lines[at] ?? '').includes(separator); at++) {
    const cells = cellsOf(lines[at] ?? '', separator);
    rows.push(at === from + 1 && cells.every(cell => /^\s*:?-+:?\s*$/.test(cell)) ? [] : cells);
  }
  return rows;
}

function separates(line: string, separator: string): boolean {
  return line.trim().length > 1 && line.indexOf(separator, separator === '\t' ? line.search(/\S/) : 0) >= 0;
}

function cellsOf(line: string, separator: string): Row {
  if (separator === '\t') return line.split('\t');
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
}

function tableOf(rows: readonly Row[], table: number, firstLine: number): Table {
  const cells: TableCell[] = rows.flatMap((row, r) =>
    row.map((text, c) => ({
      row: r,
      column: c,
      rowSpan: 1,
      columnSpan: 1,
      text: text.trim(),
      at: { line: firstLine + r, table, row: r + 1, column: c + 1 },
    })),
  );
  const columnCount = Math.max(...rows.map(row => row.length));
  return { kind: 'table', cells, rowCount: rows.length, columnCount, at: { line: firstLine, table } };
}
