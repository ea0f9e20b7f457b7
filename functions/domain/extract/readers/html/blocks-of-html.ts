import { Parser } from 'htmlparser2';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { Block } from '../../document.ts';
import { isHidden } from './is-hidden.ts';
import { openPage } from './page-under-way.ts';

/** Real pages nest some 40 deep and hold some thousand cells and paragraphs. */
const MAX_DEPTH = 600;
const MAX_PIECES = 100_000;

/** Piece in which the page is parsed, in characters: between two of them the bounds are looked at. */
const PIECE = 65_536;

export interface HtmlContent {
  readonly blocks: readonly Block[];
  /** How many passages marked as deleted were left out. */
  readonly deletions: number;
}

/** Paragraphs and tables of a page in reading order; refuses pages nested or cut up beyond all use. */
export function blocksOfHtml(html: string): HtmlContent | Refusal {
  const page = openPage();
  let depth = 0;
  let hiddenFrom = Number.POSITIVE_INFINITY;
  let deletions = 0;
  let pieces = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      deepest = Math.max(deepest, depth);
      if (depth >= hiddenFrom) return;
      pieces++;
      if (name === 'del') deletions++;
      if (name === 'del' || isHidden(name, attributes)) hiddenFrom = depth;
      else page.open(name, attributes);
    },
    ontext(text) {
      if (depth < hiddenFrom) page.text(text);
    },
    onclosetag(name) {
      if (depth < hiddenFrom) page.close(name);
      if (depth === hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY;
      depth--;
    },
  });
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (deepest > MAX_DEPTH || pieces > MAX_PIECES) return refuse('too_complex');
  }
  parser.end();
  return { blocks: page.end(), deletions };
}
