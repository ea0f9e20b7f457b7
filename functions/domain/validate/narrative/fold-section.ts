import type { SectionKey } from '../../report/form.ts';
import type { Section } from '../../report/record.ts';
import type { Span } from './ledger.ts';
import { SIMPLIFIED } from './simplified.ts';

/** Longest text of one section that is read, in characters; real sections stay below 20 000. */
export const LONGEST_SECTION = 60_000;

/**
 * One section as one line of text: full width figures and letters narrow, punctuation full width, traditional
 * characters of the vocabulary simplified, blanks gone but between figures. Paragraphs end in a line feed, unless the
 * sentence plainly goes on in the next.
 */
export interface FoldedSection {
  readonly key: SectionKey;
  readonly text: string;
  readonly cut: boolean;
  /** Index of the paragraph each character comes from, and its offset there. */
  readonly paragraphs: Uint32Array;
  readonly offsets: Uint32Array;
}

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
  ['﹪', '%'],
  ['〈', '《'],
  ['〉', '》'],
  ['<', '《'],
  ['>', '》'],
  ['【', '〔'],
  ['】', '〕'],
  ['[', '〔'],
  [']', '〕'],
  ['～', '~'],
  ['—', '-'],
  ['–', '-'],
  ['－', '-'],
  ['﹣', '-'],
  ['○', '〇'],
  ['｡', '。'],
]);
const BLANK = /\s|\u200b|\u200c|\u200d|\u2060|\ufeff/;
const DIGIT = /[0-9]/;
const ALPHANUMERIC = /[0-9A-Za-z]/;
/** A paragraph that ends so goes on in the next one. */
const GOES_ON = /[，、（]/;

/** Folds the paragraphs of a section, at most LONGEST_SECTION characters. */
export function foldSection(key: SectionKey, section: Section): FoldedSection {
  const folding: Folding = { text: [], paragraphs: [], offsets: [] };
  let cut = false;
  for (const [index, paragraph] of section.paragraphs.entries()) {
    if (cut) break;
    startParagraph(folding, paragraph, index);
    cut = foldParagraph(folding, paragraph, index);
  }
  return {
    key,
    text: folding.text.join(''),
    cut,
    paragraphs: Uint32Array.from(folding.paragraphs),
    offsets: Uint32Array.from(folding.offsets),
  };
}

/** A name folded the way the text is. */
export const foldName = (name: string): string =>
  [...name]
    .map(each => SIMPLIFIED.get(each) ?? narrowOf(each))
    .join('')
    .replaceAll(/\s/g, '');

/** The place in the record of a stretch of folded text. */
export function spanOf(folded: FoldedSection, start: number, end: number): Span {
  const last = Math.max(start, end - 1);
  return {
    section: folded.key,
    paragraph: folded.paragraphs[start] ?? 0,
    start: folded.offsets[start] ?? 0,
    end: (folded.offsets[last] ?? 0) + 1,
  };
}

interface Folding {
  readonly text: string[];
  readonly paragraphs: number[];
  readonly offsets: number[];
}

function push(folding: Folding, character: string, paragraph: number, offset: number): void {
  folding.text.push(character);
  folding.paragraphs.push(paragraph);
  folding.offsets.push(offset);
}

function startParagraph(folding: Folding, paragraph: string, index: number): void {
  const before = folding.text.at(-1);
  if (before === undefined || GOES_ON.test(before) || /^\s{0,20}其中/.test(paragraph)) return;
  push(folding, '\n', index, 0);
}

/** True where the section became too long to read on. */
function foldParagraph(folding: Folding, paragraph: string, index: number): boolean {
  let blank = false;
  for (let offset = 0; offset < paragraph.length; offset += 1) {
    if (folding.text.length >= LONGEST_SECTION) return true;
    const printed = paragraph[offset] ?? '';
    if (BLANK.test(printed)) {
      blank = true;
      continue;
    }
    const character = foldCharacter(paragraph, offset);
    if (blank && ALPHANUMERIC.test(character) && ALPHANUMERIC.test(folding.text.at(-1) ?? ''))
      push(folding, ' ', index, offset);
    blank = false;
    push(folding, character, index, offset);
  }
  return false;
}

function foldCharacter(paragraph: string, offset: number): string {
  const printed = paragraph[offset] ?? '';
  if (printed === ',' || printed === '，') return foldComma(paragraph, offset, printed);
  const narrow = narrowOf(printed);
  return PUNCTUATION.get(narrow) ?? PUNCTUATION.get(printed) ?? SIMPLIFIED.get(narrow) ?? narrow;
}

/** A comma inside a number of its own width stays a thousands separator; any other comma divides clauses. */
function foldComma(paragraph: string, offset: number, printed: string): string {
  const before = paragraph[offset - 1] ?? '';
  const after = paragraph[offset + 1] ?? '';
  const digit = printed === ',' ? DIGIT : /[０-９]/;
  return digit.test(before) && digit.test(after) ? ',' : '，';
}

function narrowOf(printed: string): string {
  const code = printed.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : printed;
}
