import type { SectionKey } from '../../form/sections.ts';
import type { Context } from '../topics/phrase.ts';
import { type FoldedSection, spanOf } from './fold-section.ts';

/** A sentence of folded text with the topic of the passage it stands in. */
export interface PassageSentence {
  readonly start: number;
  /** Behind its closing mark. */
  readonly end: number;
  readonly context: Context;
  /** The fee for handling requests is spoken of here or just before. */
  readonly fee: boolean;
}

const END = /[。！？\n]/g;
const MARKER = /^(?:（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十\d]{1,2}[、.])/;
/** Key words of headings, the first that is found decides. */
const HEADINGS: readonly (readonly [RegExp, Context])[] = [
  [/复议|诉讼/, 'disputes'],
  [/依申请|依公开申请|申请公开|公开申请/, 'requests'],
  [/主动公开/, 'published'],
  [/信息管理|平台|监督|保障|组织领导|政策解读|重点领域|标准化|社会评议|责任追究|咨询|投诉/, 'other'],
];
const SECTION_CONTEXTS: Readonly<Partial<Record<SectionKey, Context>>> = {
  disclosure: 'decisions',
  applications: 'requests',
  disputes: 'disputes',
};
/** A sentence that speaks of requests leads the next two of its paragraph. */
const REQUEST_SPOKEN =
  /(?:收到|受理|办理|接到|接收|新收|答复|办结)[^，。；]{0,20}(?:公开申请|申请公开|依申请公开|依公开申请)|(?:公开申请|依申请公开)[^，。；]{0,8}(?:答复|办结|\d)/;
const SOFT_REACH = 3;
/** Longest heading within running text, and how far behind its number key words are looked for. */
const LONGEST_HEADING = 24;

/** Divides a section into sentences and finds out what each passage is about. */
export function divideSentences(folded: FoldedSection): readonly PassageSentence[] {
  const { text, key } = folded;
  const sentences: PassageSentence[] = [];
  const home = SECTION_CONTEXTS[key] ?? null;
  let context: Context = home;
  let fee = false;
  let spoken = 0;
  for (let start = 0; start < text.length; ) {
    const end = nextEnd(text, start);
    const words = text.slice(start, Math.min(end, start + 400));
    context = contextOf(words, end - start, context, home);
    spoken = REQUEST_SPOKEN.test(words) ? SOFT_REACH : text[start - 1] === '\n' ? 0 : spoken - 1;
    fee = /处理费/.test(words) || (fee && /收取|收费|缴|元/.test(words));
    if (end > start)
      sentences.push({
        start,
        end: Math.min(end + 1, text.length),
        context: context ?? (spoken > 0 ? 'requests' : null),
        fee,
      });
    start = end + 1;
  }
  return sentences;
}

function nextEnd(text: string, from: number): number {
  END.lastIndex = from;
  return END.exec(text)?.index ?? text.length;
}

/** A numbered opening or a short line without figures is a heading and sets the context; other sentences keep it. */
function contextOf(words: string, length: number, context: Context, home: Context): Context {
  const marker = MARKER.exec(words);
  const opening = marker === null ? words : words.slice(marker[0].length);
  const titled = /^[^，。；：]{2,20}(?:情况|方面|工作)(?:[：，]|$)/.test(opening);
  const short = length <= LONGEST_HEADING && !/\d/.test(words) && titled;
  if (marker === null && !short && !titled) return context;
  const heading = opening.slice(0, LONGEST_HEADING).replace(/[。，：；][\s\S]*/, '');
  const found = HEADINGS.find(([pattern]) => pattern.test(heading));
  if (found !== undefined) return found[1];
  return marker?.[0].startsWith('（') ? home : context;
}

/** The sentence as printed, on one line, at most 400 characters. */
export function printedSentence(
  folded: FoldedSection,
  paragraphs: readonly string[],
  sentence: PassageSentence,
): string {
  const first = spanOf(folded, sentence.start, sentence.start + 1);
  const last = spanOf(folded, sentence.end - 1, sentence.end);
  const pieces: string[] = [];
  for (let index = first.paragraph; index <= last.paragraph; index += 1) {
    const from = index === first.paragraph ? first.start : 0;
    const to = index === last.paragraph ? last.end : undefined;
    pieces.push((paragraphs[index] ?? '').slice(from, to));
  }
  const printed = pieces.join('').replaceAll(/\s+/g, ' ').trim();
  return printed.length > 400 ? `${printed.slice(0, 399)}…` : printed;
}
