import type { Pdfium } from '../engine/pdfium.ts';
import type { PageObject } from '../page/page-objects.ts';
import type { Glyph } from '../page/read-glyphs.ts';
import type { ReadPage } from '../read-page.ts';
import type { CellContents } from './cell-contents.ts';
import { draw, type Frame, type Raster } from './raster.ts';
import { without } from './switch-objects.ts';

/** A place drawn in several ways; those that no cell needs are absent. */
export interface Redrawn {
  readonly frame: Frame;
  /** Everything but watermarks and annotations. */
  readonly whole: Raster;
  /** Without text; absent where nothing but text, rulings and even grounds lies in the cells. */
  readonly bare: Raster | undefined;
  /** Without text and rulings. */
  readonly shapes: Raster | undefined;
  /** Without large pictures and shapes, too: seals and grounds behind figures. */
  readonly small: Raster | undefined;
  /** With annotations. */
  readonly annotated: Raster | undefined;
  /** The text and nothing else, drawn when first asked for; null where a mask may hide a part of the character. */
  readonly alone: (glyph: Glyph) => Raster | null;
}

/** Shapes larger than this both ways, in points, are seals and grounds, where figures stand before them. */
const LARGE = { across: 40, down: 30 };
/** Lines no thicker than this, in points, under or through figures; those through them are looked for by themselves. */
const THIN = 1.5;

/** Draws a frame of a page in the ways that are needed to judge these cells. */
export function drawWays(
  pdfium: Pdfium,
  { open, watermarks }: ReadPage,
  frame: Frame,
  contents: readonly CellContents[],
): Redrawn {
  const notes = open.flattened.filter(({ annotation }) => annotation?.kind !== 'field');
  const drawWithout = (...objects: readonly (Iterable<PageObject> | undefined)[]) => {
    const off = new Set(objects.flatMap(some => [...(some ?? [])]));
    return without(pdfium, off, () => draw(pdfium, open, frame));
  };
  const textAlone = once(() => drawWithout(watermarks, open.objects.filter(isNoText)));
  const noted = contents.some(({ annotations }) => annotations.length > 0);
  const even = {
    frame,
    whole: drawWithout(watermarks, notes),
    bare: undefined,
    shapes: undefined,
    small: undefined,
    annotated: noted ? drawWithout(watermarks) : undefined,
    alone: ({ set: { object } }: Glyph) => (pdfium.api.FPDFPageObj_HasTransparency(object.handle) ? null : textAlone()),
  };
  const touched = contents.filter(({ shapes }) => shapes.length > 0);
  if (touched.length === 0 && !contents.some(({ isCrossed }) => isCrossed)) return even;
  const texts = open.objects.filter(({ kind }) => kind === 'text');
  const drawings = new Set(open.shapes.map(({ object }) => object));
  const rulings = open.objects.filter(object => object.kind === 'path' && !drawings.has(object));
  const grounds = open.shapes.filter(isLargeOrThin).map(({ object }) => object);
  const bare = drawWithout(watermarks, notes, texts);
  const blanks = touched.filter(({ isBlank }) => isBlank).length;
  return {
    ...even,
    bare,
    shapes: blanks > 0 ? drawWithout(watermarks, notes, texts, rulings) : undefined,
    small: blanks < touched.length ? drawWithout(watermarks, notes, texts, rulings, grounds) : undefined,
  };
}

function isLargeOrThin({ left, right, top, bottom }: ReadPage['open']['shapes'][number]): boolean {
  const [across, down] = [right - left, top - bottom];
  return (across > LARGE.across && down > LARGE.down) || (down < THIN && across > 0);
}

const isNoText = ({ kind }: PageObject): boolean => kind !== 'text' && kind !== 'form';

function once<Result>(work: () => Result): () => Result {
  let result: Result | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
