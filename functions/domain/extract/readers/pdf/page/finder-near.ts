import type { Ruling } from '../../../document.ts';
import type { PageBox } from './page-box.ts';

/** Height of a band of the page, in points. */
const BAND = 20;
const MAX_BANDS = 2000;

/** Finds what overlaps a box; all is in page coordinates, in which `top` is the larger. */
export function finderNear<Placed extends Ruling>(all: readonly Placed[]): (box: PageBox) => readonly Placed[] {
  if (all.length === 0) return () => [];
  const bands = new Map<number, Placed[]>();
  for (const one of all) {
    const last = lastBand(one.bottom, one.top);
    for (let band = Math.floor(one.bottom / BAND); band <= last; band++) {
      const others = bands.get(band);
      if (others === undefined) bands.set(band, [one]);
      else others.push(one);
    }
  }
  return ([left, bottom, right, top]) => {
    const found = new Set<Placed>();
    const last = lastBand(bottom, top);
    for (let band = Math.floor(bottom / BAND); band <= last; band++)
      for (const one of bands.get(band) ?? [])
        if (one.left < right && one.right > left && one.bottom < top && one.top > bottom) found.add(one);
    return [...found];
  };
}

const lastBand = (bottom: number, top: number) =>
  Math.min(Math.floor(top / BAND), Math.floor(bottom / BAND) + MAX_BANDS);
