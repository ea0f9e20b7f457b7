import type { TextRun } from '../../document.ts';
import type { Box } from '../box.ts';
import { type Lattice, type Line, mergeBorders } from '../grids/merge-rulings.ts';
import { type HeadedRows, type ProvedColumn, proveColumns } from './prove-columns.ts';
import { BEYOND, rowsOf, type StackedRow } from './row-pieces.ts';
import { type RowStack, rowStacks } from './row-stacks.ts';
import { spreadHeads } from './spread-heads.ts';

/** The last rows of figures of a page, whose columns those at the head of the next may continue. */
interface Carried {
  readonly columns: readonly number[];
  readonly left: number;
  readonly right: number;
}

/**
 * Adds to the lines of a page those between columns that tables of level lines or shaded bands do without, where heads and
 * gaps prove the columns; all other lines stay as they are. Pages are handed over in their order: a table may go on
 * without heads.
 */
export function columnRuler(): (lattice: Lattice, bands: readonly Box[], runs: readonly TextRun[]) => Lattice {
  let carried: Carried | undefined;
  return (lattice, bands, runs) => {
    const across: Line[] = [];
    const down: Line[] = [];
    for (const stack of rowStacks(lattice, bands)) {
      const parts = partsOf(rowsOf(stack, runs), stack, carried);
      carried = undefined;
      for (const part of parts) {
        const columns = part.carried ?? edgesOfColumns(stack, part);
        const lines = columns === null ? null : linesBetween(stack, part, columns);
        if (lines === null || columns === null) continue;
        down.push(...lines);
        across.push(...edgesOf(stack, part, lattice));
        if (part === parts.at(-1)) carried = { columns, left: stack.left, right: stack.right };
      }
    }
    if (down.length === 0) return lattice;
    return { horizontals: [...lattice.horizontals, ...across], verticals: [...lattice.verticals, ...down] };
  };
}

/** Edges of rows that no line draws: those of shaded bands. */
function edgesOf({ ys, left, right }: RowStack, { rows }: Part, { horizontals }: Lattice): readonly Line[] {
  const [top, bottom] = [rows[0]?.top ?? 0, rows.at(-1)?.bottom ?? 0];
  return ys
    .filter(y => y >= top && y <= bottom && !horizontals.some(({ at }) => Math.abs(at - y) < NEAR))
    .map(at => ({ at, from: left, to: right }));
}

const NEAR = 3;
/** No column of labels is narrower, in points. */
const NARROW = 12;

/** Where columns of figures begin, from the left; null where they are not proved. */
function edgesOfColumns(stack: RowStack, part: Part): readonly number[] | null {
  const columns = proveColumns(part);
  if (columns === null) return null;
  const labels = labelsEnd(stack, part, columns);
  const edges = columns.slice(1).map((column, index) => ((columns[index]?.right ?? 0) + column.left) / 2);
  return [labels, ...edges];
}

/** The lines down some rows; null where figures do not lie between them. */
function linesBetween(stack: RowStack, part: Part, columns: readonly number[]): readonly Line[] | null {
  const figures = part.body.flatMap(({ pieces }) => pieces.filter(({ isFigure }) => isFigure));
  if (figures.some(({ left, right }) => columns.some(at => left < at && right > at))) return null;
  const [labels = stack.left] = columns;
  const starts = stack.starts.length > 0 ? stack.starts : startsOfLabels(stack, part, labels);
  const separators = [...starts.filter(start => start < labels - NARROW), ...columns];
  const shared = spreadHeads(part.heads, proveColumns(part) ?? []);
  const lines: Line[] = [];
  for (const row of part.rows) {
    const [from, to] = [row.top, row.bottom];
    lines.push({ at: stack.left, from, to }, { at: stack.right, from, to });
    if (row.kind === 'title') continue;
    for (const at of separators)
      if (!isCrossed(row, at) && shared.get(row)?.some(stretch => at > stretch.from && at < stretch.to) !== true)
        lines.push({ at, from, to });
  }
  // Lines that meet no other would be none of the table.
  return mergeBorders(lines);
}

