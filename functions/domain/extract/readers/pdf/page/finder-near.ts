import type { Ruling } from '../../../document.ts';
import type { Box } from './read-glyphs.ts';

/** Height of a band of the page, in points. */
const BAND = 20;
const MAX_BANDS = 2000;

/** Finds what overlaps a box; all is in page coordinates, in which `top` is the larger. */
export function finderNear<Placed extends Ruling>(all: readonly Placed[]): (box: Box) => readonly Placed[] {
  const bands = new Map<number, Placed[]>();
  for (const one of all)
    for (const band of bandsOf(one.bottom, one.top)) {
      const others = bands.get(band);
      if (others === undefined) bands.set(band, [one]);
      else others.push(one);
    }
  if (all.length === 0) return () => [];
  return ([left, bottom, right, top]) => {
    const found = new Set<Placed>();
    for (const band of bandsOf(bottom, top))
      for (const one of bands.get(band) ?? [])
        if (one.left < right && one.right > left && one.bottom < top && one.top > bottom) found.add(one);
    return [...found];
  };
}

function bandsOf(bottom: number, top: number): readonly number[] {
  const first = Math.floor(bottom / BAND);
  const count = Math.min(Math.floor(top / BAND) - first + 1, MAX_BANDS);
  return count > 0 ? Array.from({ length: count }, (_, index) => first + index) : [];
}
