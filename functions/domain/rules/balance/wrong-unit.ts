import { FORM_NOTICE } from '../../form/form-notice.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import { figureText } from '../../record/figure-text.ts';
import { UNIT_OF_FORM } from '../../record/money-unit.ts';
import { defineRule, HOLDS } from '../rule.ts';

const FEE = 'disclosure.fees.amount';

/** The form has one unit for fees; whoever adds up what is printed in 元 gets ten thousand times too much. */
export const wrongUnit = defineRule({
  id: 'wrong-unit',
  group: 'balance',
  severity: 'warning',
  title: '收费金额的单位不是万元',
  explanation:
    '统一格式以万元为收费金额的单位。表头改用其他单位，或在单元格里另写单位，汇总时容易把元当成万元相加。公开数据已换算为万元，原件仍应改正。',
  basis: `${FORM_NOTICE}表二表头：单位：万元`,
  inForce: { from: 2021 },
  reads: [FEE],
  judge: ({ record }) => {
    const fee = figuresByPath(record).get(FEE);
    if (fee?.kind !== 'number' || fee.unit === undefined) return HOLDS;
    const message = `表二“行政事业性收费”的金额是以${fee.unit}为单位填写的：“${figureText(fee).slice(0, 30)}”，合${fee.value}${UNIT_OF_FORM}。`;
    return { outcome: 'breaks', breaks: [{ message, figures: [FEE], expected: fee.value }] };
  },
  remedy: '请将表头单位改回万元，并把金额换算成万元、按4位小数填写。',
  examples: {
    holds: [{}, { figures: { 'disclosure.fees.amount': '18.5000万元' } }],
    breaks: [
      { figures: { 'disclosure.fees.amount': '185000元' } },
      { figures: { 'disclosure.fees.amount': '185千元' } },
    ],
  },
});
