import { APPLICATION_COLUMNS, APPLICATION_ROWS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { fullWordOf, wordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { FORMER_FORM } from '../examples/former-form.ts';
import type { Term } from '../explain/identities.ts';
import { judgeIdentities } from '../explain/judge-identities.ts';
import { defineRule } from '../rule.ts';

/** Printed in the form itself: 第一项加第二项之和，等于第三项加第四项之和. */
export const unbalancedApplications = defineRule({
  id: 'unbalanced-applications',
  group: 'balance',
  severity: 'error',
  sums: 'balance',
  title: '申请数量收支不平衡',
  formula: `${wordOf('applications.newlyReceived')} ＋ ${wordOf('applications.carriedIn')} ＝ ${wordOf('applications.handledTotal')} ＋ ${fullWordOf('applications.carriedOut')}（每一栏）`,
  explanation:
    '收到的申请要么已经办理，要么结转下年。两边不等，说明表三至少有一个数填错，公众无法知道实际收到和办结了多少件。',
  basis: `《政府信息公开工作年度报告格式》（${FORM_NOTICE}）表三：第一项加第二项之和，等于第三项加第四项之和`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeIdentities(subject, 'balance', ({ terms }, sum) => {
      const column = terms[0]?.path.split('.').at(-1);
      const label = APPLICATION_COLUMNS.find(({ key }) => key === column)?.label ?? '';
      const counted = terms.map(({ path, sign }) => ({
        sign,
        words: `${rowOf(path)}${countAt(subject.record, path) ?? 0}`,
        count: countAt(subject.record, path) ?? 0,
      }));
      const side = (of: Term['sign']) =>
        counted
          .filter(({ sign }) => sign === of)
          .map(({ words }) => words)
          .join('加');
      const left = counted.reduce((all, { sign, count }) => all + (sign > 0 ? count : 0), 0);
      return {
        message: `表三“${label}”栏：${side(1)}等于${left}，${side(-1)}等于${left - sum}，两边相差${Math.abs(sum)}。`,
        figures: terms.map(({ path }) => path),
      };
    }),
  remedy: '请对照申请台账核对这一栏的四个数，改正填错的数后重新上传。',
  examples: {
    holds: [{}, { form: FORMER_FORM, figures: { 'applications.newlyReceived.naturalPerson': 12 } }],
    breaks: [
      { figures: { 'applications.carriedOut.naturalPerson': 3, 'applications.carriedOut.total': 3 } },
      { figures: { 'applications.carriedOut.total': null, 'applications.newlyReceived.total': 9 } },
    ],
  },
});

/** The row of a figure as the sentence names it: 本年新收. */
function rowOf(path: FigurePath): string {
  const key = path.split('.').slice(1, -1).join('.');
  const row = APPLICATION_ROWS.find(each => each.key === key);
  return row?.brief ?? row?.short ?? key;
}
