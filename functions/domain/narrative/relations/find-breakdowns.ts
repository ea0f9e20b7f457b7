import type { Breakdown, LedgerNumber } from '../ledger.ts';
import { type Addend, sumUp } from '../numbers/sum-up.ts';
import { addsUp } from '../numbers/units.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { listParts, type PartList } from './list-parts.ts';

/** Words that open the parts of a total: with the bracket, or bare. */
const MARKER =
  /（(?:其中(?:包[括含]|有)?|具体(?:包括|为|是)|包[括含]|含|分别(?:为|是)|即)?[：，]?|(?:其中(?:包[括含]|有)?|(?:具体|主要)?包[括含]|具体(?:为|是|如下)|含|分别(?:为|是)|分为)[：，]?|：/g;
/** What may stand between a total and a marker other than 其中. */
const CLOSE_GAP = /^[，。；：、]*$/;
/** Words that say the parts are all there is. */
const COMPLETE = /具体|包[括含]|分别|分为|即|^[（：]$/;
const OPEN = /主要|重点|特别|尤其|例如|比如/;
/** Most text between a total and 其中, brackets left out; with them it may be four times as long. */
const LONGEST_GAP = 80;
const UNIT_NAME =
  /(?:[省市县区镇乡州旗]|政府|部门|单位|[局委办厅]|街道|园区|新区|开发区|管委会|本级|[省市县区乡镇]级|机关)(?:共|收到|受理|办理|有|为)?$/;
/** Fewest parts that are taken for the whole of a list introduced by 其中. */
const MANY = 3;

/** A marker with the total before it. */
export interface Opening {
  readonly marker: string;
  /** Where the parts begin in the folded text. */
  readonly from: number;
  readonly total: number;
  readonly depth: number;
}

/** The totals of a section and the parts the text gives of them. */
export function findBreakdowns(section: ReadSection): readonly Breakdown[] {
  const { text } = section.folded;
  const { depths } = section;
  const found: Breakdown[] = [];
  let before = 0;
  for (const match of text.matchAll(MARKER)) {
    while (before < section.scanned.length && (section.scanned[before]?.start ?? 0) < match.index) before += 1;
    const opening = openingAt(section, depths, match, before);
    const breakdown = opening === null ? null : breakdownOf(section, depths, opening);
    if (breakdown !== null) found.push(breakdown);
  }
  return found;
}

/** The total a marker speaks of: the last count before it on the same level of brackets. */
function openingAt(
  section: ReadSection,
  depths: readonly number[],
  match: RegExpExecArray,
  before: number,
): Opening | null {
  const last = section.scanned[before - 1];
  if (last === undefined || match.index - last.end > LONGEST_GAP * 4) return null;
  const bracket = /^[（：]/.test(match[0]);
  if (bracket && last.end !== match.index) return null;
  const unit = section.scanned.slice(before, before + 3).find(({ kind }) => kind === 'count')?.unit ?? null;
  const level = bracket ? null : depthAt(section, depths, match.index, before);
  for (let index = before - 1; index >= Math.max(0, before - 16); index -= 1) {
    const number = section.scanned[index];
    if (number === undefined || number.kind !== 'count') {
      if (bracket) return null;
      continue;
    }
    if (level !== null && ((depths[index] ?? 0) !== level || !addsUp(number.unit, unit))) continue;
    const gap = section.folded.text.slice(number.end, match.index);
    if (!gapHolds(gap, match[0], bracket)) return null;
    const depth = (depths[index] ?? 0) + (match[0].startsWith('（') ? 1 : 0);
    return { marker: match[0], from: match.index + match[0].length, total: index, depth };
  }
  return null;
}

function depthAt(section: ReadSection, depths: readonly number[], at: number, before: number): number {
  const last = section.scanned[before - 1];
  if (last === undefined) return 0;
  let depth = depths[before - 1] ?? 0;
  for (const character of section.folded.text.slice(last.end, at)) {
    if (character === '（') depth += 1;
    else if (character === '）') depth = Math.max(0, depth - 1);
    else if (character === '。' || character === '\n') depth = 0;
  }
  return depth;
}

