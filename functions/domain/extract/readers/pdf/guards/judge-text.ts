import { type Refusal, refuse } from '../../../../refusal.ts';
import type { PdfContent } from '../engine/pdf-engine.ts';

/** Fewer characters than this beside pictures are a stamp on a scan. */
const FEWEST = 60;
/** Share of ordinary characters below which fonts tell wrong characters; garbage has 0.05, good files 0.999. */
const READABLE = 0.6;

/** Refuses files without text and files whose fonts do not tell which characters they draw. */
export function judgeText({ pages, images }: Pick<PdfContent, 'pages' | 'images'>): Refusal | null {
  const text = pages.flatMap(({ runs }) => runs.map(run => run.text)).join('');
  if (text.length === 0 || (images > 0 && text.length < FEWEST)) return refuse('no_text_layer');
  let ordinary = 0;
  let all = 0;
  for (const character of text) {
    all++;
    if (isOrdinary(character)) ordinary++;
  }
  return ordinary / all < READABLE ? refuse('unreadable_fonts') : null;
}

let known: ReadonlySet<string> | undefined;

/** A digit, a character of GB 2312, or a radical standing for one. */
function isOrdinary(character: string): boolean {
  known ??= charactersOfGb2312();
  return /[\d\u2e80-\u2fd5]/.test(character) || known.has(character);
}

/** GB 2312 has 94 rows of 94 characters; its unused places decode to the replacement character. */
function charactersOfGb2312(): ReadonlySet<string> {
  const codes = Array.from({ length: 0xf7 - 0xa1 + 1 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [row + 0xa1, cell + 0xa1]),
  ).flat(2);
  const characters = new Set(new TextDecoder('gb2312').decode(Uint8Array.from(codes)));
  characters.delete('\ufffd');
  return characters;
}
