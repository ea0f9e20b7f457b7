import type { Pixels, Raster } from './raster.ts';

/** Change of brightness, of 255, that is ink for certain. */
const INK = 40;

/** What a place is compared with: the same place drawn otherwise, or the brightness that most of it has. */
export interface Contrast {
  readonly raster: Raster;
  readonly against: Raster | number;
}

/** A drawing against another one of the same frame; against its own ground where there is none. */
export function contrastIn(place: Pixels, raster: Raster, other: Raster | undefined): Contrast {
  return { raster, against: other ?? commonest(place, raster) };
}

/** Every how-manieth row and column tells what most of a place looks like. */
const SAMPLED = 3;
const counts = new Uint16Array(256);

/** The brightness that most pixels of a place have. */
function commonest({ left, top, right, bottom }: Pixels, { pixels, frame }: Raster): number {
  counts.fill(0);
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

/** The greatest change in some pixels, and how wide and high the ink in them is. */
export function spread(
  { left, top, right, bottom }: Pixels,
  { raster, against }: Contrast,
): { readonly most: number; readonly width: number; readonly height: number } {
  const { pixels, frame } = raster;
  let [most, minX, maxX, minY, maxY] = [0, right, left, bottom, top];
  for (let y = top; y < bottom; y++) {
    const row = y * frame.stride;
    for (let x = left; x < right; x++) {
      const before = typeof against === 'number' ? against : (against.pixels[row + x] ?? 0);
      const value = Math.abs((pixels[row + x] ?? 0) - before);
      if (value > most) most = value;
      if (value <= INK) continue;
      if (x < minX) minX = x;
      if (x >= maxX) maxX = x + 1;
      if (y < minY) minY = y;
      if (y >= maxY) maxY = y + 1;
    }
  }
  return { most, width: Math.max(0, maxX - minX), height: Math.max(0, maxY - minY) };
}

/** Pixels of ink, those aside that lie in one of these boxes or no further than `margin` beside it. */
export function countInk(
  { left, top, right, bottom }: Pixels,
  { raster, against }: Contrast,
  boxes: readonly Pixels[] = [],
  margin = 0,
): number {
  const { pixels, words, frame } = raster;
  const [ground, other] = typeof against === 'number' ? [against, undefined] : [0, against];
  const groundWord = (ground * 0x01010101) >>> 0;
  const belongs = (x: number, y: number) => boxes.some(box => isNear(box, x, y, margin));
  let count = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * frame.stride;
    // Four pixels at once: nearly all of them are the ground.
    for (let word = (row + left) >> 2; word << 2 < row + right; word++) {
      if (words[word] === (other === undefined ? groundWord : other.words[word])) continue;
      const end = Math.min((word << 2) + 4, row + right);
      for (let at = Math.max(word << 2, row + left); at < end; at++) {
        const before = other === undefined ? ground : (other.pixels[at] ?? 0);
        if (Math.abs((pixels[at] ?? 0) - before) > INK && !belongs(at - row, y)) count++;
      }
    }
  }
  return count;
}

const isNear = ({ left, top, right, bottom }: Pixels, x: number, y: number, margin: number): boolean =>
  x >= left - margin && x < right + margin && y >= top - margin && y < bottom + margin;

/** In how many columns and rows of some pixels the change exceeds `least`. */
export function extent(
  { left, top, right, bottom }: Pixels,
  { raster, against }: Contrast,
  least: number,
): { readonly columns: number; readonly rows: number } {
  const { pixels, frame } = raster;
  const columns = new Set<number>();
  let rows = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * frame.stride;
    let found = false;
    for (let x = left; x < right; x++) {
      const ground = typeof against === 'number' ? against : (against.pixels[row + x] ?? 0);
      if (Math.abs((pixels[row + x] ?? 0) - ground) <= least) continue;
      found = true;
      columns.add(x);
    }
    if (found) rows++;
  }
  return { columns: columns.size, rows };
}
