import { EDITIONS } from '../../form/editions/editions.ts';
import { APPLICANT_COLUMNS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { placeName } from '../../record/places/place-name.ts';
import { judgeIdentities } from '../explain/judge-identities.ts';
import { sumCounts } from '../explain/sum-counts.ts';
import { defineRule } from '../rule.ts';

const APPLICANTS = APPLICANT_COLUMNS.map(({ key }) => wordOf(`applications.*.${key}`));

/** Table 3: the last column is the sum of the six kinds of applicant. */
export const unequalApplicantTotal = defineRule({
  id: 'unequal-applicant-total',
  group: 'balance',
  severity: 'error',
  sums: 'row',
  title: '总计栏不等于各类申请人之和',
  formula: `${wordOf('applications.*.total')} ＝ ${APPLICANTS.join(' ＋ ')}（每一行）`,
  explanation: '每件申请只有一类申请人，表三每一行六栏相加应等于该行总计。不等说明这一行有数填错或填错了栏。',
  basis: `《政府信息公开工作年度报告格式》（${FORM_NOTICE}）表三栏目结构`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeIdentities(subject, 'row', ({ terms }, sum) => {
      const [total = '', ...parts] = terms.map(({ path }) => path);
      const printed = sumCounts(subject.record, [total]);
      return {
        message: `${placeName(total, subject.record)}为${printed}，本行六类申请人之和为${printed + sum}，相差${Math.abs(sum)}。`,
        figures: [total, ...parts],
        expected: printed + sum,
      };
    }),
  remedy: '请核对这一行各类申请人的件数和总计，改正填错的数后重新上传。',
  examples: {
    holds: EDITIONS.map(({ key }) => ({ form: key })),
    breaks: [
      { figures: { 'applications.partlyGranted.total': 13 } },
      { figures: { 'applications.newlyReceived.business': null, 'applications.newlyReceived.total': 9 } },
    ],
  },
});
