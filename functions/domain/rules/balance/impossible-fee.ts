import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import { figureText } from '../../record/figure-text.ts';
import { defineRule, HOLDS } from '../rule.ts';

const FEE = 'disclosure.fees.amount';

/** Table 2: 行政事业性收费 is an amount of money in 万元. */
export const impossibleFee = defineRule({
  id: 'impossible-fee',
  group: 'balance',
  severity: 'error',
  title: '收费金额不是有效的数',
  formula: `${wordOf('disclosure.*.amount')}（万元）≥ 0`,
  explanation: '本年收费金额应为以万元为单位的数，不能为负数，也不能写成文字或概数，否则无法汇总。',
  basis: `《中华人民共和国政府信息公开条例》第二十条第（八）项；${FORM_NOTICE}表二`,
  inForce: { from: 2021 },
  reads: [FEE],
  judge: ({ record }) => {
    const fee = figuresByPath(record).get(FEE);
    if (fee === undefined || fee.kind === 'blank' || (fee.kind === 'number' && fee.value >= 0)) return HOLDS;
    const message = `表二“行政事业性收费”的本年收费金额填的是“${figureText(fee).slice(0, 30)}”，不是不小于0的数。`;
    return { outcome: 'breaks', breaks: [{ message }] };
  },
  remedy: '请填写以万元为单位的金额，没有收费的填0。',
  examples: {
    holds: [{}, { figures: { 'disclosure.fees.amount': 0 } }],
    breaks: [{ figures: { 'disclosure.fees.amount': '约18万' } }, { figures: { 'disclosure.fees.amount': -3 } }],
  },
});
