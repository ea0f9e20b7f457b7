import type { SectionKey } from '../../report/form.ts';
import type { ReportRecord } from '../../report/record.ts';
import { depthsOf } from './depths.ts';
import { type Coverage, type FoundScope, scopesOf } from './find-scope.ts';
import { findTime } from './find-time.ts';
import { findTopic, type Phrase } from './find-topic.ts';
import { type FoldedSection, foldSection, spanOf } from './fold-section.ts';
import type { LedgerNumber } from './ledger.ts';
import { divideSentences, printedSentence, type Sentence } from './passages.ts';
import { type ScannedNumber, scanNumbers } from './scan-numbers.ts';
import type { Topic } from './topics.ts';

/** A section with its numbers read, before they are tied to each other. */
export interface ReadSection {
  readonly folded: FoldedSection;
  readonly sentences: readonly Sentence[];
  /** Where each number stands in the folded text; same order as `numbers`. */
  readonly scanned: readonly ScannedNumber[];
  readonly sentenceOf: readonly number[];
  readonly numbers: readonly LedgerNumber[];
  /** Index in the ledger of the first number of the section. */
  readonly first: number;
  readonly printedSentences: readonly string[];
  readonly scopeAt: ScopeReader;
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

const BOUNDARY: ReadonlySet<string> = new Set('，。；！？：（）\n');
/** How far around a number words are looked for. */
const REACH = 200;
const SHORT_REACH = 60;
const WHOLE: FoundScope = { scope: 'report', name: null };
const CONNECTIVES = /^(?:共计?|合计|累计|总计|一共|为|是|共有|达到?|[“”：，])*$/;

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
  const walk: Walk = { scopeAt, record, folded, sentences, scanned, sentenceOf, coverage, year, printed, paragraphs };
  for (let index = 0; index < scanned.length; index += 1) numbers.push(readNumber(walk, index, numbers));
  return {
    folded,
    sentences,
    scanned,
    sentenceOf,
    numbers,
    first,
    printedSentences: printed,
    scopeAt,
    depths: depthsOf(folded.text, scanned),
  };
}

/** Scope at a place of the folded text; each sentence is searched for mentions once. */
type ScopeReader = (sentence: number, at: number) => FoundScope;

function scopeReader({ text }: FoldedSection, sentences: readonly Sentence[], coverage: Coverage): ScopeReader {
  const known = new Map<number, (at: number) => FoundScope>();
  return (index, at) => {
    const { start, end } = sentences[index] ?? { start: 0, end: 0 };
    const scopes = known.get(index) ?? scopesOf(text.slice(start, end), coverage);
    known.set(index, scopes);
    return scopes(at - start);
  };
}

interface Walk {
  readonly scopeAt: ScopeReader;
  readonly record: ReportRecord;
  readonly folded: FoldedSection;
  readonly sentences: readonly Sentence[];
  readonly scanned: readonly ScannedNumber[];
  readonly sentenceOf: readonly number[];
  readonly coverage: Coverage;
  readonly year: number | null;
  readonly printed: readonly string[];
  readonly paragraphs: readonly string[];
}

function assignSentences(scanned: readonly ScannedNumber[], sentences: readonly Sentence[]): readonly number[] {
  let sentence = 0;
  return scanned.map(({ start }) => {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) sentence += 1;
    return sentence;
  });
}

export const counts = ({ kind }: { readonly kind: LedgerNumber['kind'] }): boolean =>
  kind === 'count' || kind === 'money' || kind === 'percentage';