const isCrossed = ({ pieces }: StackedRow, at: number): boolean =>
  pieces.some(({ left, right }) => left < at - BEYOND && right > at + BEYOND);

interface Part extends HeadedRows {
  readonly rows: readonly StackedRow[];
  /** Where the table had its lines on the page before, if it goes on without heads. */
  readonly carried?: readonly number[];
}

/** Rows of heads with the rows of figures under them. */
function partsOf(rows: readonly StackedRow[], stack: RowStack, carried: Carried | undefined): readonly Part[] {
  const goesOn =
    carried !== undefined && Math.abs(carried.left - stack.left) < NEAR && Math.abs(carried.right - stack.right) < NEAR;
  const parts: { heads: StackedRow[]; body: StackedRow[]; rows: StackedRow[]; carried?: readonly number[] }[] = goesOn
    ? [{ heads: [], body: [], rows: [], carried: carried.columns }]
    : [];
  let last: StackedRow['kind'] | undefined;
  for (const row of rows) {
    if (row.kind === 'outside') parts.push({ heads: [], body: [], rows: [] });
    const begins = (row.kind === 'head' || row.kind === 'title') && (last === undefined || last === 'body');
    if (begins) parts.push({ heads: [], body: [], rows: [] });
    const part = parts.at(-1);
    if (part === undefined || row.kind === 'outside') {
      last = undefined;
      continue;
    }
    if (row.kind === 'head') part.heads.push(row);
    if (row.kind === 'body') part.body.push(row);
    part.rows.push(row);
    last = row.kind;
  }
  return parts.filter(({ body }) => body.some(hasFigures)).map(part => withoutTail(part, stack));
}

const hasFigures = ({ pieces }: StackedRow): boolean => pieces.some(({ isFigure }) => isFigure);

/** Nothing before the first row is a row, and words behind the last row of figures are none unless they stand where labels do. */
function withoutTail({ body, rows, ...part }: Part, stack: RowStack): Part {
  const figures = body.flatMap(({ pieces }) => pieces.filter(({ isFigure }) => isFigure));
  const start = Math.min(...figures.map(({ left }) => left));
  const last = body.findLastIndex(hasFigures);
  const isRow = ({ pieces }: StackedRow) =>
    pieces.length > 0 && pieces.every(({ left, right }) => left > stack.left + 1 && right < start);
  const end = body.findIndex((row, index) => index > last && !isRow(row));
  const begin = body.findIndex(({ pieces }) => pieces.length > 0);
  const kept = body.slice(begin, end < 0 ? undefined : end);
  return { ...part, body: kept, rows: rows.filter(row => row.kind !== 'body' || kept.includes(row)) };
}

/** How far before its first text a column begins, in points: labels are as long as they can be. */
const BEFORE = 2;

/**
 * Where labels end and columns begin, at the left of the table if it has none. A label that reaches into the first column
 * lies in one cell with the figure there, which then is none.
 */
function labelsEnd(stack: RowStack, { body }: HeadedRows, [first]: readonly ProvedColumn[]): number {
  const start = first?.left ?? stack.right;
  const hasLabels = body.some(({ pieces }) => pieces.some(({ left }) => left < start));
  return hasLabels ? start - BEFORE : stack.left;
}

/** Labels that begin one under the other at least so often begin in one column. */
const OFTEN = 3;

/** Where columns of labels begin, the first aside. */
function startsOfLabels({ left }: RowStack, { body }: HeadedRows, end: number): readonly number[] {
  const lefts = body
    .flatMap(({ pieces }) => pieces.map(piece => piece.left))
    .filter(at => at < end)
    .sort((one, other) => one - other);
  const groups: number[][] = [];
  for (const at of lefts) {
    const group = groups.at(-1);
    if (group !== undefined && at - (group[0] ?? 0) <= NEAR) group.push(at);
    else groups.push([at]);
  }
  const often = groups.filter(group => group.length >= OFTEN).map(group => (group[0] ?? 0) - 1);
  return often.slice(1).filter(at => at > left + OFTEN);
}
