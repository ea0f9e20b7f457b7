import { PART, type WordFile } from './read-fib.ts';

const SYMBOL_CHARSET = 2;

/** The numbers of the fonts that hold symbols in place of letters ([MS-DOC] 2.9.286, SttbfFfn, and 2.9.89, FFN). */
export function readSymbolFonts(file: WordFile): ReadonlySet<number> {
  const fonts = file.part(PART.fonts);
  const found = new Set<number>();
  if (fonts.byteLength < 4) return found;
  const count = fonts.getUint16(0, true);
  const extra = fonts.getUint16(2, true);
  for (let [number, at] = [0, 4]; number < count && at + 5 <= fonts.byteLength; number += 1) {
    if (fonts.getUint8(at + 4) === SYMBOL_CHARSET) found.add(number);
    at += 1 + fonts.getUint8(at) + extra;
  }
  return found;
}
