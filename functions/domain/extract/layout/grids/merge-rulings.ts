import type { Ruling } from '../../document.ts';
import { heightOf, widthOf } from '../box.ts';

/** A straight line: `at` across its direction, `from` and `to` along it. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Lattice {
  readonly horizontals: readonly Line[];
  readonly verticals: readonly Line[];
}

/** Lines no further apart than this, in points, lie on one line. */
const COLLINEAR = 0.7;
/** Lines of one table no further apart than this are one border: double borders, and cells that each draw their own. */
const SAME_BORDER = 2.6;
/** The widest such border, in points; no column is narrower. */
const WIDEST_BORDER = 5;
/** Gaps up to this, in points, are the gaps of a dashed line or of a corner drawn badly. */
const GAP = 4;
/** What is shorter than this, in points, bounds no cell. */
const SHORTEST = 5;
/** Beyond this a ruling is an area, no line. */
const THICKEST = 3.2;

/** Makes few long lines of the many short ones that generators draw, one or several a cell. */
export function mergeRulings(rulings: readonly Ruling[]): Lattice {
  const horizontals: Line[] = [];
  const verticals: Line[] = [];
  for (const ruling of rulings) {
    const { left, top, right, bottom } = ruling;
    // A dot of a dotted line tells no direction: it counts for both, and alone it is too short to matter.
    if (heightOf(ruling) <= THICKEST) horizontals.push({ at: (top + bottom) / 2, from: left, to: right });
    if (widthOf(ruling) <= THICKEST) verticals.push({ at: (left + right) / 2, from: top, to: bottom });
  }
  return { horizontals: mergeLines(horizontals, COLLINEAR), verticals: mergeLines(verticals, COLLINEAR) };
}

/** The parallel borders of one table: lines side by side are one. */
export const mergeBorders = (lines: readonly Line[]): readonly Line[] => mergeLines(lines, SAME_BORDER);

function mergeLines(lines: readonly Line[], apart: number): readonly Line[] {
  const bundles: Line[][] = [];
  for (const line of lines.toSorted((one, other) => one.at - other.at)) {
    const bundle = bundles.at(-1);
    const first = bundle?.[0]?.at ?? 0;
    const last = bundle?.at(-1)?.at ?? 0;
    if (bundle !== undefined && line.at - last <= apart && line.at - first <= WIDEST_BORDER) bundle.push(line);
    else bundles.push([line]);
  }
  return bundles.flatMap(bundle => joinEnds(bundle)).filter(({ from, to }) => to - from >= SHORTEST);
}

/** Lines of one bundle, joined where they touch or nearly do. */
function joinEnds(bundle: readonly Line[]): readonly Line[] {
  const length = bundle.reduce((sum, { from, to }) => sum + to - from + 0.01, 0);
  const at = bundle.reduce((sum, line) => sum + line.at * (line.to - line.from + 0.01), 0) / length;
  const joined: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of bundle.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from - last.to <= GAP) last.to = Math.max(last.to, to);
    else joined.push({ at, from, to });
  }
  return joined;
}
