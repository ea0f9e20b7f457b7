import type { Place } from '../../../record/figure.ts';
import type { CellContent } from '../../compose-cell.ts';
import type { Block, Paragraph, Table, TableCell } from '../../document.ts';

/** A cell that shows, merged ones once; positions count visible rows and columns only, from zero. */
export interface ShownCell extends CellContent {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly at: Place;
}

interface Row {
  readonly index: number;
  /** Cells whose top edge is in this row. */
  readonly cells: readonly ShownCell[];
  readonly filled: readonly ShownCell[];
  /** Several cells side by side, or part of a cell merged over rows. */
  readonly tabular: boolean;
}

/** A sheet's table of more positions than this was made by no person. */
const MOST_POSITIONS = 200_000;
const HEADING =
  /^\s*(第[一二三四五六七八九十]+[部章]分?|[一二三四五六七八九十]+\s*[、．.]|[（(]\s*[一二三四五六七八九十]+\s*[)）])/;
const SENTENCE_END = /[。；！？：]\s*$/;
const LONG = 60;

/** Rows that touch, and the columns they reach over. */
interface Run {
  readonly rows: Row[];
  /** Blank rows below them, which count only if the table goes on. */
  blanks: Row[];
  tabular: boolean;
  left: number;
  right: number;
}

/**
 * The blocks of a sheet, which lies at that place. A spreadsheet has no paragraphs: a row with one filled cell is one where its text reads like a
 * heading or a sentence, or where no table is near; rows that touch form a table. Null for tables beyond reason.
 */
export function layOutSheet(cells: readonly ShownCell[], at: Place, tablesBefore: number): readonly Block[] | null {
  const blocks: Block[] = [];
  let tables = tablesBefore;
  for (const run of runsOf(cells)) {
    if (!run.tabular) {
      for (const paragraph of run.rows.flatMap(paragraphsOf)) blocks.push(paragraph);
      continue;
    }
    tables += 1;
    const table = tableOf(run, { ...at, table: tables }, at);
    if (table === null) return null;
    blocks.push(table);
  }
  return blocks;
}

/** Bordered blank rows that part two tables rather than stand in one. */
const PARTING_BLANKS = 4;

/** The rows parted into tables and rows that stand for themselves. */
function runsOf(cells: readonly ShownCell[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const row of rowsOf(cells)) {
    const last = open?.blanks.at(-1) ?? open?.rows.at(-1);
    if (last !== undefined && row.index > last.index + 1) open = undefined;
    if (row.filled.length === 0 && !row.tabular) {
      open?.blanks.push(row);
      if (open !== undefined && open.blanks.length >= PARTING_BLANKS) open = undefined;
      continue;
    }
    const text = readsAsText(row, open);
    if (text || open === undefined) {
      open = { rows: [], blanks: [], tabular: false, left: Number.POSITIVE_INFINITY, right: 0 };
      runs.push(open);
    }
    for (const blank of open.blanks) extendRun(open, blank);
    open.blanks = [];
    extendRun(open, row);
    if (text) open = undefined;
  }
  return runs.map(closeRun);
}

/** A table whose figures are all blank may end with a blank row; more blank rows below a table are decoration. */
function closeRun(run: Run): Run {
  const [blank] = run.blanks;
  if (blank !== undefined && run.tabular) extendRun(run, blank);
  return run;
}

function extendRun(run: Run, row: Row): void {
  run.rows.push(row);
  run.tabular ||= row.tabular;
  for (const { column, columnSpan } of row.cells) {
    run.left = Math.min(run.left, column);
    run.right = Math.max(run.right, column + columnSpan);
  }
}

/** Rows that show something, and blank ones crossed by a cell merged over rows. */
function rowsOf(cells: readonly ShownCell[]): readonly Row[] {
  const byRow = Map.groupBy(cells, cell => cell.row);
  const crossed = new Set<number>();
  for (const cell of cells) {
    for (let row = cell.row; cell.rowSpan > 1 && row < cell.row + cell.rowSpan; row += 1) crossed.add(row);
  }
  const indexes = [...new Set([...byRow.keys(), ...crossed])].sort((a, b) => a - b);
  return indexes
    .map(index => {
      const own = byRow.get(index) ?? [];
      const filled = own.filter(cell => cell.text.trim() !== '' || cell.unreadable !== undefined);
      return { index, cells: own, filled, tabular: filled.length > 1 || crossed.has(index) };
    })
    .filter(row => row.filled.length > 0 || row.cells.length > 1 || row.tabular);
}

/** Whether a row stands for itself between tables, rather than being one of their rows with blank cells. */
function readsAsText({ cells, filled, tabular }: Row, above: Run | undefined): boolean {
  const [cell] = filled;
  if (cell === undefined || tabular) return false;
  const text = cell.text.trim();
  if (text.length > LONG || SENTENCE_END.test(text) || text.endsWith('报告')) return true;
  if (!HEADING.test(text)) return false;
  // 「四、结转下年度继续办理」 with blank cells is a row of its table; 「四、……情况」 is a heading.
  if (/(情况|事项)$/.test(text)) return true;
  return cells.length === 1 && (above?.tabular !== true || coversRun(cell, above));
}

function coversRun({ column, columnSpan }: ShownCell, { left, right }: Run): boolean {
  return columnSpan > 1 && column <= left && column + columnSpan >= right;
}

function paragraphsOf({ filled }: Row): readonly Paragraph[] {
  return filled.flatMap(({ text, at }) =>
    text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map((line): Paragraph => ({ kind: 'paragraph', text: line, at, unit: 'paragraph' })),
  );
}

/** The rows as one table, blank cells of its used columns included. */
function tableOf(run: Run, at: Place, sheet: Place): Table | null {
  const { rows, left } = run;
  const top = rows[0]?.index ?? 0;
  const rowCount = (rows.at(-1)?.index ?? top) - top + 1;
  const width = run.right - left;
  const cells = rows.flatMap(row => row.cells);
  const columns = [...new Set(cells.map(cell => cell.column))].sort((a, b) => a - b);
  const positions = cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, rowCount * columns.length);
  if (positions > MOST_POSITIONS) return null;
  const taken = takenPositions(cells, width, left);
  const blanks = rows.flatMap(({ index }) =>
    columns
      .filter(column => !taken.has(index * width + column - left))
      .map(column => ({ row: index, column, rowSpan: 1, columnSpan: 1, text: '' })),
  );
  const placed: TableCell[] = [...cells, ...blanks.map(blank => ({ ...blank, at: sheet }))].map(cell => ({
    ...cell,
    row: cell.row - top,
    column: cell.column - left,
  }));
  placed.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', cells: placed, rowCount, columnCount: width, at };
}

function takenPositions(cells: readonly ShownCell[], width: number, left: number): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        taken.add(row * width + column - left);
      }
    }
  }
  return taken;
}
