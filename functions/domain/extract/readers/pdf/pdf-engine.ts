import type { Refusal } from '../../../refusal.ts';
import type { FixedPage } from '../../document.ts';

export interface PdfContent {
  readonly pages: readonly FixedPage[];
  /** Pictures on all pages; a report with pictures and no text is a scan. */
  readonly images: number;
  /** Comments, stamps and form fields, which are drawn over the pages and are not read. */
  readonly annotations: number;
}

/** Whatever can take a PDF apart; the reader needs to know no more of it. */
export type PdfEngine = (bytes: Uint8Array) => Promise<PdfContent | Refusal>;
