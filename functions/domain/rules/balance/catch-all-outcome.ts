import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';

const READS = ['applications.otherwise.other.total', 'applications.handledTotal.total'];

/** Table 3, （六）其他处理 3.其他: for what none of the twenty other results describes. */
export const catchAllOutcome = defineRule({
  id: 'catch-all-outcome',
  group: 'balance',
  severity: 'notice',
  title: '“其他”类办理结果偏多',
  formula: `“${wordOf('applications.otherwise')}—${wordOf('applications.otherwise.other')}” ≤ 办理结果总计的20%（总计30件以上时）`,
  explanation: '统一格式已列出二十种办理结果，“其他”只用于都不符合的情形。占比过高，可能是归类不准。',
  basis: `${FORM_NOTICE}表三第三项（六）`,
  inForce: { from: 2021 },
  reads: READS,
  thresholds: { share: 0.2, fewest: 30 },
  judge: ({ record }, { share, fewest }) => {
    const [other, handled] = READS.map(path => countAt(record, path));
    if (other === undefined || handled === undefined) return unchecked('有关数字无法采用，不作判断。');
    return breaksWhere(
      handled >= fewest && other > share * handled
        ? [
            {
              message: `办结的${handled}件申请中有${other}件归入“3.其他”，占${((100 * other) / handled).toFixed(1)}%，超过${share * 100}%。`,
            },
          ]
        : [],
    );
  },
  remedy: '请复核归入“其他”的申请是否符合前列各种办理结果，应归类的重新归类。',
  examples: {
    holds: [{}],
    breaks: [{ figures: { 'applications.otherwise.other.total': 12, 'applications.handledTotal.total': 40 } }],
  },
});
