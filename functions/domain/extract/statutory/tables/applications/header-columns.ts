import { APPLICATION_COLUMNS, APPLICATION_ROWS, COLUMN_HEADINGS } from '../../../../form/form.ts';
import { squeeze } from '../../labels/label-key.ts';
import { isTableWording } from '../../labels/table-wording.ts';
import { applicationColumns } from '../../labels/wordings.ts';
import { type GridLine, type LineCell, overlap } from '../grid-lines.ts';

/** Which grid columns, from `left` up to `right`, belong to which column of the form. */
export type ColumnRanges = ReadonlyMap<string, { readonly left: number; readonly right: number }>;

const ORDER: readonly string[] = APPLICATION_COLUMNS.filter(column => !column.isTotal).map(column => column.key);
const NAMES: ReadonlyMap<string, string> = new Map(APPLICATION_COLUMNS.map(({ key, name }) => [key, name]));

/** Words no row label consists of: one of them makes the line a header line. */
const HEADER_WORDS: ReadonlySet<string> = new Set(
  COLUMN_HEADINGS.flatMap(({ name, wordings = [] }) => [name, ...wordings]),
);

/** Column names that stand nowhere else; 其他 and 总计 are rows too. */
const TELLING: ReadonlySet<string> = new Set(
  APPLICATION_COLUMNS.filter(column => !APPLICATION_ROWS.some(row => row.name === column.name)).map(({ key }) => key),
);

type NamedCell = readonly [column: string, cell: LineCell];

/** Cells of a line that name columns of table 3; empty where the line is no header line. */
function headerCells(line: GridLine): readonly NamedCell[] {
  const named: NamedCell[] = [];
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

/** What the header lines above a stretch of rows name. */
export interface HeaderNames {
  readonly named: ReadonlyMap<string, LineCell>;
  /** Texts that name nothing of the form; in a layout without merged cells they need not stand over their column. */
  readonly unknown: readonly LineCell[];
  /** Those of them that stand over a column of their own, which the form does not have. */
  readonly foreign: readonly LineCell[];
}

/** A name printed over two columns is that of the one that is called as in the form; two alike name none. */
export function headerNames(lines: readonly GridLine[]): HeaderNames {
  const all = Map.groupBy(lines.flatMap(headerCells), ([column]) => column);
  const named = new Map<string, LineCell>();
  for (const [column, cells] of all) {
    const [one, ...others] = distinct(cells.map(([, cell]) => cell));
    const official = [one, ...others].filter(cell => squeeze(cell?.text ?? '') === NAMES.get(column));
    const chosen = others.length === 0 ? one : official.length === 1 ? official[0] : undefined;
    if (chosen !== undefined) named.set(column, chosen);
  }
  const unknown = unknownIn(lines);
  return { named, unknown, foreign: foreignIn(unknown, [...named.values()]) };
}

/** A header printed twice names the same columns twice. */
const distinct = (cells: readonly LineCell[]): readonly LineCell[] => [
  ...new Map(cells.map(cell => [`${cell.left} ${cell.right}`, cell])).values(),
];

/** Texts beside the corner that are no words of the form. */
const unknownIn = (lines: readonly GridLine[]): readonly LineCell[] =>
  lines.flat().filter(cell => cell.starts && !cell.isValue && cell.left > 0 && !isTableWording(cell.text));

/** Texts right of the first column that stand over none of the named ones. */
function foreignIn(unknown: readonly LineCell[], named: readonly LineCell[]): readonly LineCell[] {
  const left = Math.min(...named.map(cell => cell.left));
  const others = unknown.filter(cell => cell.left >= left && !named.some(known => overlap(cell, known)));
  // The lowest of several names one above the other is that of the column.
  return distinct(others.filter((cell, at) => !others.slice(at + 1).some(below => overlap(cell, below))));
}

/** Fewer columns than this are a scrap of a header, not a header that lacks a column. */
const LEAST_COLUMNS = 5;

/**
 * The ranges, if the columns stand side by side, the kinds of applicant in the order of the form; a missing column may be
 * missing in print. A total may stand before what it is the total of.
 */
export function provenRanges(named: ReadonlyMap<string, LineCell>): ColumnRanges | undefined {
  if (named.size < LEAST_COLUMNS) return undefined;
  const cells = [...named.values()];
  if (cells.some((cell, at) => cells.slice(at + 1).some(other => overlap(cell, other)))) return undefined;
  const lefts = ORDER.flatMap(key => named.get(key)?.left ?? []);
  return lefts.every((left, at) => at === 0 || left > (lefts[at - 1] ?? 0)) ? named : undefined;
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
