import type { FeeStatement, Ledger, LedgerNumber } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { countAt } from '../../record/certain-figures.ts';
import { type Break, breaksWhere, defineRule, notApplicable } from '../rule.ts';
import type { Subject } from '../subject.ts';

const UNPAID = 'applications.otherwise.feeUnpaid.total';
/** Words that a fee was asked for. */
const NOTICE = /(?:收费|缴费|交费|缴款|费用)(?:告知|通知)|(?:已|依法|应|共)收取|逾期[^，。；]{0,6}(?:缴|交)/;

/** The fee for handling requests: parts, multiples of 10 yuan, unpaid fees. */
export const contradictedFee = defineRule({
  id: 'contradicted-fee',
  group: 'narrative',
  severity: 'warning',
  title: '信息处理费的说法自相矛盾',
  formula: '分项件数之和 ＝ 总件数；分项金额之和 ＝ 总金额；金额为 10 元的整数倍；逾期未缴费件数＞0 时应写明收费通知',
  explanation:
    '信息处理费按件、按量以 10 元为单位计收，收了多少件、多少元要交代清楚。分项与总数不等、金额不是 10 元的倍数，或者表三有逾期未缴费而文字没有提到收费，都需要说明。',
  basis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条、第四条、第十条',
  inForce: { from: 2020 },
  judge: subject => {
    const ledger = readLedger(subject.record);
    const unpaid = countAt(subject.record, UNPAID) ?? 0;
    if (ledger.fees.length === 0 && unpaid === 0) return notApplicable('文字中没有信息处理费的数字。');
    return breaksWhere([
      ...ledger.fees.flatMap(fee => [...partsBreaks(ledger, fee), ...multipleBreaks(ledger, fee)]),
      ...(unpaid > 0 && !noticeMentioned(subject, ledger) ? [unpaidBreak(unpaid)] : []),
    ]);
  },
  remedy: '请按实际发出的收费通知和收款记录，写明件数、总金额和各单位分项，使之相加相符。',
  examples: {
    holds: [
      { texts: { other: '2023年对3件申请收取信息处理费460元，其中县城建局1件，收取160元；县林业局2件，收取300元。' } },
      { texts: { other: '本年度收取信息处理费0元。' } },
    ],
    breaks: [
      { texts: { other: '2023年对3件申请收取信息处理费460元，其中县城建局1件，收取160元；县林业局2件，收取200元。' } },
      { texts: { other: '2023年收取信息处理费123元。' } },
      { figures: { [UNPAID]: 2 } },
    ],
  },
});

const at = (ledger: Ledger, index: number | null): LedgerNumber | undefined =>
  index === null ? undefined : ledger.numbers[index];

function partsBreaks(ledger: Ledger, fee: FeeStatement): readonly Break[] {
  if (!fee.clear) return [];
  return [
    ...sumBreak(
      at(ledger, fee.cases),
      fee.caseParts.flatMap(index => at(ledger, index) ?? []),
      '件数',
    ),
    ...sumBreak(
      at(ledger, fee.amount),
      fee.amountParts.flatMap(index => at(ledger, index) ?? []),
      '金额',
    ),
  ];
}

function sumBreak(total: LedgerNumber | undefined, parts: readonly LedgerNumber[], what: string): readonly Break[] {
  if (total === undefined || total.value === null || parts.length < 2) return [];
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  if (Math.abs(sum - total.value) < 0.005) return [];
  const listed = parts.map(({ printed }) => printed).join('、');
  return [
    {
      message: `信息处理费总${what}写为${total.printed}，而各分项（${listed}）相加为${sum}。`,
      quote: total.sentence,
      key: `${what} ${total.printed} ${listed}`,
    },
  ];
}

/** Fees are collected by the item or by the page, always in multiples of 10 yuan. */
function multipleBreaks(ledger: Ledger, { amount, amountParts }: FeeStatement): readonly Break[] {
  const odd = [amount, ...amountParts].flatMap(index => at(ledger, index) ?? []).filter(isOdd);
  return odd.map(number => ({
    message: `信息处理费${number.printed}不是 10 元的整数倍，与按件、按量计收的标准不符。`,
    quote: number.sentence,
    key: `10 ${number.printed}`,
  }));
}

const isOdd = ({ value, exact, each }: LedgerNumber): boolean =>
  exact && !each && value !== null && Math.round(value * 100) % 1000 !== 0;

function noticeMentioned({ record }: Subject, ledger: Ledger): boolean {
  const collected = ledger.fees.some(({ amount, cases }) =>
    [amount, cases].some(index => (at(ledger, index)?.value ?? 0) > 0),
  );
  return (
    collected || Object.values(record.sections).some(({ paragraphs }) => paragraphs.some(text => NOTICE.test(text)))
  );
}

const unpaidBreak = (unpaid: number): Break => ({
  message: `表三写有${unpaid}件申请人逾期未按收费通知缴费、不再处理，而文字没有提到发出过收费通知或者收取过信息处理费。`,
  figures: [UNPAID],
});
