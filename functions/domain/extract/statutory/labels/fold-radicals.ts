import { RADICALS } from './radicals.ts';

const RADICAL = /[\u2e80-\u2fdf]/g;

const IDEOGRAPHS: ReadonlyMap<string, string> = pairsOf(RADICALS);

function pairsOf(text: string): ReadonlyMap<string, string> {
  const characters = [...text];
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
  return pairs;
}

/** The text with every CJK radical code point replaced by its ideograph; all else, punctuation too, stays as printed. */
export function foldRadicals(text: string): string {
  return text.replace(RADICAL, radical => IDEOGRAPHS.get(radical) ?? radical);
}

/** How many radical code points stand in a text. */
export function countRadicals(text: string): number {
  return text.match(RADICAL)?.length ?? 0;
}
