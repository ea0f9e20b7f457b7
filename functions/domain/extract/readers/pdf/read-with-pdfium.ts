import { type Refusal, refuse } from '../../../refusal.ts';
import type { FixedPage } from '../../document.ts';
import type { PdfContent, PdfEngine } from './engine/pdf-engine.ts';
import { type Pdfium, withPdfium } from './engine/pdfium.ts';
import { type Scratch, withScratch } from './engine/scratch.ts';
import { readGlyphs } from './page/read-glyphs.ts';
import { readRulings } from './page/read-rulings.ts';
import { uprightPage } from './page/upright-page.ts';
import { readTags } from './tags/read-tags.ts';

const MAX_PAGES = 60;
/** Characters and drawing operations of the whole document; a report of six pages has some 10 000. */
const MAX_CHARACTERS = 400_000;
const MAX_DRAWINGS = 400_000;

/** Reads a PDF with PDFium. */
export const readWithPdfium: PdfEngine = async (bytes, engines) => {
  let pdfium: Pdfium | undefined;
  try {
    return await withPdfium(engines.pdfium, lent => {
      pdfium = lent;
      return withDocument(lent, bytes, document => withScratch(lent, scratch => readPages(lent, scratch, document)));
    });
  } catch (error) {
    // The engine stops by a trap on what it cannot cope with; anything else is our own mistake.
    if (pdfium?.exhausted() === true || error instanceof RangeError) return refuse('too_complex');
    if (error instanceof Error && error.name === 'RuntimeError') return refuse('corrupt');
    throw error;
  }
};

const WRONG_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;

function withDocument(
  { api, memory }: Pdfium,
  bytes: Uint8Array,
  work: (document: number) => PdfContent | Refusal,
): PdfContent | Refusal {
  const { malloc, free } = api.pdfium.wasmExports;
  const file = malloc(bytes.length);
  if (file === 0) return refuse('too_complex');
  new Uint8Array(memory().buffer).set(bytes, file);
  const document = api.FPDF_LoadMemDocument(file, bytes.length, '');
  const outcome = document === 0 ? refusalFor(api.FPDF_GetLastError()) : work(document);
  if (document !== 0) api.FPDF_CloseDocument(document);
  free(file);
  return outcome;
}

function refusalFor(error: number): Refusal {
  return refuse(error === WRONG_PASSWORD || error === UNKNOWN_SECURITY ? 'encrypted' : 'corrupt');
}

function readPages(pdfium: Pdfium, scratch: Scratch, document: number): PdfContent | Refusal {
  const { api } = pdfium;
  const count = api.FPDF_GetPageCount(document);
  if (count > MAX_PAGES) return refuse('too_many_pages');
  if (count < 1) return refuse('corrupt');
  // Pages stay open until the end: fonts of a closed page would be loaded again for the next one.
  const open: number[] = [];
  const content = readEach(pdfium, scratch, document, count, open);
  for (const page of open) api.FPDF_ClosePage(page);
  return content;
}

function readEach(
  pdfium: Pdfium,
  scratch: Scratch,
  document: number,
  count: number,
  open: number[],
): PdfContent | Refusal {
  const pages: FixedPage[] = [];
  let [characters, drawings, images, annotations] = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const page = pdfium.api.FPDF_LoadPage(document, index);
    if (page === 0) return refuse('corrupt');
    open.push(page);
    const read = readPage(pdfium, scratch, page, index + 1, MAX_DRAWINGS - drawings);
    characters += read.upright.runs.length;
    drawings += read.drawings;
    images += read.images;
    annotations += countAnnotations(pdfium, page);
    if (characters > MAX_CHARACTERS || drawings > MAX_DRAWINGS || pdfium.exhausted()) return refuse('too_complex');
    pages.push(read.upright);
  }
  return { pages, images, annotations };
}

function readPage(pdfium: Pdfium, scratch: Scratch, page: number, number: number, budget: number) {
  const { rulings, images, cost } = readRulings(pdfium, scratch, page, budget);
  const glyphs = cost > budget ? [] : readGlyphs(pdfium, scratch, page, readTags(pdfium, scratch, page));
  pdfium.api.FPDF_GetPageBoundingBox(page, scratch.at(0));
  const [left, top, right, bottom] = scratch.quad();
  return {
    upright: uprightPage({ number, area: [left, bottom, right, top], glyphs, rulings }),
    images,
    drawings: cost,
  };
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
