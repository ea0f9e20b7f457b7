import { type Box, widthOf } from './box.ts';
import { type Lattice, type Line, mergeBorders } from './merge-rulings.ts';

/** A table as its lines prove it. */
export interface Grid extends Box {
  /** Positions of the column edges and row edges, one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** No line closes the first or last row: a page break cut it. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** How far lines may miss each other and still meet, in points. */
const REACH = 3.5;
/** Share of a cell's side that must be drawn for the side to count. */
const COVERED = 0.6;
/** Bounds on work: pairs of lines on a page, and elementary cells of a table. */
const MAX_PAIRS = 4_000_000;
const MAX_CELLS = 6000;
const MAX_WIDENINGS = 50;
/** No column or row is narrower than this; edges closer together are one edge. Points. */
const NARROWEST = 4;

/** The tables that lines draw: groups of lines that meet, taken apart into cells. A box around text is a grid of one cell. */
export function findGrids({ horizontals, verticals }: Lattice): readonly Grid[] {
  if (horizontals.length * verticals.length > MAX_PAIRS) return [];
  return groupMeeting(horizontals, verticals).flatMap(({ across, down }) => {
    const grid = gridOf(mergeBorders(across), mergeBorders(down));
    return grid === null ? [] : [grid];
  });
}

interface Group {
  readonly across: Line[];
  readonly down: Line[];
}

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

/** Disjoint sets of the numbers below `size`. */
function joinSets(size: number) {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join: (one: number, other: number) => {
      parents[rootOf(one)] = rootOf(other);
    },
  };
}

function gridOf(across: readonly Line[], down: readonly Line[]): Grid | null {
  const xs = edges(down, across);
  const ys = edges(across, down);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > MAX_CELLS) return null;
  const cells = mergeCells(
    xs.length - 1,
    ys.length - 1,
    (row, column) => covers(down, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0),
    (row, column) => covers(across, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0),
  );
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

/**
 * Joins elementary cells between which no line stands. What does not come out as a rectangle is widened to one, so that
 * figures that cannot be told apart end in one cell and are seen to be no figure.
 */
function mergeCells(
  columns: number,
  rows: number,
  lineRightOf: (row: number, column: number) => boolean,
  lineBelow: (row: number, column: number) => boolean,
): readonly GridCell[] | null {
  const sets = joinSets(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (column + 1 < columns && !lineRightOf(row, column)) sets.join(index, index + 1);
      if (row + 1 < rows && !lineBelow(row, column)) sets.join(index, index + columns);
    }
  for (let pass = 0; pass < MAX_WIDENINGS; pass++) {
    const boxes = boxesOf(sets.rootOf, columns, rows);
    let widened = false;
    for (const [root, box] of boxes)
      for (let row = box.top; row <= box.bottom; row++)
        for (let column = box.left; column <= box.right; column++) {
          const index = row * columns + column;
          if (sets.rootOf(index) === sets.rootOf(root)) continue;
          sets.join(index, root);
          widened = true;
        }
    if (!widened)
      return [...boxes.values()].map(({ left, right, top, bottom }) => ({
        row: top,
        column: left,
        rowSpan: bottom - top + 1,
        columnSpan: right - left + 1,
      }));
  }
  return null;
}

function boxesOf(rootOf: (index: number) => number, columns: number, rows: number): ReadonlyMap<number, Box> {
  const boxes = new Map<number, { left: number; right: number; top: number; bottom: number }>();
  for (let index = 0; index < columns * rows; index++) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const root = rootOf(index);
    const box = boxes.get(root);
    if (box === undefined) boxes.set(root, { left: column, right: column, top: row, bottom: row });
    else {
      box.left = Math.min(box.left, column);
      box.right = Math.max(box.right, column);
      box.bottom = row;
    }
  }
  return boxes;
}

export const columnsOf = ({ xs }: Grid): number => xs.length - 1;
export const rowsOf = ({ ys }: Grid): number => ys.length - 1;

/** The rectangle of a cell on its page. */
export function cellBox({ xs, ys }: Grid, { row, column, rowSpan, columnSpan }: GridCell): Box {
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
