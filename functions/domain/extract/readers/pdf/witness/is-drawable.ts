import type { Pdfium } from '../engine/pdfium.ts';
import type { Glyph } from '../page/read-glyphs.ts';

/** Characters that the fonts built into the engine hold. */
const LATIN = /^[!-~]$/;

/**
 * Tells characters whose shape the engine has: those of fonts that the file holds, and Latin ones. It has no Chinese font
 * of its own: missing ink of a Chinese character whose font the file does not hold proves nothing.
 */
export function isDrawable({ api }: Pdfium): (glyph: Glyph) => boolean {
  const embedded = new Map<number, boolean>();
  return ({ text, set: { object } }) => {
    if (LATIN.test(text)) return true;
    const font = api.FPDFTextObj_GetFont(object.handle);
    const known = embedded.get(font);
    if (known !== undefined) return known;
    const found = font !== 0 && api.FPDFFont_GetIsEmbedded(font) === 1;
    embedded.set(font, found);
    return found;
  };
}
