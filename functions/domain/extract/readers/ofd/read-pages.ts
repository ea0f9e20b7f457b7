import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import type { FixedPage } from '../../document.ts';
import { openZip } from '../../guards/open-zip.ts';
import { openDocument } from './open-document.ts';
import { readPage } from './read-page.ts';
import { turnUpright } from './turn-upright.ts';

const MAX_PAGES = 60;
/** A report of six pages draws some 150 000. */
const DRAWING_BUDGET = 5_000_000;

/** The pages of an OFD file, upright. */
export function readPages(bytes: Uint8Array): readonly FixedPage[] | Refusal {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const document = openDocument(zip);
  if (isRefusal(document)) return document;
  if (document.pages.length > MAX_PAGES) return refuse('too_many_pages');
  const pages: FixedPage[] = [];
  const budget = { left: DRAWING_BUDGET };
  for (const [index, open] of document.pages.entries()) {
    const content = open();
    if (isRefusal(content)) return content;
    const stored = readPage(content, index + 1, document, budget);
    if (isRefusal(stored)) return stored;
    pages.push(turnUpright(stored));
  }
  return pages.some(page => page.runs.length > 0) ? pages : refuse('no_text_layer');
}
