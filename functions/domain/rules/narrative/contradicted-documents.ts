import { FORM_NOTICE } from '../../form/form-notice.ts';
import { fullWordOf, wordsOf } from '../../form/word-of.ts';
import { defineRule } from '../rule.ts';
import { judgeClaims } from './claims/judge-claims.ts';

/** Normative documents and regulations in the text against table 2. */
export const contradictedDocuments = defineRule({
  id: 'contradicted-documents',
  group: 'narrative',
  severity: 'warning',
  title: '文字中的规范性文件数量与表二不一致',
  formula: `文字中${wordsOf(['disclosure.regulations', 'disclosure.normativeDocuments'])}的制发、废止、${fullWordOf('disclosure.*.inForce')} ＝ 表二同名数字`,
  explanation: '规章和行政规范性文件是最重要的主动公开信息。文字与表二的件数不同，公众就不知道现行有效的到底有多少。',
  basis: `《中华人民共和国政府信息公开条例》第二十条第（一）项；${FORM_NOTICE}表二`,
  inForce: { from: 2019 },
  judge: subject => judgeClaims(subject, { topics: topic => topic.startsWith('documents.') }),
  remedy: '请对照文件清理结果核对件数，把文字和表二改成一致。',
  examples: {
    holds: [
      {},
      { texts: { overview: '本年度制发行政规范性文件3件、废止1件，现行有效8件。' } },
      { texts: { overview: '通过网站公开规范性文件5件，本年度制发行政规范性文件3件。' } },
    ],
    breaks: [
      { texts: { overview: '本年度制发行政规范性文件5件。' } },
      { texts: { overview: '行政规范性文件现行有效7件。' } },
    ],
  },
});
