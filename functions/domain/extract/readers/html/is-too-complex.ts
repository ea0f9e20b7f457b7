import { Parser } from 'htmlparser2';
import { MAX_TEXT } from '../../limits.ts';

/** Real pages nest some 40 deep and hold some thousand cells and paragraphs. */
const MAX_DEPTH = 600;
const MAX_ELEMENTS = 100_000;
/** Text with that of scripts and style sheets, of which saved pages carry some. */
const MAX_CHARACTERS = 3 * MAX_TEXT;
/** Piece in which a page is parsed, in characters: between two of them the bounds are looked at. */
const PIECE = 2_048;

/** Whether a page is nested or cut up beyond all use; whatever is done with a page takes time by its depth. */
export function isTooComplex(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let characters = 0;
  const parser = new Parser({
    onopentagname() {
      depth++;
      elements++;
      deepest = Math.max(deepest, depth);
    },
    ontext(text) {
      if (text.trim() !== '') characters += text.length;
    },
    onclosetag() {
      depth--;
    },
  });
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (deepest > MAX_DEPTH || elements > MAX_ELEMENTS || characters > MAX_CHARACTERS) return true;
  }
  return false;
}
