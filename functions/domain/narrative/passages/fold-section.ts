import type { SectionKey } from '../../form/sections.ts';
import type { Section } from '../../record/record.ts';
import type { Span } from '../ledger.ts';
import { BLANK, foldCode } from './fold-table.ts';

/** Longest text of one section that is read, in characters; real sections stay below 20 000. */
const LONGEST_SECTION = 60_000;

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

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;
const FULL_COMMA = 0xff0c;
/** A paragraph that ends so goes on in the next one. */
const GOES_ON: ReadonlySet<number> = new Set([...'，、（'].map(each => each.charCodeAt(0)));

/** Folds the paragraphs of a section, at most LONGEST_SECTION characters. */
export function foldSection(key: SectionKey, section: Section): FoldedSection {
  const length = section.paragraphs.reduce((all, { length: own }) => Math.min(LONGEST_SECTION, all + own * 2 + 1), 0);
  const folding: Folding = {
    codes: new Uint16Array(length),
    paragraphs: new Uint32Array(length),
    offsets: new Uint32Array(length),
    length: 0,
  };
  for (const [index, paragraph] of section.paragraphs.entries()) {
    startParagraph(folding, paragraph, index);
    if (!foldParagraph(folding, paragraph, index)) return finish(key, folding, true);
  }
  return finish(key, folding, false);
}

/** A name folded the way the text is. */
export const foldName = (name: string): string =>
  [...name]
    .map(each => foldCode(each.charCodeAt(0)))
    .filter(code => code !== BLANK)
    .map(code => String.fromCharCode(code))
    .join('');

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
  readonly codes: Uint16Array;
  readonly paragraphs: Uint32Array;
  readonly offsets: Uint32Array;
  length: number;
}

function finish(key: SectionKey, { codes, paragraphs, offsets, length }: Folding, cut: boolean): FoldedSection {
  const text = UTF_16.decode(codes.subarray(0, length));
  return { key, text, cut, paragraphs: paragraphs.subarray(0, length), offsets: offsets.subarray(0, length) };
}

function push(folding: Folding, code: number, paragraph: number, offset: number): void {
  folding.codes[folding.length] = code;
  folding.paragraphs[folding.length] = paragraph;
  folding.offsets[folding.length] = offset;
  folding.length += 1;
}

function startParagraph(folding: Folding, paragraph: string, index: number): void {
  const before = folding.codes[folding.length - 1];
  if (before === undefined || GOES_ON.has(before) || /^\s{0,20}其中/.test(paragraph)) return;
  push(folding, LINE_FEED, index, 0);
}

/** False where the section became too long to read on. */
function foldParagraph(folding: Folding, paragraph: string, index: number): boolean {
  let blank = false;
  for (let offset = 0; offset < paragraph.length; offset += 1) {
    if (folding.length + 2 > LONGEST_SECTION) return false;
    const printed = paragraph.charCodeAt(offset);
    const code = printed === COMMA || printed === FULL_COMMA ? foldComma(paragraph, offset) : foldCode(printed);
    if (code === BLANK) {
      blank = true;
      continue;
    }
    if (blank && isAlphanumeric(code) && isAlphanumeric(folding.codes[folding.length - 1] ?? 0))
      push(folding, SPACE, index, offset);
    blank = false;
    push(folding, code, index, offset);
  }
  return true;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isAlphanumeric = (code: number): boolean => isDigit(code) || (code >= 0x41 && code <= 0x7a);

/** A comma inside a number of its own width stays a thousands separator; any other comma divides clauses. */
function foldComma(paragraph: string, offset: number): number {
  const shift = paragraph.charCodeAt(offset) === COMMA ? 0 : 0xfee0;
  const isNumber = [offset - 1, offset + 1].every(at => isDigit(paragraph.charCodeAt(at) - shift));
  return isNumber ? COMMA : FULL_COMMA;
}
