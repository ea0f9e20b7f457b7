import type { Pixels, Raster } from './raster.ts';

/** Change of brightness, of 255, that is ink for certain, and that is no change. */
const INK = 40;
const NONE = 5;

/** The pixels of a place whose brightness differs: few of many, so they are listed. */
export interface InkChange {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** How much each differs, up to 255. */
  readonly values: readonly number[];
}

/** The change from one drawing of a place to another, or else against its commonest brightness. */
export function changeIn({ left, top, right, bottom }: Pixels, one: Raster, other: Raster | undefined): InkChange {
  const ground = other === undefined ? commonest({ left, top, right, bottom }, one) : 0;
  const groundWord = (ground * 0x01010101) >>> 0;
  const [words, against] = [one.words, other?.words];
  const [pixels, otherPixels] = [one.pixels, other?.pixels];
  const stride = one.frame.stride;
  const xs: number[] = [];
  const ys: number[] = [];
  const values: number[] = [];
  for (let y = top; y < bottom; y++) {
    const row = y * stride;
    // Four pixels at once: nearly all of them are the ground.
    for (let word = (row + left) >> 2; word << 2 < row + right; word++) {
      if (words[word] === (against === undefined ? groundWord : against[word])) continue;
      const end = Math.min((word << 2) + 4, row + right);
      for (let at = Math.max(word << 2, row + left); at < end; at++) {
        const before = otherPixels === undefined ? ground : (otherPixels[at] ?? 0);
        const difference = Math.abs((pixels[at] ?? 0) - before);
        if (difference <= NONE) continue;
        xs.push(at - row);
        ys.push(y);
        values.push(difference);
      }
    }
  }
  return { xs, ys, values };
}

/** Every how-manieth row and column tells what most of a place looks like. */
const SAMPLED = 3;

/** The brightness that most pixels of a place have. */
function commonest({ left, top, right, bottom }: Pixels, { pixels, frame }: Raster): number {
  const counts = new Uint16Array(256);
  let most = pixels[top * frame.stride + left] ?? 255;
  for (let y = top; y < bottom; y += SAMPLED) {
    const row = y * frame.stride;
    for (let at = row + left; at < row + right; at += SAMPLED) {
      const value = pixels[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      if ((counts[value] ?? 0) > (counts[most] ?? 0)) most = value;
    }
  }
  return most;
}

/** Pixels of ink. */
export function countInk({ values }: InkChange): number {
  let count = 0;
  for (const value of values) if (value > INK) count++;
  return count;
}

/** The greatest change in some pixels, and how wide and high the ink in them is. */
export function spread(
  { left, top, right, bottom }: Pixels,
  { xs, ys, values }: InkChange,
): { readonly most: number; readonly width: number; readonly height: number } {
  let [most, minX, maxX, minY, maxY] = [0, right, left, bottom, top];
  for (let at = 0; at < values.length; at++) {
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    const value = values[at] ?? 0;
    if (x < left || x >= right || y < top || y >= bottom) continue;
    if (value > most) most = value;
    if (value <= INK) continue;
    if (x < minX) minX = x;
    if (x >= maxX) maxX = x + 1;
    if (y < minY) minY = y;
    if (y >= maxY) maxY = y + 1;
  }
  return { most, width: Math.max(0, maxX - minX), height: Math.max(0, maxY - minY) };
}

/** Pixels of ink that lie in none of these boxes and further than `margin` beside them. */
export function countStrayInk({ xs, ys, values }: InkChange, boxes: readonly Pixels[], margin: number): number {
  const near = boxes.map(({ left, top, right, bottom }) => ({
    left: left - margin,
    right: right + margin,
    top: top - margin,
    bottom: bottom + margin,
  }));
  let stray = 0;
  for (let at = 0; at < values.length; at++) {
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    if ((values[at] ?? 0) <= INK) continue;
    if (!near.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom)) stray++;
  }
  return stray;
}

/** In how many columns and rows of some pixels the change exceeds `least`. */
export function extent(
  { left, top, right, bottom }: Pixels,
  { xs, ys, values }: InkChange,
  least: number,
): { readonly columns: number; readonly rows: number } {
  const columns = new Set<number>();
  const rows = new Set<number>();
  for (let at = 0; at < values.length; at++) {
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    if ((values[at] ?? 0) <= least || x < left || x >= right || y < top || y >= bottom) continue;
    columns.add(x);
    rows.add(y);
  }
  return { columns: columns.size, rows: rows.size };
}
