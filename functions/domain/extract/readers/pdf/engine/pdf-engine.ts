import type { Refusal } from '../../../../refusal.ts';
import type { Block, FixedPage } from '../../../document.ts';
import type { Engines } from '../../../engines.ts';
import type { DrawingWork } from '../guards/drawing-work.ts';

export interface PdfContent {
  readonly pages: readonly FixedPage[];
  /** Pictures on all pages; a report with pictures and no text is a scan. */
  readonly images: number;
  /** What its pages show only stands for: a page laid out by Adobe's software as it opens, files in a portfolio. */
  readonly standsFor: 'xfa' | 'attachments' | null;
  /** Comments, stamps and form fields, which are drawn over the pages and are not read. */
  readonly annotations: number;
  /** Text that is in the file and that nobody sees on its pages. */
  readonly unseen: readonly string[];
  /** Blocks made of the pages, with what the drawn pages say against their figures. */
  readonly witness: (blocks: readonly Block[]) => readonly Block[];
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
export type PdfEngine = <Result>(
  bytes: Uint8Array,
  engines: Engines,
  /** What drawing it takes, as far as that is much. */
  work: DrawingWork,
  /** What is made of the content; the file is open no longer than that takes. */
  use: (content: PdfContent) => Result,
) => Promise<Result | Refusal>;
