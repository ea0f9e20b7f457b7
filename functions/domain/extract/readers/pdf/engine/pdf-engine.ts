import type { Refusal } from '../../../../refusal.ts';
import type { FixedPage } from '../../../document.ts';
import type { Engines } from '../../../engines.ts';

export interface PdfContent {
  readonly pages: readonly FixedPage[];
  /** Pictures on all pages; a report with pictures and no text is a scan. */
  readonly images: number;
  /** Comments, stamps and form fields, which are drawn over the pages and are not read. */
  readonly annotations: number;
}

/**
 * Whatever can take a PDF apart; the reader needs to know no more of it.
 *
 * PDFium (WebAssembly, 4.6 MB) was chosen over pdf.js by measurement: eleven reports of three to seven pages, from WPS,
 * LibreOffice and Chromium, on two busy cores took 81 ms of processor time each against 191 (characters, lines and tags
 * against characters and operators), 0.5 s against 0.9 s for the first, and 300 MB against 366 at the most. Both find every
 * character, also in Chinese fonts that the file does not hold; PDFium brings the character maps for that with it. Its memory
 * can be bounded and thrown away.
 */
export type PdfEngine = (bytes: Uint8Array, engines: Engines) => Promise<PdfContent | Refusal>;
