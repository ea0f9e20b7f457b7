import { FORM_NOTICE } from '../../form/form-notice.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { breakOfBreakdown } from '../narrative/claims/describe-breakdown.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** A total broken down by organ in the text. Real, holds: 3607 by eleven organs. */
export const unequalBreakdown = defineRule({
  id: 'unequal-breakdown',
  group: 'rollup',
  severity: 'warning',
  title: '文字中各单位的数相加不等于总数',
  formula: '全地区总数 ＝ 文字中列出的各单位之和',
  explanation: '文字按单位分列的件数应当加得出总数。加不出来，说明漏了单位，或者某个单位的数与它自己的报告不同。',
  basis: `${FORM_NOTICE}第（四）部分（内容应当准确、全面）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const ledger = readLedger(record);
    const breakdowns = ledger.breakdowns.filter(({ by }) => by === 'unit');
    if (breakdowns.length === 0) return notApplicable('文字中没有按单位分列的数字。');
    return breaksWhere(
      breakdowns.filter(({ verdict }) => verdict === 'differs').map(each => breakOfBreakdown(ledger, each)),
    );
  },
  remedy: '请对照各单位的报告核对分列的件数，补上漏列的单位。',
  examples: {
    holds: [
      { texts: { overview: '全县共收到政府信息公开申请15件（县政府4件、城关镇6件、青山乡5件），同比增长7.1%。' } },
    ],
    breaks: [{ texts: { overview: '全县共收到政府信息公开申请15件（县政府4件、城关镇6件、青山乡4件）。' } }],
  },
});
