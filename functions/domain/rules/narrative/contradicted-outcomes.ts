import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf, wordsOf } from '../../form/word-of.ts';
import { defineRule } from '../rule.ts';
import { judgeClaims } from './claims/judge-claims.ts';

const OUTCOMES = wordsOf(
  ['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed', 'otherwise'].map(key => `applications.${key}`),
);

/** Results of requests and kinds of applicant in the text against table 3. */
export const contradictedOutcomes = defineRule({
  id: 'contradicted-outcomes',
  group: 'narrative',
  severity: 'warning',
  title: '文字中的办理结果与表三不一致',
  formula: `文字中${OUTCOMES}的件数 ＝ 表三相应各行“${wordOf('applications.*.total')}”之和`,
  explanation:
    '文字分项写了办理结果或申请人情况的，应当与表三同类各行、各栏的数字相等，否则公众看到的公开率、不予公开率就不可信。',
  basis: `《中华人民共和国政府信息公开条例》第五十条第一款第（二）项；${FORM_NOTICE}表三`,
  inForce: { from: 2019 },
  judge: subject =>
    judgeClaims(subject, { topics: topic => topic.startsWith('outcome.') || topic.startsWith('applicant.') }),
  remedy: '请对照申请台账核对这一结果的件数，把文字和表三改成一致。',
  examples: {
    holds: [
      { texts: { overview: '2023年办结政府信息公开申请16件，其中予以公开8件，部分公开3件，无法提供5件。' } },
      { texts: { overview: '2023年收到政府信息公开申请15件，其中自然人申请12件，商业企业3件。' } },
    ],
    breaks: [
      { texts: { overview: '2023年办结政府信息公开申请16件，其中予以公开9件，部分公开2件，无法提供5件。' } },
      { texts: { overview: '2023年收到政府信息公开申请15件，全部办结，其中不予公开1件。' } },
    ],
  },
});