function gapHolds(gap: string, marker: string, bracket: boolean): boolean {
  if (bracket) return gap === '';
  const outside = gap.replaceAll(/（[^（）]{0,300}）/g, '');
  if (!marker.startsWith('其中')) return CLOSE_GAP.test(outside);
  return outside.length <= LONGEST_GAP && !/[。\n]./.test(outside.replaceAll('\n', ''));
}

function breakdownOf(section: ReadSection, depths: readonly number[], opening: Opening): Breakdown | null {
  const total = section.numbers[opening.total];
  if (total === undefined || total.value === null) return null;
  const list = listParts(section, depths, opening);
  if (list.all.length === 0) return null;
  const totals = totalsOf(section, depths, opening);
  const matched = total.exact
    ? sumUp(
        list.all,
        totals.map(({ value }) => value),
      )
    : null;
  const parts = matched ?? list.stated;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const named = totals.filter(({ index }) => index >= 0);
  const [met] = matched === null ? [] : named.filter(({ value }) => value === sum);
  return {
    totals: (met === undefined ? named : [met]).map(({ index }) => section.first + index),
    parts: parts.map(({ index }) => section.first + index),
    by: kindOf(section, parts),
    verdict: matched !== null ? 'adds-up' : differs(section, opening, list, totals) ? 'differs' : 'open',
    sum,
    total:
      nearest(
        totals.map(({ value }) => value),
        sum,
      ) ?? total.value,
    sentence: total.sentence,
  };
}

/** The total itself, what stands in brackets behind it, and totals named in parallel before it, alone and together. */
function totalsOf(section: ReadSection, depths: readonly number[], { total, from }: Opening): readonly Addend[] {
  const own = section.numbers[total];
  if (own === undefined || own.value === null) return [];
  const totals: Addend[] = [{ index: total, value: own.value }];
  for (let i = total + 1; (section.scanned[i]?.start ?? from) < from; i += 1) {
    const inside = section.numbers[i];
    if (inside?.kind === 'count' && inside.value !== null) totals.push({ index: i, value: inside.value });
  }
  let together = own.value;
  for (let i = total - 1; i >= 0 && section.sentenceOf[i] === section.sentenceOf[total] && total - i < 12; i -= 1) {
    const beside = section.numbers[i];
    if (beside === undefined || beside.kind !== 'count' || beside.value === null || depths[i] !== depths[total])
      continue;
    if (!addsUp(beside.unit, own.unit) || beside.time !== 'this-year') continue;
    together += beside.value;
    totals.push({ index: i, value: beside.value }, { index: -1, value: together });
  }
  return totals;
}

function kindOf(section: ReadSection, parts: readonly Addend[]): Breakdown['by'] {
  const numbers = parts.flatMap(({ index }) => section.numbers[index] ?? []);
  const share = (holds: (number: LedgerNumber) => boolean): boolean =>
    numbers.filter(holds).length * 2 > numbers.length;
  if (share(({ topic }) => /^(?:outcome|requests)\./.test(topic) && topic !== 'requests.part')) return 'outcome';
  return numbers.length > 1 && share(({ label }) => UNIT_NAME.test(label)) ? 'unit' : 'kind';
}

/** Whether the parts, which come to no total, claim to be all of it. */
function differs(section: ReadSection, opening: Opening, list: PartList, totals: readonly Addend[]): boolean {
  const total = section.numbers[opening.total];
  const { stated, complete, listed } = list;
  if (total === undefined || total.value === null || !total.exact || stated.length === 0) return false;
  const parts = stated.flatMap(({ index }) => section.numbers[index] ?? []);
  if (!list.exact || parts.some(part => part.unit !== total.unit || !part.exact || part.each)) return false;
  if (kindOf(section, stated) === 'outcome' || OPEN.test(section.folded.text.slice(opening.from - 12, opening.from)))
    return false;
  const sum = stated.reduce((all, { value }) => all + value, 0);
  const largest = Math.max(...totals.map(({ value }) => value));
  if (sum > largest) return stated.length > 1 || complete;
  if (listed) return stated.length > 1;
  if (!complete) return false;
  const whole =
    COMPLETE.test(opening.marker) || parts.some(({ value, label }) => value === 0 || /其[他它余]/.test(label));
  return stated.length >= (whole ? 2 : MANY);
}

const nearest = (values: readonly number[], to: number): number | undefined =>
  values.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
