import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import { defineRule, HOLDS } from '../rule.ts';

const FEE = 'disclosure.fees.amount';

/** The header of the form says 单位：万元，保留4位小数; agencies vary, so this is no more than a notice. */
export const impreciseFee = defineRule({
  id: 'imprecise-fee',
  group: 'balance',
  severity: 'notice',
  title: '收费金额小数位数不合要求',
  formula: `${wordOf('disclosure.*.amount')}保留4位小数`,
  explanation:
    '统一格式的表头要求收费金额以万元为单位、保留4位小数，即精确到元。位数不同往往说明单位换算有误或作了舍入。',
  basis: `${FORM_NOTICE}表二表头：单位：万元，保留4位小数`,
  inForce: { from: 2021 },
  reads: [FEE],
  thresholds: { decimals: 4 },
  judge: ({ record }, { decimals }) => {
    const fee = figuresByPath(record).get(FEE);
    if (fee?.kind !== 'number' || fee.value === 0 || fee.unit !== undefined) return HOLDS;
    const printed = fee.printed.normalize('NFKC').match(/\.(\d+)/)?.[1]?.length ?? 0;
    if (printed === decimals) return HOLDS;
    const message = `表二“行政事业性收费”的本年收费金额填的是“${fee.printed.trim()}”，有${printed}位小数，格式要求保留${decimals}位。`;
    return { outcome: 'breaks', breaks: [{ message }] };
  },
  remedy: '请核对金额单位是否为万元，并按4位小数填写。',
  examples: {
    holds: [{}, { figures: { 'disclosure.fees.amount': '0' } }],
    breaks: [{ figures: { 'disclosure.fees.amount': '282.1' } }, { figures: { 'disclosure.fees.amount': '18.12345' } }],
  },
});
