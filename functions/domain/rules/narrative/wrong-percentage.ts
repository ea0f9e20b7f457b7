import { FORM_NOTICE } from '../../form/form-notice.ts';
import type { Ledger, Share } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { type Break, breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** A printed share that its own numbers do not give. Real: 13/1046 printed 1.3 %. */
export const wrongPercentage = defineRule({
  id: 'wrong-percentage',
  group: 'narrative',
  severity: 'warning',
  title: '占比与文中的数字算不到一起',
  formula: '|分项 ÷ 总数 × 100% − 印出的占比| ≤ 末位数字的一半',
  explanation: '占比由文中的分项和总数相除得出，按印出的位数四舍五入应当相符。',
  basis: `${FORM_NOTICE}第（四）部分（内容应当准确）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const ledger = readLedger(record);
    if (ledger.shares.length === 0) return notApplicable('文字中没有可以核对的占比。');
    const wrong = ledger.shares.filter(({ holds }) => !holds).map(share => breakOf(ledger, share));
    return breaksWhere([...new Map(wrong.map(each => [each.key, each])).values()]);
  },
  remedy: '请重新计算占比，或者改正分项、总数。',
  examples: {
    holds: [
      { texts: { overview: '全年公开信息57条，其中公告4条，占7.02%；动态53条，占92.98%。' } },
      { texts: { overview: '全年收到申请15件，其中自然人申请12件，占80%。' } },
    ],
    breaks: [
      { texts: { overview: '全年公开信息57条，其中公告2条，占3.50%；动态55条，占96.49%。' } },
      { texts: { overview: '全年收到政府信息公开申请1046件，其中不予公开13件，占1.3%。' } },
    ],
  },
});

function breakOf({ numbers }: Ledger, { percentage, part, total, tolerance, computed }: Share): Break {
  const [printed, numerator, whole] = [numbers[percentage], numbers[part], numbers[total]];
  const decimals = Math.max(0, Math.round(-Math.log10(tolerance * 2)));
  const expected = `${computed.toFixed(decimals)}%`;
  return {
    message: `文中写${numerator?.printed}占${printed?.printed}，按总数${whole?.printed}计算是${expected}。`,
    expected,
    quote: printed?.sentence ?? '',
    key: `${numerator?.printed} ${whole?.printed} ${printed?.printed}`,
  };
}
