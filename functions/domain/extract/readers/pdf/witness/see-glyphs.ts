import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { PageBox } from '../page/page-box.ts';
import { drawnBox, type Glyph, UNKNOWN } from '../page/read-glyphs.ts';
import { canDraw } from './can-draw.ts';
import { isDrawable } from './is-drawable.ts';
import { draw, frameOf, isWhole, pixelsIn, type Raster } from './raster.ts';
import { without } from './switch-objects.ts';

/** Whether a character is drawn; `unknown` where the engine lacks the font, or drawing the place would cost too much. */
export type Sight = 'drawn' | 'partly' | 'undrawn' | 'unknown';

/** Pixels a point: 144 dots an inch. */
const SCALE = 2;
/** Characters further apart than this, in points, are drawn apart. */
const APART = 30;
/** Up to so many characters are tried object by object where others may lie over them. */
const MAX_ALONE = 300;

interface Shaped {
  readonly glyph: Glyph;
  readonly box: PageBox;
  /** The boxes of the characters beside one without a name, whose ink is not its own. */
  readonly beside: readonly PageBox[];
}

/** Finds out by drawing, with and without their text objects, which of these characters can be seen on the page. */
export function seeGlyphs(
  pdfium: Pdfium,
  scratch: Scratch,
  page: OpenPage,
  glyphs: readonly Glyph[],
): ReadonlyMap<Glyph, Sight> {
  const drawable = isDrawable(pdfium);
  const boxAt = (index: number) => drawnBox(pdfium, scratch, page.textPage, index);
  const shaped = glyphs.filter(drawable).map((glyph): Shaped => {
    const box = boxAt(glyph.index);
    const beside = glyph.text === UNKNOWN ? [boxAt(glyph.index - 1), boxAt(glyph.index + 1)] : [];
    return { glyph, box, beside: beside.filter(other => !coincide(box, other)) };
  });
  const sights = new Map<Glyph, Sight>(glyphs.map(glyph => [glyph, 'unknown']));
  for (const cluster of clusters(shaped))
    for (const group of [cluster, ...crossingObjects(cluster)])
      for (const [glyph, sight] of trial(pdfium, scratch, page, group)) sights.set(glyph, sight);
  return sights;
}

/** Characters in groups from top to bottom, with white between the groups. */
function clusters(shaped: readonly Shaped[]): readonly (readonly Shaped[])[] {
  const found: Shaped[][] = [];
  let bottom = -Infinity;
  for (const one of shaped.toSorted((a, b) => b.box[3] - a.box[3])) {
    const last = found.at(-1);
    if (last !== undefined && bottom - one.box[3] < APART) last.push(one);
    else found.push([one]);
    bottom = last === undefined || bottom - one.box[3] >= APART ? one.box[1] : Math.min(bottom, one.box[1]);
  }
  return found;
}

/** The characters of each text object that overlap those of another: together one may be seen in place of the other. */
function crossingObjects(cluster: readonly Shaped[]): readonly (readonly Shaped[])[] {
  if (cluster.length > MAX_ALONE) return [];
  const crossing = cluster.filter(one =>
    cluster.some(other => other.glyph.set.object !== one.glyph.set.object && overlap(one.box, other.box)),
  );
  return [...Map.groupBy(crossing, ({ glyph }) => glyph.set.object).values()];
}

/** Whether characters are printed over each other: the ink in one box is then as much its own as the other's. */
function coincide(one: PageBox, other: PageBox): boolean {
  const across = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  return overlap(one, other) && across > Math.min(one[2] - one[0], other[2] - other[0]) / 2;
}

const overlap = (one: PageBox, other: PageBox): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** Draws the place of these characters with and without them. */
function trial(
  pdfium: Pdfium,
  scratch: Scratch,
  page: OpenPage,
  shaped: readonly Shaped[],
): readonly (readonly [Glyph, Sight])[] {
  const around = shaped.reduce<PageBox>(
    ([left, bottom, right, top], { box }) => [
      Math.min(left, box[0]),
      Math.min(bottom, box[1]),
      Math.max(right, box[2]),
      Math.max(top, box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
  const frame = frameOf(page, around, SCALE);
  if (frame === null || !canDraw(pdfium, scratch, page, frame, around)) return [];
  const withText = draw(pdfium, page, frame, 4);
  const objects = new Set(shaped.map(({ glyph }) => glyph.set.object));
  const withoutText = without(pdfium, objects, () => draw(pdfium, page, frame, 4));
  return shaped.map(one => [one.glyph, sightOf(one.glyph, changeIn(one, withText, withoutText))]);
}

/** Change of brightness, of 255, that nobody sees, and that proves ink. */
const UNSEEN = 10;
const INK = 40;
/** Ink of a character without a name, in square points: more than what its neighbours' edges leave. */
const SOME = 0.15;

interface InkChange {
  readonly most: number;
  /** Square points of ink that is not of the characters beside. */
  readonly own: number;
  /** Ink lies in all its width and height. */
  readonly isWhole: boolean;
}

function sightOf({ text }: Glyph, { most, own, isWhole }: InkChange): Sight {
  if (text === UNKNOWN) return own > SOME ? 'drawn' : 'undrawn';
  if (most < UNSEEN) return 'undrawn';
  // A rim that looks out from under a cover is no digit, be it faint or dark.
  return /\d/.test(text) && !isWhole ? 'partly' : 'drawn';
}

function changeIn({ box, beside }: Shaped, one: Raster, other: Raster): InkChange {
  const { frame, depth } = one;
  const { left, top, right, bottom } = pixelsIn(frame, box);
  const others = beside.map(neighbour => pixelsIn(frame, neighbour));
  const isOwn = (x: number, y: number) =>
    !others.some(near => x >= near.left && x < near.right && y >= near.top && y < near.bottom);
  let [most, own, minX, maxX, minY, maxY] = [0, 0, right, left, bottom, top];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const change = changeAt((y * frame.stride + x) * depth, one, other);
      most = Math.max(most, change);
      if (change <= INK) continue;
      if (isOwn(x, y)) own++;
      [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x + 1)];
      [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y + 1)];
    }
  return { most, own: own / frame.scale ** 2, isWhole: isWhole(frame, box, maxX - minX, maxY - minY) };
}

/** The greatest change of a channel of the pixel that begins there. */
function changeAt(at: number, one: Raster, other: Raster): number {
  let most = 0;
  for (let channel = 0; channel < Math.min(one.depth, 3); channel++)
    most = Math.max(most, Math.abs((one.pixels[at + channel] ?? 0) - (other.pixels[at + channel] ?? 0)));
  return most;
}
