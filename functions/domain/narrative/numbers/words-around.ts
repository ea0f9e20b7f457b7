import type { ScannedNumber } from './scan-numbers.ts';

const BOUNDARY: ReadonlySet<string> = new Set('，。；！？：（）\n');
/** How far around a number words are looked for. */
const REACH = 200;
const SHORT_REACH = 60;
const CONNECTIVES =
  /^(?:(?:19|20)\d{2}年度?|全年度?|本年度?|今年(?:以来)?|年内|一年来|全部|共计?|合计|累计|总计|一共|为|是|共有|达到?|[“”：，])*$/;

/** Whether a number stands for an amount of something, so that words before it are its own. */
export const counts = ({ kind }: Pick<ScannedNumber, 'kind'>): boolean =>
  kind === 'count' || kind === 'money' || kind === 'percentage';

/** The words a number is understood by. */
export interface NumberWords {
  readonly left: string;
  readonly right: string;
  readonly before: string;
  readonly after: string;
}

/** The words around the number at an index, within its sentence and away from other numbers. */
export function wordsAround(
  text: string,
  numbers: readonly ScannedNumber[],
  index: number,
  start: number,
): NumberWords {
  const scanned = numbers[index] as ScannedNumber;
  const from = Math.max(start, scanned.start - REACH);
  return {
    left: clauseBefore(text, numbers, index, from),
    right: clauseBehind(text, scanned.end, nextCountStart(numbers, index) ?? text.length),
    before: text.slice(from, scanned.start),
    after: sentenceBehind(text, scanned.end, nextCountStart(numbers, index) ?? text.length),
  };
}

function sentenceBehind(text: string, end: number, next: number): string {
  const behind = text.slice(end, Math.min(next, end + SHORT_REACH));
  const stop = behind.search(/[。！？\n]/);
  return stop < 0 ? behind : behind.slice(0, stop);
}

/**
 * The clause before a number; where it holds connecting words only, with the clause before that. What stands between
 * the number before and a mark belongs to that number: 8件予以公开、3件部分公开.
 */
function clauseBefore(text: string, numbers: readonly ScannedNumber[], index: number, from: number): string {
  const start = numbers[index]?.start ?? 0;
  const taken = lastCountEnd(numbers, index);
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
  for (let i = index + 1; i < Math.min(scanned.length, index + 4); i += 1) {
    const each = scanned[i];
    if (each !== undefined && counts(each)) return each.start;
  }
  return undefined;
}

function clauseBehind(text: string, end: number, next: number): string {
  const limit = Math.min(next, end + SHORT_REACH, text.length);
  let at = end;
  while (at < limit && !BOUNDARY.has(text[at] ?? '') && text[at] !== '、') at += 1;
  return text.slice(end, at);
}
