import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { countAt } from '../../record/certain-figures.ts';
import { addend } from '../../record/sum-figures.ts';
import { evidenceOfLastYear } from '../evidence.ts';
import { breaksWhere, defineRule, HOLDS, unchecked } from '../rule.ts';

const AFTER = wordOf('disputes.litigationAfterReconsideration');
const BEFORE = wordOf('disputes.reconsideration');

const RECONSIDERED = 'disputes.reconsideration.total';
const READS = ['disputes.litigationAfterReconsideration.total', RECONSIDERED];

/** A suit after reconsideration presupposes a reconsideration, this year or last. */
export const orphanLitigation = defineRule({
  id: 'orphan-litigation',
  group: 'balance',
  severity: 'warning',
  title: '复议后起诉多于行政复议',
  formula: `${AFTER}总计 ≤ 本年${BEFORE}总计 ＋ 上年${BEFORE}总计`,
  explanation: '复议后起诉以先经过行政复议为前提。件数多于两年的复议总数，说明复议或诉讼漏填、填错了栏。',
  basis: `${FORM_NOTICE}表四；《中华人民共和国行政诉讼法》第四十四条、第四十五条`,
  inForce: { from: 2019 },
  reads: READS,
  judge: ({ record, previous }) => {
    const [suits, now] = READS.map(path => countAt(record, path));
    if (suits === undefined || now === undefined) return unchecked('有关数字无法采用，不作判断。');
    if (suits <= now) return HOLDS;
    const before = addend(previous?.figures[RECONSIDERED]);
    if (previous === null || before === undefined)
      return unchecked('没有上年的行政复议件数，无法判断复议后起诉是否过多。');
    if (suits <= now + before) return HOLDS;
    return breaksWhere([
      {
        message: `表四：复议后起诉${suits}件，多于本年行政复议${now}件与上年行政复议${before}件之和。`,
        figures: READS,
        evidence: evidenceOfLastYear(previous, [RECONSIDERED]),
      },
    ]);
  },
  remedy: '请核对行政复议和复议后起诉的件数是否漏填或填错了栏。',
  examples: {
    holds: [{}, { figures: { 'disputes.litigationAfterReconsideration.total': 3 } }],
    breaks: [
      {
        figures: {
          'disputes.litigationAfterReconsideration.upheld': 8,
          'disputes.litigationAfterReconsideration.total': 8,
        },
      },
    ],
  },
});
