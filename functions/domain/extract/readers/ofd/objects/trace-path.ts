import { around, type Box } from '../../../layout/box.ts';
import { apply, type Matrix, type Point } from '../../pdf/page/matrix.ts';
import { parseMeasure } from '../measures.ts';

/** A path as it lies on the page, in points. */
export interface TracedPath {
  readonly parts: readonly TracedPart[];
  /** The box around all. */
  readonly box: Box;
  /** Its sides that run across or down, and the boxes of all others. */
  readonly level: readonly Box[];
  readonly askew: readonly Box[];
}

/** The box around a part of a path that hangs together. */
export interface TracedPart extends Box {
  /** It has four sides, all across or down. */
  readonly isRectangle: boolean;
}

/** How far the ends of a level line may differ, in points. */
const LEVEL = 0.7;
const MOST_SEGMENTS = 20_000;
/** How many numbers follow each sign of a path (GB/T 33190-2016, 9.1, table 35). */
const OPERANDS: ReadonlyMap<string, number> = new Map(Object.entries({ S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }));

/** Follows the signs of an `AbbreviatedData`; null for one that draws nothing. */
export function tracePath(data: string, matrix: Matrix): TracedPath | null {
  const [level, askew]: [Box[], Box[]] = [[], []];
  const parts: { readonly points: Point[]; isLevel: boolean }[] = [];
  const tokens = data.trim().split(/[\s,]+/);
  let segments = 0;
  for (let index = 0; index < tokens.length && segments < MOST_SEGMENTS; segments += 1) {
    const sign = tokens[index] ?? '';
    const count = OPERANDS.get(sign);
    index += 1 + (count ?? 0);
    if (count === undefined) continue;
    const part = parts.at(-1);
    const points = count === 0 ? [] : pointsOf(sign, tokens.slice(index - count, index), matrix);
    const end = points.at(-1) ?? part?.points[0];
    if (end === undefined) continue;
    const from = part?.points.at(-1);
    if (part === undefined || from === undefined || sign === 'M' || sign === 'S') {
      parts.push({ points: [end], isLevel: true });
      continue;
    }
    const side = boxOf(points.length > 0 ? [from, ...points] : [from, end]);
    const isStraight = sign === 'L' || sign === 'C';
    const isLevel = isStraight && Math.min(side.right - side.left, side.bottom - side.top) <= LEVEL;
    for (const point of points.length > 0 ? points : [end]) part.points.push(point);
    part.isLevel &&= isLevel;
    (isLevel ? level : askew).push(side);
  }
  const drawn = parts.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return null;
  const boxes = drawn.map(({ points, isLevel }) => {
    const isRectangle = isLevel && points.length >= 4 && points.length <= 6;
    return { ...boxOf(points), isRectangle };
  });
  return { parts: boxes, box: around(boxes), level, askew };
}

/** Where a sign leads: control points and the end, or for arcs the box they may reach, and the end. */
function pointsOf(sign: string, operands: readonly string[], matrix: Matrix): readonly Point[] {
  const numbers = operands.map(parseMeasure);
  return (sign === 'A' ? pointsOfArc(numbers) : pairsOf(numbers)).map(point => apply(matrix, point));
}

function pairsOf(numbers: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  for (let index = 0; index < numbers.length; index += 2) points.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  return points;
}

/** An arc reaches no farther from its end than its larger diameter; half of it is near enough for what it may touch. */
function pointsOfArc([across = 0, down = 0, , , , x = 0, y = 0]: readonly number[]): readonly Point[] {
  return [
    [x - across, y - down],
    [x + across, y + down],
    [x, y],
  ];
}

function boxOf(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, right, top, bottom };
}
