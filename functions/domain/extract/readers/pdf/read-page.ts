import type { Ruling } from '../../document.ts';
import type { Pdfium } from './engine/pdfium.ts';
import type { Scratch } from './engine/scratch.ts';
import type { OpenPage } from './page/open-page.ts';
import { listObjects, type PageObject } from './page/page-objects.ts';
import { readDrawings } from './page/read-drawings.ts';
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
  readonly annotations: number;
  readonly characters: number;
  /** Drawing operations looked at. */
  readonly drawings: number;
}

/** Reads a page of the engine; stops looking beyond `budget` drawing operations. */
export function readPage(
  pdfium: Pdfium,
  scratch: Scratch,
  handles: Pick<OpenPage, 'handle' | 'textPage'>,
  number: number,
  budget: number,
): ReadPage {
  const { api } = pdfium;
  api.FPDF_GetPageBoundingBox(handles.handle, scratch.at(0));
  const area = scratch.box();
  const rotation = api.FPDFPage_GetRotation(handles.handle);
  const { objects, isWhole } = listObjects(pdfium, scratch, handles.handle, budget);
  const blank = { ...handles, area, rotation, objects, shapes: [], isCrowded: !isWhole };
  const hidden = hiddenLayers(pdfium, scratch, blank);
  const visible = hidden.size === 0 ? objects : objects.filter(object => !hidden.has(object));
  const { rulings, shapes, cost, ...drawings } = readDrawings(pdfium, scratch, visible, budget);
  const open = { ...blank, shapes, isCrowded: !(isWhole && drawings.isWhole) };
  const glyphs = cost > budget ? [] : glyphsOf(pdfium, scratch, open);
  const { shown, unseen, doubts } = sortGlyphs(pdfium, scratch, open, glyphs, hidden);
  const upright = uprightPage({ number, area, glyphs: shown, doubts, rulings });
  return {
    open,
    upright,
    rulings,
    watermarks: new Set(),
    glyphs: shown,
    unseen: [...textsOf(unseen), ...upright.outside],
    annotations: countAnnotations(pdfium, handles.handle),
    characters: glyphs.length,
    drawings: cost,
  };
}

function glyphsOf(pdfium: Pdfium, scratch: Scratch, { handle, textPage, objects }: OpenPage): readonly Glyph[] {
  if (textPage === 0) return [];
  const texts = objects.filter(({ kind }) => kind === 'text');
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

/** Kinds of annotation that may carry words over the page: free text, stamp, form field. */
const WORDED: ReadonlySet<number> = new Set([3, 13, 20]);

function countAnnotations({ api }: Pdfium, page: number): number {
  let found = 0;
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), 1000);
  for (let index = 0; index < count; index++) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    if (WORDED.has(api.FPDFAnnot_GetSubtype(annotation))) found++;
    api.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}
