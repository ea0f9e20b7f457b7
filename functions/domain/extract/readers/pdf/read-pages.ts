import { type Refusal, refuse } from '../../../refusal.ts';
import { withoutOverlays } from '../../layout/lines/find-overlays.ts';
import type { PdfContent } from './engine/pdf-engine.ts';
import type { Pdfium } from './engine/pdfium.ts';
import type { Scratch } from './engine/scratch.ts';
import { type ReadPage, readPage } from './read-page.ts';

const MAX_PAGES = 60;
/** Characters and drawing operations of the whole document; a report of six pages has some 10 000. */
const MAX_CHARACTERS = 400_000;
const MAX_DRAWINGS = 400_000;

/** Reads the pages of an open document and does `use` with them before it closes them. */
export function readPages<Result>(
  pdfium: Pdfium,
  scratch: Scratch,
  document: number,
  use: (content: PdfContent) => Result,
): Result | Refusal {
  const { api } = pdfium;
  const count = api.FPDF_GetPageCount(document);
  if (count > MAX_PAGES) return refuse('too_many_pages');
  if (count < 1) return refuse('corrupt');
  // Pages stay open until the end: fonts of a closed page would be loaded again for the next one.
  const open: number[] = [];
  const texts: number[] = [];
  const pages: ReadPage[] = [];
  let [characters, drawings] = [0, 0];
  for (let index = 0; index < count; index++) {
    const handle = api.FPDF_LoadPage(document, index);
    if (handle === 0) return refuse('corrupt');
    const textPage = api.FPDFText_LoadPage(handle);
    [open[index], texts[index]] = [handle, textPage];
    const page = readPage(pdfium, scratch, { handle, textPage }, index + 1, MAX_DRAWINGS - drawings);
    characters += page.characters;
    drawings += page.drawings;
    if (characters > MAX_CHARACTERS || drawings > MAX_DRAWINGS || pdfium.exhausted()) return refuse('too_complex');
    pages.push(page);
  }
  const result = use(contentOf(pages));
  for (const text of texts) if (text !== 0) api.FPDFText_ClosePage(text);
  for (const page of open) api.FPDF_ClosePage(page);
  return result;
}

function contentOf(pages: readonly ReadPage[]): PdfContent {
  return {
    pages: withoutOverlays(pages.map(({ upright }) => upright.page)),
    images: pages.reduce((sum, { open }) => sum + open.objects.filter(({ kind }) => kind === 'image').length, 0),
    annotations: pages.reduce((sum, { annotations }) => sum + annotations, 0),
    unseen: pages.flatMap(({ unseen }) => unseen),
    witness: blocks => blocks,
  };
}
