import { type Refusal, refuse } from '../../../refusal.ts';
import type { PdfEngine } from './engine/pdf-engine.ts';
import { type Pdfium, withPdfium } from './engine/pdfium.ts';
import { withScratch } from './engine/scratch.ts';
import { readPages } from './read-pages.ts';

/** Reads a PDF with PDFium. */
export const readWithPdfium: PdfEngine = async (bytes, engines, work, use) => {
  let pdfium: Pdfium | undefined;
  try {
    return await withPdfium(engines.pdfium, lent => {
      pdfium = lent;
      return withDocument(lent, bytes, document =>
        withScratch(lent, scratch => readPages(lent, scratch, { document, work }, use)),
      );
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

function withDocument<Result>(
  { api, memory }: Pdfium,
  bytes: Uint8Array,
  work: (document: number) => Result | Refusal,
): Result | Refusal {
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

const CERTIFICATE =
  '文件用数字证书或版权保护方式加密，无法读取。请用能打开它的软件取消保护，或以“打印”方式另存为普通 PDF 后重新上传。';

function refusalFor(error: number): Refusal {
  if (error === UNKNOWN_SECURITY) return refuse('encrypted', CERTIFICATE);
  return refuse(error === WRONG_PASSWORD ? 'encrypted' : 'corrupt');
}
