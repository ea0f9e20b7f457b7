import { simplify } from '../../../writing/simplify.ts';

const ENUMERATION = /^[一二三四五六七八九十\p{N}\p{P}\p{S}]+/u;

const SPACE = /[\s\u200b-\u200f\u2060\ufeff]/;
const SPACES = /[\s\u200b-\u200f\u2060\ufeff]+/g;

/** Text without white space, also without the invisible kind. */
export function squeeze(text: string): string {
  return SPACE.test(text) ? text.replace(SPACES, '') : text;
}

/**
 * What is left of a label for comparison: letters and digits only, without leading number, space, punctuation, quotes.
 * Empty for numbers and marks.
 */
export function labelKey(text: string): string {
  return simplify(
    squeeze(text)
      .replace(ENUMERATION, '')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

/** The same without what follows in brackets: units, definitions. */
export function bareLabelKey(text: string): string {
  const label = squeeze(text).replace(ENUMERATION, '');
  const bracket = label.search(/[（(【[]/);
  return labelKey(bracket > 0 ? label.slice(0, bracket) : label);
}
