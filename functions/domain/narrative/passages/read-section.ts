import type { SectionKey } from '../../form/sections.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { LedgerNumber } from '../ledger.ts';
import { depthsOf } from '../numbers/depths.ts';
import { type ScannedNumber, scanNumbers } from '../numbers/scan-numbers.ts';
import { counts, type NumberWords, wordsAround } from '../numbers/words-around.ts';
import { findTopic } from '../topics/find-topic.ts';
import type { Phrase } from '../topics/phrase.ts';
import type { Topic } from '../topics/topics.ts';
import { type Coverage, type FoundScope, scopesOf } from './find-scope.ts';
import { findTime } from './find-time.ts';
import { type FoldedSection, foldSection, spanOf } from './fold-section.ts';
import { divideSentences, type PassageSentence, printedSentence } from './passages.ts';

/** A section with its numbers read, before they are tied to each other. */
export interface ReadSection {
  readonly folded: FoldedSection;
  readonly sentences: readonly PassageSentence[];
  /** Where each number stands in the folded text; same order as `numbers`. */
  readonly scanned: readonly ScannedNumber[];
  readonly sentenceOf: readonly number[];
  readonly numbers: readonly LedgerNumber[];
  /** Index in the ledger of the first number of the section. */
  readonly first: number;
  readonly scopeAt: ScopeReader;
  /** The reporting year. */
  readonly year: number | null;
  /** How many brackets each number stands in. */
  readonly depths: readonly number[];
}

export interface SectionToRead {
  readonly record: ReportRecord;
  readonly key: SectionKey;
  readonly coverage: Coverage;
  readonly year: number | null;
  readonly first: number;
}

const WHOLE: FoundScope = { scope: 'report', name: null };

/** Reads the numbers of one section. */
export function readSection({ record, key, coverage, year, first }: SectionToRead): ReadSection {
  const folded = foldSection(key, record.sections[key]);
  const sentences = divideSentences(folded);
  const scanned = scanNumbers(folded.text);
  const sentenceOf = assignSentences(scanned, sentences);
  const paragraphs = record.sections[key].paragraphs;
  const printed = sentences.map(() => '');
  for (const index of new Set(sentenceOf)) {
    const sentence = sentences[index];
    if (sentence !== undefined) printed[index] = printedSentence(folded, paragraphs, sentence);
  }
  const numbers: LedgerNumber[] = [];
  const scopeAt = scopeReader(folded, sentences, coverage);
  const depths = depthsOf(folded.text, scanned);
  const walk: Walk = {
    depths,
    scopeAt,
    record,
    folded,
    sentences,
    scanned,
    sentenceOf,
    coverage,
    year,
    printed,
    paragraphs,
  };
  for (let index = 0; index < scanned.length; index += 1) numbers.push(readNumber(walk, index, numbers));
  return {
    folded,
    sentences,
    scanned,
    sentenceOf,
    numbers,
    first,
    scopeAt,
    year,
    depths,
  };
}

/** Scope at a place of the folded text; each sentence is searched for mentions once. */
type ScopeReader = (sentence: number, at: number) => FoundScope;

function scopeReader({ text }: FoldedSection, sentences: readonly PassageSentence[], coverage: Coverage): ScopeReader {
  const known = new Map<number, (at: number) => FoundScope>();
  return (index, at) => {
    const { start, end } = sentences[index] ?? { start: 0, end: 0 };
    const scopes = known.get(index) ?? scopesOf(text.slice(start, end), coverage);
    known.set(index, scopes);
    return scopes(at - start);
  };
}

interface Walk {
  readonly depths: readonly number[];
  readonly scopeAt: ScopeReader;
  readonly record: ReportRecord;
  readonly folded: FoldedSection;
  readonly sentences: readonly PassageSentence[];
  readonly scanned: readonly ScannedNumber[];
  readonly sentenceOf: readonly number[];
  readonly coverage: Coverage;
  readonly year: number | null;
  readonly printed: readonly string[];
  readonly paragraphs: readonly string[];
}

