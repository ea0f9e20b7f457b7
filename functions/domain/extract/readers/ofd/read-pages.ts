import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import type { FixedPage } from '../../document.ts';
import { openZip } from '../../guards/open-zip.ts';
import { openDocument } from './open-document.ts';
import { readPage } from './read-page.ts';
import { turnUpright } from './turn-upright.ts';

const MAX_PAGES = 60;
/** Characters and lines of the whole document; a report of six pages has some 10 000. */
const MOST_MARKS = 600_000;

/** The pages of an OFD file, upright. */
export function readPages(bytes: Uint8Array): readonly FixedPage[] | Refusal {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const document = openDocument(zip);
  if (isRefusal(document)) return document;
  if (document.pages.length > MAX_PAGES) return refuse('too_many_pages');
  const pages: FixedPage[] = [];
  let marks = 0;
  for (const [index, open] of document.pages.entries()) {
    const content = open();
    if (isRefusal(content)) return content;
    const stored = readPage(content, index + 1, document);
    if (isRefusal(stored)) return stored;
    const page = turnUpright(stored);
    marks += page.runs.length + page.rulings.length;
    if (marks > MOST_MARKS) return refuse('too_complex');
    pages.push(page);
  }
  return pages.some(page => page.runs.length > 0) ? pages : refuse('no_text_layer');
}
