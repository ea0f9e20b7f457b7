import type { Box } from '../../../layout/box.ts';

/** Height of a band of the page, in points. */
const BAND = 15;
const MOST_BANDS = 400;

/** Finds what overlaps a box, the same thing perhaps twice, and no more than `most` things. */
export function indexBoxes<Placed extends Box>(
  all: readonly Placed[],
  most = Number.POSITIVE_INFINITY,
): (box: Box) => readonly Placed[] {
  if (all.length === 0) return () => [];
  const bands: Placed[][] = [];
  for (const one of all)
    for (let band = bandAt(one.top); band <= bandAt(one.bottom); band += 1) {
      const others = bands[band];
      if (others === undefined) bands[band] = [one];
      else others.push(one);
    }
  return box => {
    const found: Placed[] = [];
    for (let band = bandAt(box.top); band <= bandAt(box.bottom); band += 1)
      for (const one of bands[band] ?? [])
        if (overlaps(one, box)) {
          found.push(one);
          if (found.length >= most) return found;
        }
    return found;
  };
}

const bandAt = (y: number): number => Math.min(MOST_BANDS, Math.max(0, Math.floor(y / BAND)));

const overlaps = (one: Box, other: Box): boolean =>
  one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
