import type { Pdfium } from '../engine/pdfium.ts';
import { apply, type Matrix } from '../page/matrix.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { PageBox } from '../page/page-box.ts';

/** A part of a page as it is drawn. */
export interface Raster {
  readonly frame: Frame;
  /** One byte a pixel in gray, four in colour (blue, green, red and one that means nothing), row by row from the top. */
  readonly pixels: Uint8Array;
  /** The same, four bytes at once. */
  readonly words: Uint32Array;
  readonly depth: 1 | 4;
}

/** A rectangle of pixels of the page drawn at a scale. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels from one row to the next, a multiple of four. */
  readonly stride: number;
  /** From the coordinates of the page to pixels of this frame. */
  readonly toPixels: Matrix;
  /** Pixels a point. */
  readonly scale: number;
}

/** Pixels that are drawn at once at the most: two pages of A4 at 144 dots an inch. */
const MAX_PIXELS = 4_100_000;

/** The frame around a box in page coordinates; null for a box without size, outside the page, or too large to draw. */
export function frameOf({ area, rotation }: OpenPage, box: PageBox, scale: number): Frame | null {
  const toPage = shownAs(area, rotation);
  const matrix: Matrix = [
    toPage[0] * scale,
    toPage[1] * scale,
    toPage[2] * scale,
    toPage[3] * scale,
    toPage[4] * scale,
    toPage[5] * scale,
  ];
  const [x1, y1] = apply(matrix, [box[0], box[1]]);
  const [x2, y2] = apply(matrix, [box[2], box[3]]);
  const size = sizeOf(area, rotation);
  const left = Math.max(0, Math.floor(Math.min(x1, x2)));
  const top = Math.max(0, Math.floor(Math.min(y1, y2)));
  const width = Math.min(Math.ceil(size[0] * scale), Math.ceil(Math.max(x1, x2))) - left;
  const height = Math.min(Math.ceil(size[1] * scale), Math.ceil(Math.max(y1, y2))) - top;
  if (!(width > 0 && height > 0 && width * height <= MAX_PIXELS)) return null;
  const stride = (width + 3) & ~3;
  const [a, b, c, d, e, f] = matrix;
  return { left, top, width, height, stride, scale, toPixels: [a, b, c, d, e - left, f - top] };
}

/** A rectangle of pixels of a frame; `right` and `bottom` are the first without. */
export interface Pixels {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels of a frame in which a box in page coordinates lies. */
export function pixelsIn({ toPixels, width, height }: Frame, box: PageBox): Pixels {
  const [x1, y1] = apply(toPixels, [box[0], box[1]]);
  const [x2, y2] = apply(toPixels, [box[2], box[3]]);
  return {
    left: Math.max(0, Math.floor(Math.min(x1, x2))),
    right: Math.min(width, Math.ceil(Math.max(x1, x2))),
    top: Math.max(0, Math.floor(Math.min(y1, y2))),
    bottom: Math.min(height, Math.ceil(Math.max(y1, y2))),
  };
}

/** Share of its box in either direction in which the ink of a character lies when none of it is covered. */
const WHOLE = 0.72;

/** Whether ink so many pixels wide and high fills the box of a character, given in page coordinates. */
export function isWhole({ toPixels: [a, b, c, d] }: Frame, box: PageBox, width: number, height: number): boolean {
  const [across, down] = [box[2] - box[0], box[3] - box[1]];
  const size = [Math.abs(a) * across + Math.abs(c) * down, Math.abs(b) * across + Math.abs(d) * down] as const;
  return width >= WHOLE * size[0] && height >= WHOLE * size[1];
}

function sizeOf([left, bottom, right, top]: PageBox, rotation: number): readonly [width: number, height: number] {
  const [width, height] = [right - left, top - bottom];
  return rotation % 2 === 0 ? [width, height] : [height, width];
}

/** From page coordinates to points from the top left corner of the page as it is shown. */
function shownAs([left, bottom, right, top]: PageBox, rotation: number): Matrix {
  if (rotation === 1) return [0, 1, 1, 0, -bottom, -left];
  if (rotation === 2) return [-1, 0, 0, 1, right, -bottom];
  if (rotation === 3) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

const GRAY = 1;
const COLOUR = 4;
const AS_GRAY = 0x08;

/** Draws what is switched on of a page into a frame, on a ground of that gray. */
export function draw(pdfium: Pdfium, page: OpenPage, frame: Frame, depth: 1 | 4 = 1, ground = 255): Raster {
  const { api, memory } = pdfium;
  const { malloc, free } = api.pdfium.wasmExports;
  const { left, top, width, height, stride, scale } = frame;
  const bytes = stride * height * depth;
  const buffer = malloc(bytes);
  if (buffer === 0) throw new RangeError('No memory to draw a page in');
  new Uint8Array(memory().buffer, buffer, bytes).fill(ground);
  const bitmap = api.FPDFBitmap_CreateEx(width, height, depth === 1 ? GRAY : COLOUR, buffer, stride * depth);
  const [across, down] = sizeOf(page.area, page.rotation);
  const size = [Math.round(across * scale), Math.round(down * scale)] as const;
  api.FPDF_RenderPageBitmap(bitmap, page.handle, -left, -top, size[0], size[1], 0, depth === 1 ? AS_GRAY : 0);
  api.FPDFBitmap_Destroy(bitmap);
  const pixels = new Uint8Array(memory().buffer, buffer, bytes).slice();
  free(buffer);
  return { frame, pixels, words: new Uint32Array(pixels.buffer), depth };
}
