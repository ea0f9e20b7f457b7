import type { Ruling } from '../../document.ts';
import { type Flattened, flattenAnnotations } from './annotations/flatten-annotations.ts';
import { marksOfFields } from './annotations/marks-of-fields.ts';
import type { Pdfium } from './engine/pdfium.ts';
import type { Scratch } from './engine/scratch.ts';
import { type Matrix, mapBounds } from './page/matrix.ts';
import type { OpenPage } from './page/open-page.ts';
import { listObjects, type PageObject } from './page/page-objects.ts';
import { readDrawings, type Shape } from './page/read-drawings.ts';
import { type Glyph, readGlyphs } from './page/read-glyphs.ts';
import { type UprightPage, uprightPage } from './page/upright-page.ts';
import { readTags } from './tags/read-tags.ts';
import { hiddenLayers } from './witness/hidden-layers.ts';
import { sortGlyphs } from './witness/sort-glyphs.ts';

export interface ReadPage {
  readonly open: OpenPage;
  readonly upright: UprightPage;
  /** The straight lines, in page coordinates. */
  readonly rulings: readonly Ruling[];
  /** The text objects that are printed over or under the text of the page. */
  readonly watermarks: ReadonlySet<PageObject>;
  /** The characters that can be seen. */
  readonly glyphs: readonly Glyph[];
  readonly unseen: readonly string[];
  /** Annotations that are drawn over the page and not read. */
  readonly annotations: number;
  readonly characters: number;
  /** Drawing operations looked at. */
  readonly drawings: number;
}

export interface PageOfDocument {
  readonly handle: number;
  /** That of its document, or 0. */
  readonly form: number;
  readonly number: number;
  /** Its text is not too much to draw. */
  readonly canBeDrawn: boolean;
}

/** Reads a page of the engine; stops looking beyond `budget` drawing operations. */
export function readPage(
  pdfium: Pdfium,
  scratch: Scratch,
  { handle, form, number, canBeDrawn }: PageOfDocument,
  budget: number,
): ReadPage {
  const flat = flattenAnnotations(pdfium, scratch, handle, form);
  const { isWhole, ...opened } = openPage(pdfium, scratch, handle, flat.flattened, budget);
  const blank = { ...opened, isCrowded: opened.isCrowded || !canBeDrawn };
  const hidden = hiddenLayers(pdfium, scratch, blank);
  const visible = hidden.size === 0 ? blank.objects : blank.objects.filter(object => !hidden.has(object));
  const { rulings, shapes, cost, ...drawings } = readDrawings(pdfium, scratch, visible, budget);
  const open = { ...blank, shapes, isCrowded: blank.isCrowded || !(isWhole && drawings.isWhole) };
  const glyphs = cost > budget ? [] : glyphsOf(pdfium, scratch, open);
  const { shown, unseen, doubts } = sortGlyphs(pdfium, scratch, open, glyphs, hidden);
  const upright = uprightPage({ number, area: open.area, glyphs: shown, doubts, rulings });
  const marks = marksOfFields(flat.flattened, shown, upright.toUpright);
  const bands = bandsOf(shapes, upright.toUpright);
  return {
    open,
    upright: marks.length + bands.length === 0 ? upright : { ...upright, page: { ...upright.page, marks, bands } },
    rulings,
    watermarks: new Set(),
    glyphs: shown,
    unseen: [...textsOf(unseen), ...upright.outside, ...flat.unseen],
    annotations: flat.flattened.filter(({ kind }) => kind !== 'field').length,
    characters: glyphs.length,
    drawings: cost,
  };
}

/** Shaded bands are wider than this and no higher than rows are, in points. */
const BAND = { across: 150, down: 100 };

function bandsOf(shapes: readonly Shape[], toUpright: Matrix): readonly Ruling[] {
  const fills = shapes.filter(({ kind, covering }) => kind === 'fill' && covering);
  return fills
    .map(({ left, right, top, bottom }) => {
      const [x1, y1, x2, y2] = mapBounds(toUpright, [left, bottom, right, top]);
      return { left: x1, top: y1, right: x2, bottom: y2 };
    })
    .filter(({ left, right, top, bottom }) => right - left > BAND.across && bottom - top < BAND.down);
}

function openPage(
  pdfium: Pdfium,
  scratch: Scratch,
  handle: number,
  flattened: readonly Flattened[],
  budget: number,
): OpenPage & { readonly isWhole: boolean } {
  const { api } = pdfium;
  api.FPDF_GetPageBoundingBox(handle, scratch.at(0));
  const area = scratch.box();
  const listed = listObjects(pdfium, scratch, handle, flattened, budget);
  return {
    ...listed,
    handle,
    // Only now: annotations have become part of the page.
    textPage: api.FPDFText_LoadPage(handle),
    area,
    rotation: api.FPDFPage_GetRotation(handle),
    flattened: listed.objects.filter(({ annotation, parent }) => annotation !== undefined && parent === undefined),
    shapes: [],
    isCrowded: !listed.isWhole,
  };
}

/** The characters of a page and of its form fields; what other annotations say is no text of the page. */
function glyphsOf(pdfium: Pdfium, scratch: Scratch, { handle, textPage, objects }: OpenPage): readonly Glyph[] {
  if (textPage === 0) return [];
  const texts = objects.filter(
    ({ kind, annotation }) => kind === 'text' && (annotation === undefined || annotation.kind === 'field'),
  );
  return readGlyphs(pdfium, scratch, {
    textPage,
    objects: new Map(texts.map(object => [object.handle, object])),
    tags: readTags(pdfium, scratch, handle),
  });
}

/** Characters as text, one text for each text object. */
function textsOf(glyphs: readonly Glyph[]): readonly string[] {
  return [...Map.groupBy(glyphs, ({ set }) => set).values()].map(run => run.map(({ text }) => text).join(''));
}
