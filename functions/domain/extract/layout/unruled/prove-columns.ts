import { around, type Box } from '../box.ts';
import { BEYOND, type RowPiece, type StackedRow } from './row-pieces.ts';

/** A column that its head and the figures under it prove. */
export interface ProvedColumn extends Box {
  /** Its own head, without those that it shares with columns beside it. */
  readonly head: Box;
}

/** Rows of heads and the rows of figures under them. */
export interface HeadedRows {
  readonly heads: readonly StackedRow[];
  readonly body: readonly StackedRow[];
}

/** The gap that must stand between columns through all rows, in points. */
const APART = 1.5;

/**
 * The columns of some rows, from left to right: each has a head of its own, figures lie under one head each, and a gap runs
 * between them from the lowest heads to the last row. Null where that does not hold: nothing is guessed.
 */
export function proveColumns({ heads, body }: HeadedRows): readonly ProvedColumn[] | null {
  const figures = body.flatMap(({ pieces }) => pieces.filter(({ isFigure }) => isFigure));
  if (figures.length === 0) return null;
  const start = Math.min(...figures.map(({ left }) => left));
  const labels = body.flatMap(({ pieces }) => pieces.filter(({ isFigure, left }) => !isFigure && left < start));
  const all = lowestHeads(heads);
  const lowest = all.filter(head => !labels.some(label => overlap(label, head, BEYOND)) || head.left >= start);
  const under = new Map<Box, RowPiece[]>(lowest.map(head => [head, []]));
  for (const figure of figures) {
    const head = headOver(figure, all);
    const own = head === null ? undefined : under.get(head);
    if (own === undefined) return null;
    own.push(figure);
  }
  const columns = lowest.map(head => ({ head, ...around([head, ...(under.get(head) ?? [])]) }));
  const words = body.flatMap(({ pieces }) => pieces.filter(({ isFigure }) => !isFigure));
  const isFree = (left: number, right: number) =>
    right - left >= APART && !words.some(word => word.left < left && word.right > right);
  const areApart = columns.every((column, index) => {
    const next = columns[index + 1];
    return next === undefined || isFree(column.right, next.left);
  });
  return areApart && eachRowOnce(body, columns) ? columns : null;
}

/** No two figures of a row lie in one column. */
const eachRowOnce = (body: readonly StackedRow[], columns: readonly Box[]): boolean =>
  body.every(({ pieces }) =>
    columns.every(column => pieces.filter(piece => piece.isFigure && overlap(piece, column)).length <= 1),
  );

/** Heads that have no other head below them; the lines of one head are one. */
function lowestHeads(heads: readonly StackedRow[]): readonly Box[] {
  const found: Box[] = [];
  for (const { pieces } of heads.toReversed())
    found.push(...joinLines(pieces.filter(piece => !found.some(head => overlap(head, piece)))));
  return found.sort((one, other) => one.left - other.left);
}

/** The heads of one row, their lines joined; one that stands over several others is none. */
function joinLines(pieces: readonly RowPiece[]): readonly Box[] {
  let found: Box[] = [];
  for (const piece of pieces.toSorted((one, other) => other.bottom - one.bottom)) {
    const below = found.filter(head => overlap(head, piece));
    const [only] = below;
    if (only === undefined) found.push(piece);
    else if (below.length === 1) found = found.map(head => (head === only ? around([only, piece]) : head));
  }
  return found;
}

const overlap = (one: Box, other: Box, least = 0): boolean =>
  one.left + least < other.right && other.left + least < one.right;

/** The one head that a figure lies under, or beside which it lies, far from all others. */
function headOver(figure: Box, heads: readonly Box[]): Box | null {
  const over = heads.filter(head => overlap(head, figure));
  if (over.length > 1) return null;
  if (over[0] !== undefined) return over[0];
  const distance = (head: Box) => Math.max(head.left - figure.right, figure.left - head.right);
  const [first, second] = heads.toSorted((one, other) => distance(one) - distance(other));
  if (first === undefined || (second !== undefined && distance(second) < 2 * distance(first) + APART)) return null;
  return first;
}
