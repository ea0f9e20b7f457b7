import type { Ruling } from '../../../document.ts';
import type { Point } from './matrix.ts';

/** Parts of a path, each by its corners, in coordinates in which y grows upwards: `top` is the larger. */
export type Subpaths = readonly (readonly Point[])[];

/** Filled shapes thinner than this, in points, are lines: Chromium and WPS draw borders so. */
const THIN = 3.1;
/** How far the ends of a level line may differ, in points. */
const LEVEL = 0.7;

/** The level and upright sides of a path that is stroked, as far as `clip` lets them be seen. */
export function linesOfStroke(subpaths: Subpaths, clip: Ruling | null): readonly Ruling[] {
  const lines: Ruling[] = [];
  for (const points of subpaths)
    for (let index = 1; index < points.length; index++) {
      const box = boxOf(points.slice(index - 1, index + 1));
      const line = isFlat(box) ? clipped(box, clip) : null;
      if (line !== null) lines.push(line);
    }
  return lines;
}

const isFlat = ({ left, right, top, bottom }: Ruling) => Math.min(right - left, top - bottom) <= LEVEL;

/** The lines that filled shapes make: thin ones, and frames of two boxes one inside the other. */
export function linesOfFill(subpaths: Subpaths, clip: Ruling | null): readonly Ruling[] {
  const boxes = subpaths.map(boxOf);
  const seen = (boxes.length < 2 ? boxes : [...boxes, ...frames(boxes)]).map(box => clipped(box, clip));
  return seen.filter((box): box is Ruling => box !== null && isThin(box));
}

const isThin = ({ left, right, top, bottom }: Ruling) => Math.min(right - left, top - bottom) < THIN;

/** A border of all four sides drawn at once: a box inside a slightly larger one, the space between them filled. */
function frames(boxes: readonly Ruling[]): readonly Ruling[] {
  const wide = boxes.filter(box => !isThin(box));
  return wide.slice(1).flatMap((inner, index) => {
    const outer = wide[index] ?? inner;
    const gaps = [
      inner.left - outer.left,
      outer.right - inner.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    ];
    if (!gaps.every(gap => Math.abs(gap) < THIN) || gaps.every(gap => Math.abs(gap) < 0.01)) return [];
    const { left, right, top, bottom } = outer;
    return [
      { left, right, top, bottom: top },
      { left, right, top: bottom, bottom },
      { left, right: left, top, bottom },
      { left: right, right, top, bottom },
    ];
  });
}

/** What a clip lets be seen of a box; null for nothing. */
export function clipped(box: Ruling, clip: Ruling | null): Ruling | null {
  if (clip === null) return box;
  const left = Math.max(box.left, clip.left);
  const right = Math.min(box.right, clip.right);
  const top = Math.min(box.top, clip.top);
  const bottom = Math.max(box.bottom, clip.bottom);
  return left > right || bottom > top ? null : { left, right, top, bottom };
}

/** The box around some corners. */
export function boxOf(points: readonly Point[]): Ruling {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const point of points) widen(box, point);
  return box;
}

/** Makes a box reach as far as a corner. */
export function widen(box: { left: number; right: number; top: number; bottom: number }, point: Point): void {
  const [x, y] = point;
  if (x < box.left) box.left = x;
  if (x > box.right) box.right = x;
  if (y > box.top) box.top = y;
  if (y < box.bottom) box.bottom = y;
}
