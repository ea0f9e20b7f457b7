import type { Breakdown, LedgerNumber } from '../ledger.ts';
import { type Addend, sumUp } from '../numbers/sum-up.ts';
import { addsUp } from '../numbers/units.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { findOpening, type Opening } from './find-opening.ts';
import { listParts, type PartList } from './list-parts.ts';

/** Words that open the parts of a total: with the bracket, or bare. */
const MARKER =
  /（(?:其中(?:包[括含]|有)?|具体(?:包括|为|是)|包[括含]|含|分别(?:为|是)|即)?[：，]?|(?:其中(?:包[括含]|有)?|(?:具体|主要)?包[括含]|具体(?:为|是|如下)|含|分别(?:为|是)|分为)[：，]?|：/g;
/** Words that say the parts are all there is. */
const COMPLETE = /具体|包[括含]|分别|分为|即|^[（：]$/;
const OPEN = /主要|重点|特别|尤其|例如|比如/;
const UNIT_NAME =
  /(?:[省市县区镇乡州旗]|政府|部门|单位|[局委办厅]|街道|园区|新区|开发区|管委会|本级|[省市县区乡镇]级|机关)(?:共|收到|受理|办理|有|为)?$/;
/**
 * Names that divide all there is: outlets, forms of explanation, the categories of a site's yearly statistics. What else
 * stands behind 其中 may well be no more than some of it.
 */
const DIVISION =
  /网站?|公众号|微信|微博|抖音|快手|头条|客户端|视频号|新媒体|小程序|公[示告]栏|公报|广播|电视|报[纸刊]|平台|专栏|图解|图文|图片|文字|视频|音频|动漫|动画|访谈|直播|H5|概况类|动态类?|目录/;
/** Organs listed behind 其中 are taken for all of them where they come so near to the total. */
const NEARLY = 0.8;
/** Fewest parts that are taken for the whole of a list introduced by 其中. */
const MANY = 3;

/** The totals of a section and the parts the text gives of them. */
export function findBreakdowns(section: ReadSection): readonly Breakdown[] {
  const { text } = section.folded;
  const { depths } = section;
  const found: Breakdown[] = [];
  let before = 0;
  for (const match of text.matchAll(MARKER)) {
    while (before < section.scanned.length && (section.scanned[before]?.start ?? 0) < match.index) before += 1;
    const opening = findOpening(section, depths, match, before);
    const breakdown = opening === null ? null : breakdownOf(section, depths, opening);
    if (breakdown !== null) found.push(breakdown);
  }
  return found;
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
  const nearlyAll = kindOf(section, stated) === 'unit' && sum >= NEARLY * total.value;
  return whole
    ? stated.length >= 2
    : stated.length >= MANY && (parts.every(({ label }) => DIVISION.test(label)) || nearlyAll);
}

const nearest = (values: readonly number[], to: number): number | undefined =>
  values.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
