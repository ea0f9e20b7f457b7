import { FORM_NOTICE } from '../../form/form-notice.ts';
import type { Growth, Ledger } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { type Break, breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import { growthBases } from './claims/growth-bases.ts';

/** 同比增长 N% that last year's figures do not give. */
export const wrongGrowth = defineRule({
  id: 'wrong-growth',
  group: 'narrative',
  severity: 'warning',
  title: '同比增减与上年数字算不到一起',
  formula: '|（本年数 − 上年数）÷ 上年数 × 100% − 印出的增减幅度| ≤ 末位数字的一半；本年数 − 上年数 ＝ 印出的增减数',
  explanation: '同比增减由今年和去年报告中的同一项数字得出。算不到一起，说明今年的数、去年的数或者百分比有一个不对。',
  basis: `${FORM_NOTICE}第（四）部分（内容应当准确）`,
  inForce: { from: 2019 },
  judge: subject => {
    const ledger = readLedger(subject.record);
    const judged = ledger.growths.map(growth => ({ growth, bases: growthBases(subject, ledger, growth) }));
    const known = judged.filter(({ bases }) => bases.length > 0);
    if (judged.every(({ growth }) => ledger.numbers[growth.number]?.link.to !== 'figures') && known.length === 0)
      return notApplicable('文字中没有可以与上年核对的增减幅度。');
    if (known.length === 0) return unchecked('没有上年报告的有关数字，增减幅度没有核对。');
    return breaksWhere(known.flatMap(({ growth, bases }) => breakOf(ledger, growth, bases)));
  },
  remedy: '请对照上年报告重新计算增减幅度。',
  examples: {
    holds: [
      { texts: { overview: '2023年共收到政府信息公开申请15件，同比增长15.4%。' } },
      { texts: { overview: '2023年制发行政规范性文件3件，较上年增长50%。' } },
    ],
    breaks: [
      { texts: { overview: '2023年共收到政府信息公开申请15件，同比增长51.4%。' } },
      { texts: { overview: '2023年共收到政府信息公开申请15件，同比下降15.4%。' } },
      { texts: { overview: '2023年共收到政府信息公开申请15件，比上年增加8件。' } },
      { texts: { overview: '2023年作出行政许可决定214件，同比减少两成。' } },
    ],
  },
});

const agrees = (change: number, { printed, tolerance, exact }: Growth): boolean =>
  exact ? Math.abs(change - printed) <= tolerance + 1e-9 : change === 0 || Math.sign(change) === Math.sign(printed);

const wayOf = (change: number, isRate: boolean): string =>
  isRate ? (change < 0 ? '下降' : '增长') : change < 0 ? '减少' : '增加';

function breakOf({ numbers }: Ledger, growth: Growth, bases: readonly number[]): readonly Break[] {
  const number = numbers[growth.number];
  const change = numbers[growth.change];
  const value = number?.value ?? 0;
  const isRate = growth.by === 'rate';
  const changes = bases.map(base => (isRate ? ((value - base) / base) * 100 : value - base));
  if (changes.some(each => agrees(each, growth))) return [];
  const decimals = isRate ? Math.max(0, Math.round(-Math.log10(growth.tolerance * 2))) : 0;
  const computed = changes[0] ?? 0;
  const expected = `${computed.toFixed(decimals)}${isRate ? '%' : (change?.unit ?? '')}`;
  return [
    {
      message: `文中写${number?.printed}，${wayOf(growth.printed, isRate)}${change?.printed}；上年报告是${bases[0]}，算得${wayOf(computed, isRate)}${expected.replace('-', '')}。`,
      expected,
      quote: change?.sentence ?? '',
      key: `${number?.topic} ${number?.printed} ${change?.printed}`,
    },
  ];
}
