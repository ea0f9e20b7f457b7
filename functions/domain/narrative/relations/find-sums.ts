import type { Breakdown } from '../ledger.ts';
import { type Addend, sumUp } from '../numbers/sum-up.ts';
import { addsUp } from '../numbers/units.ts';
import type { ReadSection } from '../passages/read-section.ts';

/** A total that closes a list: 网站12条、微信19条，合计31条. */
const CLOSING =
  /^(?:[^，。；、\d]{0,10}[，；])?[，、；：“”]*(?:以上)?(?:合计|共计|总计|总共)(?:发布|公开|推送|发稿)?(?:信息)?(?:为|是|达)?$/;
const MOST_PARTS = 30;

/** Totals of a section that stand behind their parts. */
export function findSums(section: ReadSection): readonly Breakdown[] {
  const { depths } = section;
  return section.scanned.flatMap((scanned, index) => {
    const number = section.numbers[index];
    if (number?.kind !== 'count' || number.value === null || !number.exact) return [];
    const from = section.scanned[index - 1]?.end ?? 0;
    const between = section.folded.text.slice(Math.max(from, scanned.start - 20), scanned.start);
    if (!CLOSING.test(between)) return [];
    // 三项合计: how many parts there are is no part.
    const counted =
      /^(?:合计|共计|总计|总共)/.test(between) && /^[项类种个方]/.test(section.numbers[index - 1]?.unit ?? '');
    const parts = partsBefore(section, depths, counted ? index - 1 : index);
    const breakdown = parts.length < 2 ? null : breakdownOf(section, index, parts);
    return breakdown === null ? [] : [breakdown];
  });
}

/** Counts of the same sentence before a total, on its level of brackets, the nearest first. */
function partsBefore(section: ReadSection, depths: readonly number[], total: number): readonly Addend[] {
  const own = section.numbers[total];
  const parts: Addend[] = [];
  for (let i = total - 1; i >= 0 && parts.length < MOST_PARTS; i -= 1) {
    const number = section.numbers[i];
    if (number === undefined || section.sentenceOf[i] !== section.sentenceOf[total]) break;
    if (number.kind !== 'count' || number.value === null || depths[i] !== depths[total]) continue;
    if (addsUp(number.unit, own?.unit ?? null) && number.time !== 'change')
      parts.push({ index: i, value: number.value });
  }
  return parts;
}

function breakdownOf(section: ReadSection, index: number, nearest: readonly Addend[]): Breakdown | null {
  const total = section.numbers[index];
  if (total === undefined || total.value === null) return null;
  const matched = sumUp(nearest, [total.value]);
  const parts = (matched ?? nearest).toReversed();
  const numbers = parts.flatMap(part => section.numbers[part.index] ?? []);
  const plain = numbers.every(
    each => each.exact && !each.each && each.unit === total.unit && !/^re|^out/.test(each.topic),
  );
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const differs = matched === null && plain && numbers.every(({ value }) => (value ?? 0) <= (total.value ?? 0));
  return {
    totals: [section.first + index],
    parts: parts.map(part => section.first + part.index),
    by: 'kind',
    verdict: matched !== null && matched.length > 1 ? 'adds-up' : differs ? 'differs' : 'open',
    sum,
    total: total.value,
    sentence: total.sentence,
  };
}
