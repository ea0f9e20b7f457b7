import { EDITIONS } from '../../form/editions/editions.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { columnLabel } from '../../record/places/place-name.ts';
import { judgeIdentities } from '../explain/judge-identities.ts';
import { sumCounts } from '../explain/sum-counts.ts';
import { defineRule } from '../rule.ts';

const { rows, rowHeadings } = EDITIONS[0].applications;
const HANDLED = rows.find(({ role }) => role === 'total');
/** Results that stand by themselves, and the headings over all others. */
const OUTCOMES = [
  ...rows.filter(({ role, under }) => role === 'result' && under === HANDLED?.under).map(({ name }) => name),
  ...rowHeadings.filter(({ under }) => under !== undefined).map(({ name }) => `${name}各项`),
];

/** Table 3: the row （七）总计 is the sum of the rows of results above it, 21 in the form of 2021, 19 in that of 2019. */
export const unequalHandledTotal = defineRule({
  id: 'unequal-handled-total',
  group: 'balance',
  severity: 'error',
  sums: 'handled',
  title: '办理结果总计不等于各项之和',
  formula: `办理结果${HANDLED?.short} ＝ ${OUTCOMES.join(' ＋ ')}（每一栏）`,
  explanation: '每件办结的申请只计入一种办理结果，各项相加应等于总计。不等说明有结果漏填、重复计入或总计填错。',
  basis: `《政府信息公开工作年度报告格式》（${FORM_NOTICE}）表三第三项`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeIdentities(subject, 'handled', ({ terms: [total, ...parts] }, sum) => {
      const path = total?.path ?? '';
      const printed = sumCounts(subject.record, [path]);
      return {
        message: `表三“${columnLabel(path)}”栏：办理结果总计为${printed}，各项结果之和为${printed + sum}，相差${Math.abs(sum)}。`,
        figures: [path, ...parts.map(part => part.path).filter(part => sumCounts(subject.record, [part]) > 0)],
        expected: printed + sum,
      };
    }),
  remedy: '请核对这一栏的各项办理结果和总计，改正填错的数后重新上传。',
  examples: {
    holds: EDITIONS.map(({ key }) => ({ form: key })),
    breaks: [
      { figures: { 'applications.granted.naturalPerson': 60 } },
      { figures: { 'applications.handledTotal.total': 61 } },
    ],
  },
});
