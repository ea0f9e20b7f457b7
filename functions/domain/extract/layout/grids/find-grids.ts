import { type Box, centreX, centreY, widthOf } from '../box.ts';
import { joinSets } from './join-sets.ts';
import { type MergedCell, mergeCells } from './merge-cells.ts';
import { type Lattice, type Line, mergeBorders } from './merge-rulings.ts';

/** A table as its lines prove it. */
export interface Grid extends Box {
  /** Positions of the column edges and row edges, one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly MergedCell[];
  /** No line closes the first or last row: a page break cut it. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** How far lines may miss each other and still meet, in points. */
const REACH = 3.5;
/** Share of a cell's side that must be drawn for the side to count. */
const COVERED = 0.6;
/** Bounds on work: pairs of lines on a page, and elementary cells of a table. */
const MAX_PAIRS = 4_000_000;
const MAX_CELLS = 6000;
/** Tables on a page; beyond, the smallest are no tables. */
const MAX_GRIDS = 100;
/** No column or row is narrower than this; edges closer together are one edge. Points. */
const NARROWEST = 4;

/**
 * The tables that lines draw: groups of lines that meet, taken apart into cells. `runs` is the text of the
 * page. A box around text is a grid of one cell.
 */
export function findGrids({ horizontals, verticals }: Lattice, runs: readonly Box[]): readonly Grid[] {
  if (horizontals.length * verticals.length > MAX_PAIRS) return [];
  const groups = groupMeeting(horizontals, verticals);
  const largest = groups.toSorted((one, other) => linesIn(other) - linesIn(one)).slice(0, MAX_GRIDS);
  return largest.flatMap(({ across, down }) => {
    const grid = gridOf(mergeBorders(across), mergeBorders(down), runs);
    return grid === null ? [] : [grid];
  });
}

interface Group {
  readonly across: Line[];
  readonly down: Line[];
}

const linesIn = ({ across, down }: Group): number => across.length + down.length;

/** Groups of lines connected by crossing or touching; each has lines of both directions and at least three lines. */
function groupMeeting(horizontals: readonly Line[], verticals: readonly Line[]): readonly Group[] {
  const sets = joinSets(horizontals.length + verticals.length);
  for (const [index, across] of horizontals.entries())
    for (const [other, down] of verticals.entries())
      if (meet(across, down)) sets.join(index, horizontals.length + other);
  const found = new Map<number, Group>();
  const groupOf = (index: number) => {
    const root = sets.rootOf(index);
    const group = found.get(root) ?? { across: [], down: [] };
    found.set(root, group);
    return group;
  };
  for (const [index, line] of horizontals.entries()) groupOf(index).across.push(line);
  for (const [index, line] of verticals.entries()) groupOf(horizontals.length + index).down.push(line);
  const all = [...found.values()];
  const groups = all.filter(
    ({ across, down }) => across.length > 0 && down.length > 0 && across.length + down.length > 2,
  );
  const lone = all.filter(({ across }) => across.length === 0).flatMap(({ down }) => down);
  return groups.map(group => ({
    across: group.across,
    down: [...group.down, ...lone.filter(line => flanks(line, group))],
  }));
}

/** Whether a vertical runs along a table: the side of a cell that begins on the page before and ends on the next. */
function flanks(line: Line, { across, down }: Group): boolean {
  const top = across.reduce((least, { at }) => Math.min(least, at), Infinity);
  const bottom = across.reduce((most, { at }) => Math.max(most, at), -Infinity);
  const beside = down.every(({ at }) => at > line.at) || down.every(({ at }) => at < line.at);
  return beside && Math.min(bottom, line.to) - Math.max(top, line.from) > 0.8 * (bottom - top) && bottom > top;
}

function meet(across: Line, down: Line): boolean {
  return (
    down.at >= across.from - REACH &&
    down.at <= across.to + REACH &&
    across.at >= down.from - REACH &&
    across.at <= down.to + REACH
  );
}

function gridOf(across: readonly Line[], down: readonly Line[], runs: readonly Box[]): Grid | null {
  const xs = edges(down, across);
  const ys = edges(across, down);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > MAX_CELLS) return null;
  const texts = occupied(xs, ys, runs);
  const cells = mergeCells({
    columns: xs.length - 1,
    rows: ys.length - 1,
    lineRightOf: (row, column) => covers(down, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0),
    lineBelow: (row, column) => covers(across, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0),
    holdsText: (row, column) => texts.has(row * (xs.length - 1) + column),
  });
  if (cells === null) return null;
  const openTop = !covers(across, top, left, right);
  const openBottom = !covers(across, bottom, left, right);
  return { left, right, top, bottom, xs, ys, cells, openTop, openBottom };
}

/** Positions of `lines`, and the ends of the lines across them where they stick out: a table without outer border. */
function edges(lines: readonly Line[], crossing: readonly Line[]): readonly number[] {
  const positions: number[] = [];
  for (const { at } of lines.toSorted((one, other) => one.at - other.at))
    if (at - (positions.at(-1) ?? -Infinity) > NARROWEST) positions.push(at);
  const start = Math.min(...crossing.map(({ from }) => from));
  const end = Math.max(...crossing.map(({ to }) => to));
  if (start < (positions[0] ?? 0) - REACH) positions.unshift(start);
  if (end > (positions.at(-1) ?? 0) + REACH) positions.push(end);
  return positions;
}

/** Whether lines at that position cover enough of the stretch; `lines` may overlap. */
function covers(lines: readonly Line[], at: number, from: number, to: number): boolean {
  const near = lines
    .filter(line => Math.abs(line.at - at) <= NARROWEST && line.to > from && line.from < to)
    .sort((one, other) => one.from - other.from);
  let covered = 0;
  let reached = from;
  for (const line of near) {
    covered += Math.max(0, Math.min(to, line.to) - Math.max(reached, line.from));
    reached = Math.max(reached, line.to);
  }
  return covered >= COVERED * (to - from);
}

/** Numbers of the elementary cells in which text has its centre. */
function occupied(xs: readonly number[], ys: readonly number[], runs: readonly Box[]): ReadonlySet<number> {
  const inside = runs.filter(run => centreY(run) > (ys[0] ?? 0) && centreY(run) < (ys.at(-1) ?? 0));
  return new Set(inside.map(run => bandOf(ys, centreY(run)) * (xs.length - 1) + bandOf(xs, centreX(run))));
}

/** The how-manieth band between edges a position lies in; the outer bands reach beyond the edges. */
export function bandOf(edges: readonly number[], at: number): number {
  const next = edges.findIndex((edge, index) => index > 0 && at < edge);
  return (next < 0 ? edges.length - 1 : next) - 1;
}

/** The rectangle of a cell on its page. */
export function cellBox({ xs, ys }: Grid, { row, column, rowSpan, columnSpan }: MergedCell): Box {
  return {
    left: xs[column] ?? 0,
    right: xs[column + columnSpan] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + rowSpan] ?? 0,
  };
}

/** Smaller tables first: text belongs to the innermost table around it. */
export function innermostFirst(grids: readonly Grid[]): readonly Grid[] {
  return grids.toSorted(
    (one, other) => widthOf(one) * (one.bottom - one.top) - widthOf(other) * (other.bottom - other.top),
  );
}
