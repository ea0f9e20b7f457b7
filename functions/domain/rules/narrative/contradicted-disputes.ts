import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { defineRule } from '../rule.ts';
import { type Claim, judgeClaims } from './claims/judge-claims.ts';

/** 0件 while the table has a figure is a matter of `contradicted-absence`. */
const isAbsence = ({ number, value }: Claim): boolean =>
  value === 0 && number.scope === 'report' && /^dispute\.[a-zA-Z]+$/.test(number.topic);

/** Reconsideration and litigation in the text against table 4. Real: 134/57 against 170/77. */
export const contradictedDisputes = defineRule({
  id: 'contradicted-disputes',
  group: 'narrative',
  severity: 'warning',
  title: '文字中的复议、诉讼数量与表四不一致',
  formula: `文字中${wordOf('disputes.reconsideration')}件数 ＝ 表四${wordOf('disputes.reconsideration')}总计；${wordOf('disputes.litigation')}件数 ＝ ${wordOf('disputes.litigationDirect')}总计＋${wordOf('disputes.litigationAfterReconsideration')}总计`,
  explanation: '文字写的行政复议、行政诉讼件数及维持、纠正件数应当与表四相等。两处不同，公众无法知道有多少答复被推翻。',
  basis: `《中华人民共和国政府信息公开条例》第五十条第一款第（三）项；${FORM_NOTICE}表四`,
  inForce: { from: 2019 },
  judge: subject => judgeClaims(subject, { topics: topic => topic.startsWith('dispute.'), leaves: isAbsence }),
  remedy: '请对照复议、应诉台账核对件数，把文字和表四改成一致。',
  examples: {
    holds: [
      { texts: { overview: '因政府信息公开被申请行政复议3件，其中维持2件，尚未审结1件。' } },
      { texts: { overview: '2023年发生政府信息公开行政诉讼0件。' } },
    ],
    breaks: [
      { texts: { overview: '2023年因政府信息公开引发行政复议5件。' } },
      { texts: { overview: '2023年因政府信息公开引发行政复议3件，行政诉讼2件。' } },
    ],
  },
});
