import type { ReportRecord } from '../../record/record.ts';
import type { Absence } from '../ledger.ts';
import { findTime } from '../passages/find-time.ts';
import { spanOf } from '../passages/fold-section.ts';
import type { PassageSentence } from '../passages/passages.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { sumsOf } from '../topics/topic-figures.ts';
import type { Topic } from '../topics/topics.ts';
import { deniedTopics } from './denied-topics.ts';
import { NOTHING, nothingTopics, ZERO, zeroTopics } from './zero-counts.ts';

/** A denial up to the end of its clause; what it denies is `object`. */
const DENIAL =
  /(?:(?:[均暂也并都]|尚|从)?(?:未|没有?)(?:曾|有|能)?(?:再)?(?:收到|接收到?|接到|受理|收悉|发生|出现|产生|引发|办理|存在|涉及|被|制发|制定|印发|出台|发布|废止|作出|做出|实施|进行|开展|结转)|未有|不涉及|不存在|没有|未(?=因)|(?<![有从])无|零)(?<object>[^，。；！？：\n]{2,60})/g;

/** Statements of a section that something did not occur. Only those whose object is plain are kept. */
export function readAbsences(section: ReadSection, record: ReportRecord, year: number | null): readonly Absence[] {
  const { text } = section.folded;
  const reader = { section, record, year };
  const denials = inSentences(section, text.matchAll(DENIAL)).flatMap(({ match, home, index }) => {
    const object = match.groups?.['object'] ?? '';
    const topics = deniedTopics({
      verb: match[0].slice(0, match[0].length - object.length),
      object,
      before: text.slice(home.start, match.index),
      sentence: text.slice(home.start, home.end),
      context: home.context,
    });
    const end = match.index + match[0].length;
    return topics.map(topic => absence(reader, { start: match.index, end, home, index, topic }));
  });
  const zeros = inSentences(section, text.matchAll(ZERO)).flatMap(({ match, home, index }) => {
    const start = clauseStart(text, match.index, home.start);
    const topics = zeroTopics(text.slice(start, match.index), match[0], home);
    const end = match.index + match[0].length;
    return topics.map(topic => absence(reader, { start, end, home, index, topic }));
  });
  const nothings = inSentences(section, text.matchAll(NOTHING)).flatMap(({ match, home, index }) => {
    const start = clauseStart(text, match.index, home.start);
    const end = match.index + match[0].length;
    const topics = nothingTopics(text.slice(start, match.index));
    return topics.map(topic => absence(reader, { start, end, home, index, topic }));
  });
  return [...denials, ...zeros, ...nothings];
}

interface Reader {
  readonly section: ReadSection;
  readonly record: ReportRecord;
  readonly year: number | null;
}

interface Found {
  readonly match: RegExpExecArray;
  readonly home: PassageSentence;
  /** Of the sentence. */
  readonly index: number;
}

/** Matches with the sentence each stands in. */
function inSentences({ sentences }: ReadSection, matches: Iterable<RegExpExecArray>): readonly Found[] {
  const found: Found[] = [];
  let index = 0;
  for (const match of matches) {
    while (index < sentences.length - 1 && (sentences[index]?.end ?? 0) <= match.index) index += 1;
    const home = sentences[index];
    if (home !== undefined) found.push({ match, home, index });
  }
  return found;
}

/** Longest clause before a zero that is looked at. */
const LONGEST_CLAUSE = 50;

function clauseStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && end - at < LONGEST_CLAUSE && !/[，。；：\n]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly home: PassageSentence;
  readonly index: number;
  readonly topic: Topic;
}

function absence({ section, record, year }: Reader, { start, end, home, index, topic }: Place): Absence {
  const { text } = section.folded;
  const before = text.slice(Math.max(home.start, start - 200), start);
  const left = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：')) + 1);
  const at = spanOf(section.folded, start, end);
  const { scope, name } = section.scopeAt(index, start);
  const paragraph = record.sections[section.folded.key].paragraphs[at.paragraph] ?? '';
  return {
    at,
    sentence: sentenceText(section, home, record),
    printed: paragraph.slice(at.start, at.end),
    topic,
    scope,
    scopeName: name,
    time: findTime({ left, right: '', before, year: lastYearIn(before) }, year),
    sums: sumsOf(topic, record),
  };
}

function sentenceText(section: ReadSection, sentence: PassageSentence, record: ReportRecord): string {
  const { paragraph, start } = spanOf(section.folded, sentence.start, sentence.start + 1);
  const end = spanOf(section.folded, sentence.end - 1, sentence.end);
  const text = record.sections[section.folded.key].paragraphs[paragraph] ?? '';
  return text
    .slice(start, end.paragraph === paragraph ? end.end : undefined)
    .trim()
    .slice(0, 400);
}

function lastYearIn(text: string): number | null {
  const year = [...text.matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1];
  return year === undefined ? null : Number(year);
}
