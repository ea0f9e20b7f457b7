import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { PageBox } from '../page/page-box.ts';
import type { Shape } from '../page/read-drawings.ts';
import type { Frame } from './raster.ts';

/** Corners and curves, pixels of pictures, shadings, and pixels to be mixed for what lets through, in one drawing. */
const MAX_SEGMENTS = 20_000;
const MAX_PICTURE = 8_000_000;
const MAX_SHADINGS = 20;
const MAX_MIXED = 60_000_000;
/** Objects of a page among which those that let through are counted. */
const MAX_COUNTED = 50_000;

/**
 * Whether a part of a page is drawn in a few milliseconds: files have held a hundred thousand slanted lines, three hundred
 * groups in each other that let through what lies beneath, and pictures of 36 million pixels. `box` is the part.
 */
export function canDraw(pdfium: Pdfium, scratch: Scratch, page: OpenPage, frame: Frame, box: PageBox): boolean {
  if (page.isCrowded) return false;
  const [left, bottom, right, top] = box;
  const shapes = page.shapes.filter(
    shape => shape.left < right && shape.right > left && shape.bottom < top && shape.top > bottom,
  );
  const segments = shapes.reduce((sum, shape) => sum + shape.segments, 0);
  let pictures = thinPictures(pdfium, scratch, page);
  // Asking for its size may take as long as drawing it.
  for (const shape of shapes) if (pictures <= MAX_PICTURE) pictures += pixelsOf(pdfium, scratch, shape);
  const shadings = shapes.filter(({ kind, colour }) => kind === 'shading' || (kind === 'fill' && colour === undefined));
  return (
    segments <= MAX_SEGMENTS &&
    pictures <= MAX_PICTURE &&
    shadings.length <= MAX_SHADINGS &&
    mixings(pdfium, page) * frame.width * frame.height <= MAX_MIXED
  );
}

function pixelsOf({ api }: Pdfium, scratch: Scratch, { kind, object }: Pick<Shape, 'kind' | 'object'>): number {
  if (kind !== 'picture') return 0;
  const found = api.FPDFImageObj_GetImagePixelSize(object.handle, scratch.at(0), scratch.at(1));
  return found ? Math.max(0, scratch.int(0)) * Math.max(0, scratch.int(1)) : 0;
}

const thin = new WeakMap<OpenPage, number>();

/** Pixels of the pictures that are rulings and no shapes; beyond the limit they are not counted on. */
function thinPictures(pdfium: Pdfium, scratch: Scratch, page: OpenPage): number {
  const known = thin.get(page);
  if (known !== undefined) return known;
  const shapes = new Set(page.shapes.map(({ object }) => object));
  let pixels = 0;
  for (const object of page.objects)
    if (object.kind === 'image' && !shapes.has(object) && pixels <= MAX_PICTURE)
      pixels += pixelsOf(pdfium, scratch, { kind: 'picture', object });
  thin.set(page, pixels);
  return pixels;
}

const counted = new WeakMap<OpenPage, number>();

/** Objects of a page that let through what lies beneath; each is drawn apart and mixed in. */
export function mixings({ api }: Pdfium, page: OpenPage): number {
  const known = counted.get(page);
  if (known !== undefined) return known;
  const found = page.objects
    .slice(0, MAX_COUNTED)
    .filter(({ handle }) => Boolean(api.FPDFPageObj_HasTransparency(handle))).length;
  counted.set(page, found);
  return found;
}
