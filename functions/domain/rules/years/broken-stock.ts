import { nameOfFigure } from '../../form/figure-name.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { fullWordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { type Break, breaksWhere, defineRule, notApplicable } from '../rule.ts';
import type { EarlierReport, Subject } from '../subject.ts';
import { numberAt, wordsAt } from './compared-figures.ts';
import { heldBut, judgeAgainstLastYear } from './judge-against-last-year.ts';

const STOCK = fullWordOf('disclosure.*.inForce');

const BLOCKS = ['regulations', 'normativeDocuments'] as const;
const STOCKS = BLOCKS.map(block => `disclosure.${block}.inForce`);

/** Table 2: what was in force, plus what was issued, minus what was repealed, is in force. */
export const brokenStock = defineRule({
  id: 'broken-stock',
  group: 'years',
  severity: 'warning',
  title: '现行有效件数与上年不衔接',
  formula: `${STOCK} ＝ 上年${STOCK} ＋ ${fullWordOf('disclosure.*.issued')} － ${fullWordOf('disclosure.*.repealed')}`,
  explanation: '失效、集中清理、机构改革等都可能使两年的件数不衔接，但公众看不到原因，应当核对或说明。',
  basis: `《中华人民共和国政府信息公开条例》第二十条第（一）项；${FORM_NOTICE}表二`,
  inForce: { from: 2021 },
  judge: subject =>
    judgeAgainstLastYear(subject, previous => {
      const known = BLOCKS.filter(block => numberAt(previous.figures, `disclosure.${block}.inForce`) !== undefined);
      const words = wordsAt(subject.record, previous, STOCKS);
      if (known.length === 0 && words.length === 0) return notApplicable('上年报告没有现行有效件数。');
      return heldBut(breaksWhere(known.flatMap(block => judgeBlock(block, subject, previous))), words, subject);
    }),
  remedy: '请核对制发、废止和现行有效件数；如因失效、清理或机构改革变化，请在报告中说明。',
  examples: {
    holds: [{}],
    breaks: [{ figures: { 'disclosure.normativeDocuments.inForce': 18 } }],
  },
});

function judgeBlock(block: string, { record }: Subject, previous: EarlierReport): readonly Break[] {
  const paths = ['inForce', 'issued', 'repealed'].map(column => `disclosure.${block}.${column}`);
  const [path = ''] = paths;
  const [inForce, issued, repealed] = paths.map(each => countAt(record, each));
  const before = numberAt(previous.figures, path);
  if (inForce === undefined || issued === undefined || repealed === undefined || before === undefined) return [];
  const expected = before + issued - repealed;
  if (inForce === expected) return [];
  return [
    {
      message: `表二“${nameOfFigure(path, record.forms)?.row}”：上年现行有效${before}件，本年制发${issued}件、废止${repealed}件，应为${expected}件，填的却是${inForce}件。`,
      figures: paths,
      evidence: evidenceOfLastYear(previous, [path]),
      ...(expected >= 0 ? { expected } : {}),
    },
  ];
}
