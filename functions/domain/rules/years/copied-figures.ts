import { FORM_NOTICE } from '../../form/form-notice.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';
import { comparedWithLastYear } from './compared-figures.ts';
import { judgeAgainstLastYear } from './judge-against-last-year.ts';

/** How many documents are in force may well stay; what was done in a year does not stay the same in every item. */
const STOCK = /\.inForce$|\.publishedTotal$|\.previousYear$/;

/** Table 2 taken over from last year. */
export const copiedFigures = defineRule({
  id: 'copied-figures',
  group: 'years',
  severity: 'warning',
  title: '表二与上年完全相同',
  explanation: '表二中凡是不为0的数都和上年一样，多半是照抄了上年的表格，没有重新统计。',
  basis: `${FORM_NOTICE}第（四）项（内容雷同、敷衍塞责的追究责任）`,
  inForce: { from: 2019 },
  thresholds: { fewest: 2 },
  judge: (subject, { fewest }) =>
    judgeAgainstLastYear(subject, previous => {
      const compared = comparedWithLastYear(subject.record, previous).filter(({ path }) =>
        path.startsWith('disclosure.'),
      );
      const printed = compared.filter(({ now, before }) => now !== 0 || before !== 0);
      if (printed.filter(({ path }) => !STOCK.test(path)).length < fewest)
        return notApplicable('表二不为0的数太少，相同不能说明问题。');
      const paths = printed.map(({ path }) => path);
      return breaksWhere(
        printed.every(({ before, now }) => before === now)
          ? [
              {
                message: `表二${paths.length}个不为0的数全部与${previous.year}年报告相同。`,
                figures: paths,
                evidence: evidenceOfLastYear(previous, paths),
              },
            ]
          : [],
      );
    }),
  remedy: '请重新统计本年数据；如确实相同，请说明。',
  examples: {
    holds: [{}],
    breaks: [
      {
        previous: {
          figures: {
            'disclosure.normativeDocuments.issued': 3,
            'disclosure.normativeDocuments.repealed': 1,
            'disclosure.normativeDocuments.inForce': 8,
            'disclosure.licensing.decisions': 214,
          },
        },
      },
    ],
  },
});
