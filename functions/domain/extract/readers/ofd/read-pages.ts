import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import type { FixedPage } from '../../document.ts';
import { openZip } from '../../guards/open-zip.ts';
import { openDocument } from './package/open-document.ts';
import { readPage } from './read-page.ts';
import { turnUpright } from './turn-upright.ts';

const MAX_PAGES = 60;
/** A report of six pages draws some 150 000. */
const DRAWING_BUDGET = 5_000_000;

export interface OfdContent {
  /** Upright. */
  readonly pages: readonly FixedPage[];
  readonly images: number;
  readonly composites: number;
  /** Further documents of the file. */
  readonly others: number;
  readonly unseen: readonly string[];
}

/** The pages of an OFD file. */
export function readPages(bytes: Uint8Array): OfdContent | Refusal {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const document = openDocument(zip);
  if (isRefusal(document)) return document;
  if (document.pages.length > MAX_PAGES) return refuse('too_many_pages');
  const pages: FixedPage[] = [];
  const unseen: string[] = [];
  const drawing = { left: DRAWING_BUDGET, images: 0, composites: 0, order: 0 };
  for (const [index, { id, open }] of document.pages.entries()) {
    const content = open();
    if (isRefusal(content)) return content;
    const seen = readPage({ id, content, number: index + 1 }, document, drawing);
    if (isRefusal(seen)) return seen;
    const { page, outside } = turnUpright(seen.page);
    pages.push(page);
    unseen.push(...seen.unseen, ...outside);
  }
  return { pages, images: drawing.images, composites: drawing.composites, others: document.others, unseen };
}
