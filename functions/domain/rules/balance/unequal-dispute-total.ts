import { DISPUTE_GROUPS, DISPUTE_RESULTS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { judgeIdentities } from '../explain/judge-identities.ts';
import { sumCounts } from '../explain/sum-counts.ts';
import { defineRule } from '../rule.ts';

const GROUPS = DISPUTE_GROUPS.map(({ key }) => wordOf(`disputes.${key}`));
const RESULTS = DISPUTE_RESULTS.filter(({ isTotal }) => !isTotal).map(({ key }) => wordOf(`disputes.*.${key}`));

/** Table 4: each of the three groups adds up to its own total. */
export const unequalDisputeTotal = defineRule({
  id: 'unequal-dispute-total',
  group: 'balance',
  severity: 'error',
  sums: 'dispute',
  title: '复议诉讼总计不等于各项之和',
  formula: `${wordOf('disputes.*.total')} ＝ ${RESULTS.join(' ＋ ')}（${GROUPS.join('、')}各自成立）`,
  explanation: '每件复议或诉讼只有一种结果，四项相加应等于总计。不等时，公众看不出究竟发生了多少争议。',
  basis: `《政府信息公开工作年度报告格式》（${FORM_NOTICE}）表四栏目结构`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeIdentities(subject, 'dispute', ({ id: name, terms }, sum) => {
      const [total = '', ...parts] = terms.map(({ path }) => path);
      const group = DISPUTE_GROUPS.find(({ key }) => name.endsWith(`.${key}`))?.label ?? '';
      const printed = sumCounts(subject.record, [total]);
      return {
        message: `表四“${group}”：总计为${printed}，四项结果之和为${printed + sum}，相差${Math.abs(sum)}。`,
        figures: [total, ...parts.toReversed()],
        expected: printed + sum,
      };
    }),
  remedy: '请对照复议、诉讼台账核对这一组的四项结果和总计，改正后重新上传。',
  examples: {
    holds: [{}, { figures: { 'disputes.reconsideration.pending': 1 } }],
    breaks: [
      { figures: { 'disputes.reconsideration.total': 0 } },
      { figures: { 'disputes.litigationDirect.upheld': 2, 'disputes.litigationDirect.total': 3 } },
    ],
  },
});
