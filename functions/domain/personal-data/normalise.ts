import { chineseDigit } from '../writing/chinese-numerals.ts';
import { SIMPLIFIED } from '../writing/simplify.ts';

/** A text as detection reads it. */
export interface Normalised {
  readonly text: string;
  /** Where the characters from an offset of `text` up to another stand in the text as it was. */
  readonly inSource: (from: number, to: number) => { readonly from: number; readonly to: number };
}

/** Nothing is seen of them: zero-width characters, marks set on other characters, control codes but line feed and tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control codes are what it is about
const INVISIBLE = /[\p{Cf}\p{M}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u3164\u115f\u1160\uffa0]+/gu;
/** White space beside a Chinese character says nothing; between the digits of a number it is kept. */
const SPACES = / +/g;
const isPadding = (spaces: string, at: number, text: string): boolean =>
  /\p{Script=Han}/u.test((text[at - 1] ?? '') + (text[at + spaces.length] ?? ''));
/** What has another form: digits of other scripts and widths, spaces, dashes, letters like X, characters of two units. */
const FOLDED = /(?![0-9])\p{Nd}|(?![ \n])\s|(?!-)\p{Pd}|[−⁃﹣﹘\uff01-\uff5eХхΧχⅩⅹ✕✖×╳]|[\u{10000}-\u{10ffff}]/gu;
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
/** So many Chinese digits in a row, with single spaces at most, are a number spelled out digit by digit, not a year. */
const LEAST_SPELLED = 11;
const SPELLED = /[0-9〇零○◯一二三四五六七八九幺壹贰叁肆伍陆柒捌玖 ]+/g;

/**
 * Folds what hides a number or its label: digits of any script and width, invisible characters, dashes, spaces of all
 * kinds, spaced-out words, traditional characters, and numbers spelled in Chinese digits. Line feeds stay.
 */
export function normalise(source: string): Normalised {
  const folded = source
    .replace(FOLDED, foldCharacter)
    .replace(TRADITIONAL, character => SIMPLIFIED.get(character) ?? character);
  const visible = cutOut(folded, INVISIBLE);
  const spelled = visible.text.replace(SPELLED, run => run.split('  ').map(spellOut).join('  '));
  const closed = cutOut(spelled, SPACES, isPadding);
  const inSource = (from: number, to: number) => {
    const last = visible.before(closed.before(to - 1));
    return { from: visible.before(closed.before(from)), to: last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  };
  return { text: closed.text, inSource };
}

const spellOut = (run: string): string =>
  run.replaceAll(' ', '').length < LEAST_SPELLED
    ? run
    : run.replace(/[^0-9 ]/g, digit => String(chineseDigit(digit) ?? digit));

/** Stands for the second unit of a character that had two, and is cut out with the invisible ones. */
const SECOND = '\u200b';

/** The plain form of a character, as long as the character. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const rest = code > 0xffff ? SECOND : '';
  if (/\p{Nd}/u.test(character)) return digitOf(code) + rest;
  if (code > 0xffff) return `□${rest}`;
  if (/\s/u.test(character)) return ' ';
  if (/[\p{Pd}−⁃﹣﹘]/u.test(character)) return '-';
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : 'X';
}

/** Digits of a script stand in tens: the value is how far the code lies above the zero. */
function digitOf(code: number): string {
  // The mathematical digits are five sets of ten, one right behind the other.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** A text without what a pattern matches where that is to go, and where an offset of it lay before. */
function cutOut(
  text: string,
  pattern: RegExp,
  goes: (cut: string, at: number, text: string) => boolean = () => true,
): { readonly text: string; readonly before: (offset: number) => number } {
  const cuts: { readonly at: number; readonly removed: number }[] = [];
  let removed = 0;
  const left = text.replace(pattern, (cut: string, offset: number) => {
    if (!goes(cut, offset, text)) return cut;
    const at = offset - removed;
    removed += cut.length;
    cuts.push({ at, removed });
    return '';
  });
  const before = (offset: number): number => offset + (cuts[countUpTo(cuts, offset) - 1]?.removed ?? 0);
  return { text: left, before };
}

/** How many cuts lie at or before an offset; they are in order. */
function countUpTo(cuts: readonly { readonly at: number }[], offset: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
