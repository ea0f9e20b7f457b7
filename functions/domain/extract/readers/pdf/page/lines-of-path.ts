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
  return subpaths.flatMap(points =>
    points.slice(1).flatMap((point, index) => {
      const box = boxOf([points[index] ?? point, point]);
      return Math.min(box.right - box.left, box.top - box.bottom) <= LEVEL ? clipped(box, clip) : [];
    }),
  );
}

/** The lines that filled shapes make: thin ones, and frames of two boxes one inside the other. */
export function linesOfFill(subpaths: Subpaths, clip: Ruling | null): readonly Ruling[] {
  const boxes = subpaths.map(boxOf);
  return [
    ...boxes.flatMap(box => clipped(box, clip)).filter(isThin),
    ...frames(boxes).flatMap(box => clipped(box, clip)),
  ];
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

function clipped(box: Ruling, clip: Ruling | null): readonly Ruling[] {
  if (clip === null) return [box];
  const left = Math.max(box.left, clip.left);
  const right = Math.min(box.right, clip.right);
  const top = Math.min(box.top, clip.top);
  const bottom = Math.max(box.bottom, clip.bottom);
  return left > right || bottom > top ? [] : [{ left, right, top, bottom }];
}

/** The box around some corners. */
export function boxOf(points: readonly Point[]): Ruling {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.max(top, y);
    bottom = Math.min(bottom, y);
  }
  return { left, right, top, bottom };
}
