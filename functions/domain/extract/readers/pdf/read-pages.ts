import { type Refusal, refuse } from '../../../refusal.ts';
import type { FixedPage, TextRun } from '../../document.ts';
import { withoutOverlays } from '../../layout/lines/find-overlays.ts';
import { withForm } from './annotations/with-form.ts';
import type { PdfContent } from './engine/pdf-engine.ts';
import type { Pdfium } from './engine/pdfium.ts';
import type { Scratch } from './engine/scratch.ts';
import type { DrawingWork } from './guards/drawing-work.ts';
import type { PageObject } from './page/page-objects.ts';
import { isPale } from './page/read-colour.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { witnessPages } from './witness/witness-pages.ts';

const MAX_PAGES = 60;
/** Characters and drawing operations of the whole document; a report of six pages has some 10 000. */
const MAX_CHARACTERS = 400_000;
const MAX_DRAWINGS = 400_000;
/** Bytes of drawing operators of all pages, which the engine goes through at some 10 MB a second. */
const MAX_WORK = 64 * 1024 * 1024;
/** Bytes of operators of a single character: with more, text is not drawn to see what it looks like. */
const MAX_GLYPH = 16 * 1024;

/** Reads the pages of an open document and does `use` with them before it closes them. */
export function readPages<Result>(
  pdfium: Pdfium,
  scratch: Scratch,
  { document, work }: { readonly document: number; readonly work: DrawingWork },
  use: (content: PdfContent) => Result,
): Result | Refusal {
  if (work.page * pdfium.api.FPDF_GetPageCount(document) > MAX_WORK) return refuse('too_complex');
  return withForm(pdfium, document, form =>
    readAll(pdfium, scratch, { document, form, canBeDrawn: work.glyph < MAX_GLYPH }, use),
  );
}

function readAll<Result>(
  pdfium: Pdfium,
  scratch: Scratch,
  { document, form, canBeDrawn }: { readonly document: number; readonly form: number; readonly canBeDrawn: boolean },
  use: (content: PdfContent) => Result,
): Result | Refusal {
  const { api } = pdfium;
  const count = api.FPDF_GetPageCount(document);
  if (count > MAX_PAGES) return refuse('too_many_pages');
  if (count < 1) return refuse('corrupt');
  // Pages stay open until the end: fonts of a closed page would be loaded again for the next one.
  const open: number[] = [];
  const pages: ReadPage[] = [];
  let [characters, drawings] = [0, 0];
  for (let index = 0; index < count; index++) {
    const handle = api.FPDF_LoadPage(document, index);
    if (handle === 0) return refuse('corrupt');
    open.push(handle);
    const page = readPage(pdfium, scratch, { handle, form, number: index + 1, canBeDrawn }, MAX_DRAWINGS - drawings);
    characters += page.characters;
    drawings += page.drawings;
    if (characters > MAX_CHARACTERS || drawings > MAX_DRAWINGS || pdfium.exhausted()) return refuse('too_complex');
    pages.push(page);
  }
  const result = use(contentOf(pdfium, scratch, document, pages));
  for (const { open: page } of pages) if (page.textPage !== 0) api.FPDFText_ClosePage(page.textPage);
  for (const page of open) api.FPDF_ClosePage(page);
  return result;
}

function contentOf(pdfium: Pdfium, scratch: Scratch, document: number, pages: readonly ReadPage[]): PdfContent {
  const uprights = withoutOverlays(pages.map(({ upright }) => upright.page));
  return {
    pages: uprights,
    images: pages.reduce((sum, { open }) => sum + open.objects.filter(({ kind }) => kind === 'image').length, 0),
    standsFor: standsFor(pdfium, document, pages),
    annotations: pages.reduce((sum, { annotations }) => sum + annotations, 0),
    unseen: pages.flatMap(({ unseen }) => unseen),
    witness: blocks => {
      const without = pages.map((page, index) => ({ ...page, watermarks: watermarksOf(page, uprights[index]) }));
      return witnessPages(pdfium, scratch, without, blocks);
    },
  };
}

/** Form types of the engine: laid out anew as it opens, and fixed pages that carry such a form as well. */
const XFA = 2;
const XFA_BESIDE = 3;
/** A page that only stands for something has fewer characters; a report has thousands. */
const FEW = 600;

/** What the pages only stand for; null where they are the document. */
function standsFor({ api }: Pdfium, document: number, pages: readonly ReadPage[]): PdfContent['standsFor'] {
  const form = api.FPDF_GetFormType(document);
  const isShort = pages.reduce((sum, { characters }) => sum + characters, 0) < FEW;
  if (isShort && (form === XFA || form === XFA_BESIDE)) return 'xfa';
  return isShort && api.FPDFDoc_GetAttachmentCount(document) > 0 ? 'attachments' : null;
}

/** How much larger than most of its page type that stands askew is to be no writing in a cell. */
const LARGER = 1.4;

/** The objects of text that was taken out of the page, and of text that stands askew, pale or large. */
function watermarksOf({ upright }: ReadPage, kept: FixedPage | undefined): ReadonlySet<PageObject> {
  const places = new Set(kept?.runs.map(placeOf));
  const gone = [...upright.sources].filter(([run]) => kept !== upright.page && !places.has(placeOf(run)));
  const sizes = upright.page.runs.map(({ size = 0 }) => size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const askew = upright.askew.filter(({ set }) => set.size > LARGER * usual || isPale(set.colour));
  return new Set([...gone.map(([, object]) => object), ...askew.map(({ set }) => set.object)]);
}

const placeOf = ({ left, top, text }: TextRun) => `${left} ${top} ${text}`;
