/**
 * Characters that are not seen and mean nothing in a cell: soft hyphens, zero-width characters, direction marks, byte
 * order marks, variation selectors, fillers. In a cell they are no damage.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Nearly every cell holds nothing else. */
const PLAIN = /^[\x20-\x7e\n\u4e00-\u9fff]*$/;

/** The text as it is seen. */
export const visibleText = (text: string): string => (PLAIN.test(text) ? text : text.replace(INVISIBLE, ''));

/**
 * Glyphs that say nothing by their code: replacement and private-use characters, unassigned code points, lone halves of
 * a pair, control characters. What the page shows there is not known.
 */
const DAMAGED = /[\ufffc\ufffd\p{Co}\p{Cn}\p{Cs}]|[^\P{Cc}\t\n\v\f\r\u0085]/u;

export const hasDamagedGlyph = (text: string): boolean => !PLAIN.test(text) && DAMAGED.test(visibleText(text));

/** What of them stands in place of a shape; control characters draw none. */
const SHAPES = /[\ufffc\ufffd\p{Co}\p{Cn}\p{Cs}]/gu;
/** Shown in place of such a character, as fonts show what they lack. */
const UNKNOWN_SHAPE = '□';

/** The text as it is shown to people: no character that has no meaning. */
export const withoutDamage = (text: string): string => (PLAIN.test(text) ? text : text.replace(SHAPES, UNKNOWN_SHAPE));

/** Forced right-to-left text shows its digits in another order; a right-to-left mark between two parts may swap them. */
const OVERRIDE = /\u202e/;
const MARK = /[\u061c\u200f\u202b\u2067]/;
const INKED = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether characters that change the direction of text may make a person see another order than the one stored. */
export function mayShowOtherOrder(text: string): boolean {
  if (PLAIN.test(text)) return false;
  if (OVERRIDE.test(text)) return true;
  const parts = text.split(MARK).filter(part => INKED.test(part));
  return parts.length > 1;
}
