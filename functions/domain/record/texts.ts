import type { SectionKey } from '../form/sections.ts';
import { oncePer } from './once-per.ts';
import type { ReportRecord } from './record.ts';

export const SECTION_KEYS: readonly SectionKey[] = [
  'preamble',
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
];

export interface Sentence {
  readonly section: SectionKey;
  /** Zero-based. */
  readonly paragraph: number;
  /** Without surrounding white space, with its closing mark. */
  readonly text: string;
}

/** Longer text of one section is not read by rules; real ones stay below 20 000 characters. */
const MOST_CHARACTERS = 100_000;

/** Sentences of the narrative in order, section by section; divided at 。！？； and paragraph ends. */
export const sentencesOf: (record: ReportRecord) => readonly Sentence[] = oncePer(record =>
  SECTION_KEYS.flatMap(section => {
    let left = MOST_CHARACTERS;
    return record.sections[section].paragraphs.flatMap((paragraph, index) => {
      const text = paragraph.slice(0, Math.max(0, left));
      left -= text.length;
      return (text.match(/[^。！？；]+[。！？；]?/g) ?? []).map(each => ({
        section,
        paragraph: index,
        text: each.trim(),
      }));
    });
  }),
);

/** Text of a section without white space, its paragraphs run together. */
export const sectionText: (record: ReportRecord, section: SectionKey) => string = (record, section) =>
  textsOf(record).get(section) ?? '';

const textsOf = oncePer(
  (record: ReportRecord) =>
    new Map(
      SECTION_KEYS.map(key => [
        key,
        record.sections[key].paragraphs.join('').slice(0, MOST_CHARACTERS).replaceAll(/\s+/g, ''),
      ]),
    ),
);

/** A quotable piece of text around a place in it. */
export function excerpt(text: string, index: number, length: number): string {
  const from = Math.max(0, index - 20);
  const to = Math.min(text.length, index + length + 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
