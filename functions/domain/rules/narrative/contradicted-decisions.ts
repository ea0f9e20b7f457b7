import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordsOf } from '../../form/word-of.ts';
import { defineRule } from '../rule.ts';
import { judgeClaims } from './claims/judge-claims.ts';

/** Licences, penalties, coercion and procurement in the text against table 2. */
export const contradictedDecisions = defineRule({
  id: 'contradicted-decisions',
  group: 'narrative',
  severity: 'warning',
  title: '文字中的许可、处罚、强制数量与表二不一致',
  formula: `文字中${wordsOf(['disclosure.licensing', 'disclosure.penalties', 'disclosure.coercion'])}的处理决定数 ＝ 表二同名数字`,
  explanation:
    '文字写了作出多少件行政许可、行政处罚、行政强制决定的，应当与表二“本年处理决定数量”相等；旧表式中的政府采购项目数同样核对。',
  basis: `《中华人民共和国政府信息公开条例》第二十条第（五）、（六）、（九）项；${FORM_NOTICE}表二`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeClaims(subject, { topics: topic => topic.startsWith('decisions.') || topic === 'procurement.projects' }),
  remedy: '请对照业务系统核对处理决定数量，把文字和表二改成一致；文字说的若是公开的条数，请写清楚。',
  examples: {
    holds: [
      { texts: { overview: '2023年作出行政许可决定214件，行政处罚决定12件。' } },
      { texts: { overview: '2023年公开行政处罚信息15条，作出行政许可决定214件。' } },
    ],
    breaks: [
      { texts: { overview: '2023年作出行政许可决定241件。' } },
      { texts: { disclosure: '本年度行政处罚处理决定数量13件。' } },
    ],
  },
});