function readNumber(walk: Walk, index: number, numbers: readonly LedgerNumber[]): LedgerNumber {
  const scanned = walk.scanned[index] as ScannedNumber;
  const sentence = walk.sentences[walk.sentenceOf[index] ?? 0] as Sentence;
  const words = wordsAround(walk, index, scanned, sentence);
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

interface Words {
  readonly left: string;
  readonly right: string;
  readonly before: string;
}

function wordsAround(walk: Walk, index: number, scanned: ScannedNumber, sentence: Sentence): Words {
  const { text } = walk.folded;
  const from = Math.max(sentence.start, scanned.start - REACH);
  return {
    left: clauseBefore(walk, index, scanned, from),
    right: clauseBehind(text, scanned.end, nextCountStart(walk.scanned, index) ?? text.length),
    before: text.slice(from, scanned.start),
  };
}

/**
 * The clause before a number; where it holds connecting words only, with the clause before that. What stands between
 * the number before and a mark belongs to that number: 8件予以公开、3件部分公开.
 */
function clauseBefore(walk: Walk, index: number, { start }: ScannedNumber, from: number): string {
  const { text } = walk.folded;
  const taken = lastCountEnd(walk.scanned, index);
  const floor = Math.max(from, start - 2 * SHORT_REACH, taken);
  const end = text[start - 1] === '）' ? beforeAside(text, start, floor) : start;
  const at = clauseStart(text, end, floor);
  const left = text.slice(at, end);
  if (at === taken && taken > 0 && left.endsWith('、')) return '';
  if (!CONNECTIVES.test(left) || at <= floor || !/[，：]/.test(text[at - 1] ?? '')) return left;
  const further = clauseStart(text, at - 1, floor);
  return further === taken && taken > 0 ? left : text.slice(further, end);
}

function clauseStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && !BOUNDARY.has(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** A bracket between a label and its number is passed over: 其他处理（含撤回）3件. */
function beforeAside(text: string, start: number, floor: number): number {
  const open = text.lastIndexOf('（', start);
  return open > floor ? open : start;
}

function lastCountEnd(scanned: readonly ScannedNumber[], index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - 8); i -= 1) {
    const each = scanned[i];
    if (each !== undefined && counts(each)) return each.end;
  }
  return 0;
}

function nextCountStart(scanned: readonly ScannedNumber[], index: number): number | undefined {
  return scanned.slice(index + 1, index + 4).find(counts)?.start;
}

function clauseBehind(text: string, end: number, next: number): string {
  const limit = Math.min(next, end + SHORT_REACH, text.length);
  let at = end;
  while (at < limit && !BOUNDARY.has(text[at] ?? '') && text[at] !== '、') at += 1;
  return text.slice(end, at);
}

/** The year the sentence names last before a number. */
function yearBefore(walk: Walk, index: number, sentence: Sentence): number | null {
  for (let i = index - 1; i >= Math.max(0, index - 40); i -= 1) {
    const each = walk.scanned[i];
    if (each === undefined || each.start < sentence.start) return null;
    if (each.kind === 'date' && each.value !== null) return each.value;
  }
  return null;
}

function topicOf(
  walk: Walk,
  index: number,
  numbers: readonly LedgerNumber[],
  scanned: ScannedNumber,
  sentence: Sentence,
  words: Words,
): Topic {
  if (sentence.fee && scanned.kind === 'money') return 'fee.amount';
  if (scanned.kind !== 'count') return 'other';
  const printed = walk.printed[walk.sentenceOf[index] ?? 0] ?? '';
  if (sentence.fee) return /^(?:件|起|宗|个|份|笔|例)$/.test(scanned.unit ?? '') ? 'fee.cases' : 'other';
  const phrase: Phrase = {
    ...words,
    sentence:
      printed.length > 400
        ? words.before
        : walk.folded.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)),
    unit: scanned.unit,
    context: sentence.context,
    previous: previousTopic(walk, index, numbers),
    tradeInDisputes: /司法|法院|检察/.test(walk.coverage.agencyName),
    nextYear: walk.year === null ? null : walk.year + 1,
  };
  return findTopic(phrase);
}

/** Topic of the last number of the same sentence that has one. */
function previousTopic(walk: Walk, index: number, numbers: readonly LedgerNumber[]): Topic | null {
  for (let i = index - 1; i >= Math.max(0, index - 24); i -= 1) {
    if (walk.sentenceOf[i] !== walk.sentenceOf[index]) return null;
    const each = numbers[i];
    if (each !== undefined && each.kind === 'count') return each.topic;
  }
  return null;
}
