import type { Box } from '../box.ts';
import type { Lattice, Line } from '../grids/merge-rulings.ts';

/** Rows one under the other, told apart by level lines or by the edges of shaded bands, without a line between columns. */
export interface RowStack extends Box {
  /** The edges of the rows, one more than there are rows. */
  readonly ys: readonly number[];
  /** Where lines begin that leave the first columns free: cells there reach over several rows. */
  readonly starts: readonly number[];
}

/** Rows are wider and lower than this, and their ends lie no further apart. Points. */
const WIDE = 150;
const TALL = 130;
const FLUSH = 6;
/** Edges no further apart than this are one. */
const SAME = 2.6;
/** Unshaded rows between shaded ones are no higher than this many of them. */
const FARTHEST = 1.7;
const LEAST_ROWS = 2;
const MAX_STACKS = 30;
const MAX_ROWS = 200;

/** The stacks of rows of a page; none where upright lines stand between columns. */
export function rowStacks({ horizontals, verticals }: Lattice, bands: readonly Box[]): readonly RowStack[] {
  const ofLines = chains(horizontals.filter(({ from, to }) => to - from >= WIDE)).map(lines =>
    edged(lines, horizontals),
  );
  const stacks = [...ofLines, ...chains(bands.flatMap(bandEdges)).map(withOuterRows)];
  return stacks
    .flatMap(lines => stackOf(lines))
    .filter(stack => !verticals.some(line => stands(line, stack)))
    .slice(0, MAX_STACKS);
}

const bandEdges = ({ left, right, top, bottom }: Box): readonly Edge[] =>
  [top, bottom].map(at => ({ at, from: left, to: right, reach: FARTHEST * (bottom - top) }));

/** A level edge of rows, and how far below it the next may lie. */
interface Edge extends Line {
  readonly reach?: number;
}

function chains(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const stacks: Edge[][] = [];
  for (const edge of edges.toSorted((one, other) => one.at - other.at)) {
    const stack = stacks.findLast(lines => continues(lines, edge));
    if (stack === undefined) stacks.push([edge]);
    else stack.push(edge);
  }
  return stacks;
}

function continues(stack: readonly Edge[], { at, to }: Line): boolean {
  const last = stack.at(-1);
  return last !== undefined && at - last.at <= (last.reach ?? TALL) && Math.abs(to - last.to) <= FLUSH;
}

/** With the lines that reach over some of the columns only. */
function edged(stack: readonly Line[], all: readonly Line[]): readonly Line[] {
  const [first, last] = [stack[0], stack.at(-1)];
  if (first === undefined || last === undefined) return stack;
  const left = Math.min(...stack.map(({ from }) => from));
  const isWithin = ({ at, from, to }: Line) =>
    at > first.at && at < last.at && from >= left - FLUSH && to <= first.to + FLUSH;
  return all.filter(line => stack.includes(line) || isWithin(line)).toSorted((one, other) => one.at - other.at);
}

/** The row before the first band and the one behind the last may not be shaded. */
function withOuterRows(edges: readonly Edge[]): readonly Edge[] {
  const [first, second, last] = [edges[0], edges[1], edges.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return edges;
  const height = second.at - first.at;
  return [{ ...first, at: first.at - height }, ...edges, { ...last, at: last.at + height }];
}

function stackOf(lines: readonly Line[]): readonly RowStack[] {
  const ys: number[] = [];
  for (const { at } of lines) if (at - (ys.at(-1) ?? -Infinity) > SAME) ys.push(at);
  if (ys.length <= LEAST_ROWS || ys.length > MAX_ROWS) return [];
  const left = Math.min(...lines.map(({ from }) => from));
  const right = Math.max(...lines.map(({ to }) => to));
  const starts = new Set(lines.map(({ from }) => Math.round(from)).filter(from => from > left + FLUSH));
  return [{ left, right, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, ys, starts: [...starts].sort((a, b) => a - b) }];
}

/** Whether an upright line stands among the rows, its sides aside. */
function stands({ at, from, to }: Line, { left, right, top, bottom }: RowStack): boolean {
  const shared = Math.min(bottom, to) - Math.max(top, from);
  return at > left + FLUSH && at < right - FLUSH && shared > SAME;
}
