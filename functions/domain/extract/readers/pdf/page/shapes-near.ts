import type { Shape } from './read-drawings.ts';
import type { Box } from './read-glyphs.ts';

/** Height of a band of the page, in points. */
const BAND = 20;
const MAX_BANDS = 2000;

/** Finds the shapes that overlap a box; all are in page coordinates. */
export function shapesNear(shapes: readonly Shape[]): (box: Box) => readonly Shape[] {
  const bands = new Map<number, Shape[]>();
  for (const shape of shapes)
    for (const band of bandsOf(shape.bottom, shape.top)) {
      const all = bands.get(band) ?? [];
      bands.set(band, all);
      all.push(shape);
    }
  if (shapes.length === 0) return () => [];
  return ([left, bottom, right, top]) => {
    const found = new Set<Shape>();
    for (const band of bandsOf(bottom, top))
      for (const shape of bands.get(band) ?? [])
        if (shape.left < right && shape.right > left && shape.bottom < top && shape.top > bottom) found.add(shape);
    return [...found];
  };
}

function bandsOf(bottom: number, top: number): readonly number[] {
  const first = Math.floor(bottom / BAND);
  const count = Math.min(Math.floor(top / BAND) - first + 1, MAX_BANDS);
  return count > 0 ? Array.from({ length: count }, (_, index) => first + index) : [];
}