function assignSentences(scanned: readonly ScannedNumber[], sentences: readonly PassageSentence[]): readonly number[] {
  let sentence = 0;
  return scanned.map(({ start }) => {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) sentence += 1;
    return sentence;
  });
}

function readNumber(walk: Walk, index: number, numbers: readonly LedgerNumber[]): LedgerNumber {
  const scanned = walk.scanned[index] as ScannedNumber;
  const sentence = walk.sentences[walk.sentenceOf[index] ?? 0] as PassageSentence;
  const words = wordsAround(walk.folded.text, walk.scanned, index, sentence.start);
  const topic = topicOf(walk, index, numbers, scanned, sentence, words);
  const { scope, name } = counts(scanned) ? walk.scopeAt(walk.sentenceOf[index] ?? 0, scanned.start) : WHOLE;
  const at = spanOf(walk.folded, scanned.start, scanned.end);
  return {
    at,
    sentence: walk.printed[walk.sentenceOf[index] ?? 0] ?? '',
    printed: (walk.paragraphs[at.paragraph] ?? '').slice(at.start, at.end),
    value: scanned.value,
    unit: scanned.unit,
    kind: scanned.kind,
    exact: scanned.exact,
    rounding: scanned.rounding,
    each: scanned.each,
    topic,
    label: words.left.slice(-40),
    scope,
    scopeName: name,
    time: findTime({ ...words, year: yearBefore(walk, index, sentence) }, walk.year),
    partOf: null,
    link: { to: 'nothing', reason: '' },
  };
}

/** 2022年结转的3件 is business of this year; its year says nothing of what follows. */
const ofCarried = (text: string, end: number): boolean =>
  /^(?:度)?(?:末|底)?(?:结转|转结|遗留|未办结|接转)/.test(text.slice(end, end + 6));

/** The year the sentence names last before a number. */
function yearBefore(walk: Walk, index: number, sentence: PassageSentence): number | null {
  for (let i = index - 1; i >= Math.max(0, index - 40); i -= 1) {
    const each = walk.scanned[i];
    if (each === undefined || each.start < sentence.start) return null;
    if (each.kind === 'date' && each.value !== null && !ofCarried(walk.folded.text, each.end)) return each.value;
  }
  return null;
}

function topicOf(
  walk: Walk,
  index: number,
  numbers: readonly LedgerNumber[],
  scanned: ScannedNumber,
  sentence: PassageSentence,
  words: NumberWords,
): Topic {
  if (sentence.fee && scanned.kind === 'money') return 'fee.amount';
  if (scanned.kind !== 'count') return 'other';
  if (sentence.fee) return /^(?:件|起|宗|个|份|笔|例)$/.test(scanned.unit ?? '') ? 'fee.cases' : 'other';
  const phrase: Phrase = {
    ...words,
    sentence: walk.folded.text.slice(
      Math.max(sentence.start, scanned.start - 300),
      Math.min(sentence.end, scanned.end + 100),
    ),
    unit: scanned.unit,
    context: sentence.context,
    previous: previousTopic(walk, index, numbers),
    tradeInDisputes: /司法|法院|检察/.test(walk.coverage.agencyName),
    nextYear: walk.year === null ? null : walk.year + 1,
  };
  return findTopic(phrase);
}

/** Topic of the last number of the same sentence that has one, asides in brackets left out. */
function previousTopic(walk: Walk, index: number, numbers: readonly LedgerNumber[]): Topic | null {
  for (let i = index - 1; i >= Math.max(0, index - 24); i -= 1) {
    if (walk.sentenceOf[i] !== walk.sentenceOf[index]) return null;
    const each = numbers[i];
    const deeper = (walk.depths[i] ?? 0) > (walk.depths[index] ?? 0);
    if (each !== undefined && each.kind === 'count' && !deeper) return each.topic;
  }
  return null;
}
