import type { AgencyKind } from '../../agency/agency.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import { amountText } from '../../record/figure-text.ts';
import { defineRule, HOLDS, unchecked } from '../rule.ts';
import type { Subject } from '../subject.ts';

const FEE = 'disclosure.fees.amount';
const SMALL_KINDS: readonly AgencyKind[] = [
  'provincial-department',
  'municipal-department',
  'county-department',
  'township',
  'street-office',
  'development-zone',
  'agency-outpost',
];

/** A fee in 元 under a header in 万元 is ten thousand times too large. */
export const oversizedFee = defineRule({
  id: 'oversized-fee',
  group: 'balance',
  severity: 'warning',
  title: '收费金额可能错用了单位',
  formula: `${wordOf('disclosure.*.amount')} ＜ 10000 × 本机关近三年的中位数；部门和乡镇不出现10000以上的整数`,
  explanation: '表头单位是万元。把元当成万元填写，金额就放大一万倍，汇总后全地区的数都会失真。',
  basis: `${FORM_NOTICE}表二表头：单位：万元`,
  inForce: { from: 2021 },
  reads: [FEE],
  thresholds: { factor: 10_000, wholeNumber: 10_000, years: 3 },
  judge: (subject, { factor, wholeNumber, years }) => {
    const fee = figuresByPath(subject.record).get(FEE);
    if (fee?.kind !== 'number' || fee.value <= 0 || fee.unit !== undefined) return HOLDS;
    const amount = fee.value;
    const usual = usualFee(subject, years);
    const printed = `表二“行政事业性收费”的本年收费金额为${amountText(fee)}`;
    if (usual > 0 && amount >= factor * usual)
      return breaking(
        `${printed}，是本机关往年中位数${usual}万元的${Math.floor(amount / usual)}倍，疑似把元当成了万元。`,
        amount,
      );
    const whole = Number.isInteger(amount) && amount >= wholeNumber;
    if (whole && subject.agency === null) return unchecked('机关类别不明，无法判断收费金额是否过大。');
    if (whole && subject.agency !== null && SMALL_KINDS.includes(subject.agency.kind))
      return breaking(`${printed}，作为部门、乡镇一级数额过大又是整数，疑似把元当成了万元。`, amount);
    return usual === 0 && !subject.known.ownFees ? unchecked('没有本机关往年的收费金额可供比较。') : HOLDS;
  },
  remedy: '请核对金额单位：如填的是元，请除以10000后按4位小数填写；如确为此数，请说明。',
  examples: {
    holds: [{}, { ownFees: [{ year: 2022, amount: 17.2 }] }],
    breaks: [
      { figures: { 'disclosure.fees.amount': '185000' } },
      { figures: { 'disclosure.fees.amount': '172000.5' }, ownFees: [{ year: 2022, amount: 17.2 }] },
    ],
  },
});

const breaking = (message: string, amount: number) =>
  ({ outcome: 'breaks', breaks: [{ message, figures: [FEE], expected: amount / 10_000 }] }) as const;

/** Median of the agency's own last fees; 0 where there were none. */
function usualFee({ ownFees }: Subject, years: number): number {
  const amounts = ownFees.slice(0, years).map(({ amount }) => amount);
  const sorted = amounts.filter(amount => amount > 0).toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
