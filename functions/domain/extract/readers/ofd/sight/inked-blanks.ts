import type { PageMark } from '../../../document.ts';
import { markOf } from '../objects/paint-path.ts';
import type { DrawnBlank } from './canvas.ts';

/**
 * Marks for white space that is none: a font draws a space with one glyph, so where it draws it with several, those are
 * characters whose text the file does not tell.
 */
export function inkedBlanks(blanks: readonly DrawnBlank[]): readonly PageMark[] {
  const glyphs = new Map<string, Set<string>>();
  const keyOf = ({ font, text }: DrawnBlank): string => `${font} ${text}`;
  for (const blank of blanks) {
    const known = glyphs.get(keyOf(blank)) ?? new Set<string>();
    glyphs.set(keyOf(blank), known.add(blank.glyph));
  }
  return blanks.filter(blank => (glyphs.get(keyOf(blank))?.size ?? 0) > 1).map(blank => markOf('glyph', blank));
}
