import { sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule } from '../rule.ts';

/** Some places limit the overview; nothing national does. */
export const overlongOverview = defineRule({
  id: 'overlong-overview',
  group: 'form',
  severity: 'notice',
  offByDefault: true,
  title: '总体情况篇幅过长',
  explanation: '有的地方要求总体情况不超过一千字，以突出重点。本规则只在当地启用时核对。',
  basis: '当地主管部门的编制要求（默认不启用）',
  inForce: { from: 2019 },
  thresholds: { most: 1000 },
  judge: ({ record }, { most }) => {
    const { length } = sectionText(record, 'overview');
    return breaksWhere(
      length > most ? [{ message: `“一、总体情况”有${length}个字，超过${most}字。`, key: String(length) }] : [],
    );
  },
  remedy: '请精简总体情况的文字。',
  examples: { holds: [{}], breaks: [{ texts: { overview: '青禾县林业局公开林权登记公示。'.repeat(80) } }] },
});
