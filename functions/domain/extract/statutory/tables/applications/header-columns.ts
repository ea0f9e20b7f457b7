import { APPLICATION_COLUMNS, APPLICATION_ROWS, COLUMN_HEADINGS } from '../../../../form/form.ts';
import { squeeze } from '../../labels/label-key.ts';
import { applicationColumns } from '../../labels/wordings.ts';
import type { GridLine, LineCell } from '../grid-lines.ts';

/** Which grid columns, from `left` up to `right`, belong to which column of the form. */
export type ColumnRanges = ReadonlyMap<string, { readonly left: number; readonly right: number }>;

const ORDER: readonly string[] = APPLICATION_COLUMNS.map(column => column.key);

/** Words no row label consists of: one of them makes the line a header line. */
const HEADER_WORDS: ReadonlySet<string> = new Set(
  COLUMN_HEADINGS.flatMap(({ name, wordings = [] }) => [name, ...wordings]),
);

/** Column names that stand nowhere else; 其他 and 总计 are rows too. */
const TELLING: ReadonlySet<string> = new Set(
  APPLICATION_COLUMNS.filter(column => !APPLICATION_ROWS.some(row => row.name === column.name)).map(({ key }) => key),
);

/** Cells of a line that name columns of table 3; empty where the line is no header line. */
export function headerCells(line: GridLine): readonly (readonly [column: string, cell: LineCell])[] {
  const named: (readonly [string, LineCell])[] = [];
  let telling = false;
  for (const cell of line) {
    if (!cell.starts || cell.isValue) continue;
    const column = applicationColumns.match(cell.text);
    if (column !== undefined) named.push([column, cell]);
    if (HEADER_WORDS.has(squeeze(cell.text)) || (column !== undefined && TELLING.has(column))) telling = true;
  }
  return telling ? named : [];
}

/** Whether a line belongs to the header: it names columns or 申请人情况. */
export function isHeaderLine(line: GridLine): boolean {
  return headerCells(line).length > 0 || line.some(cell => cell.starts && HEADER_WORDS.has(squeeze(cell.text)));
}

/** Fewer columns than this are a scrap of a header, not a header that lacks a column. */
const LEAST_COLUMNS = 5;

/** The ranges, if the columns stand side by side in the order of the form; a missing column may be missing in print. */
export function provenRanges(named: ReadonlyMap<string, LineCell>): ColumnRanges | undefined {
  if (named.size < LEAST_COLUMNS) return undefined;
  let end = 0;
  for (const key of ORDER) {
    const cell = named.get(key);
    if (cell === undefined) continue;
    if (cell.left < end) return undefined;
    end = cell.right;
  }
  return named;
}

/** Ranges taken from rows without a blank cell: all have a number for each column, and all in the same grid columns. */
export function rangesOfFullRows(
  rows: readonly (readonly LineCell[])[],
  keys: readonly string[],
): ColumnRanges | undefined {
  const full = rows.map(row => row.filter(cell => !cell.isBlank)).filter(row => row.length === keys.length);
  const [first] = full;
  if (first === undefined || full.length < 2) return undefined;
  const alike = full.every(row =>
    row.every((cell, at) => cell.left === first[at]?.left && cell.right === first[at]?.right),
  );
  return alike ? new Map(keys.map((key, at) => [key, first[at] ?? { left: 0, right: 0 }])) : undefined;
}
