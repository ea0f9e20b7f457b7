import { FORM_NOTICE } from '../../form/form-notice.ts';
import type { RequestStatement } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { type Break, breaksWhere, defineRule, type Verdict } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { checkStatement, figuresOfStatement, type StatementFigures } from './claims/check-statement.ts';
import { judgeClaims } from './claims/judge-claims.ts';

/** Requests carried over in the text against table 3, and against the other numbers of the same passage. */
export const contradictedCarryOver = defineRule({
  id: 'contradicted-carry-over',
  group: 'narrative',
  severity: 'warning',
  title: '文字中的结转数量对不上',
  formula: '文字中上年结转、结转下年 ＝ 表三同名行“总计”；收到＋上年结转 ＝ 办结＋结转下年',
  explanation:
    '结转是两个年度之间唯一的衔接。文字中的结转数与表三不同，或者收到、办结、结转几个数对不上，就有申请下落不明。',
  basis: `${FORM_NOTICE}表三：第一项加第二项之和，等于第三项加第四项之和`,
  inForce: { from: 2019 },
  judge: subject => withBalance(judgeClaims(subject, { topics: isCarried }), subject),
  remedy: '请按申请台账写明上年结转、办结、结转下年各多少件，使四个数平衡，并与表三一致。',
  examples: {
    holds: [
      {},
      { texts: { overview: '2023年收到政府信息公开申请15件，上年结转2件，办结16件。' } },
      { texts: { overview: '上年度结转政府信息公开申请两件，转下年度办理一件。' } },
    ],
    breaks: [
      { texts: { overview: '2023年收到政府信息公开申请15件，上年结转3件。' } },
      { texts: { overview: '2023年收到政府信息公开申请15件，上年结转2件，办结12件。' } },
      { texts: { overview: '全年办结政府信息公开申请16件，4件结转下年办理。' } },
    ],
  },
});

const isCarried = (topic: string): boolean => /^requests\.carried/.test(topic);

function withBalance(claims: Verdict, subject: Subject): Verdict {
  const unbalanced = readLedger(subject.record).requests.flatMap(each => balanceBreak(subject, each));
  if (unbalanced.length === 0) return claims;
  return breaksWhere([...(claims.outcome === 'breaks' ? claims.breaks : []), ...unbalanced]);
}

/** A passage whose own numbers do not balance; results that do not add up are a matter of `unequal-parts`. */
function balanceBreak({ record }: Subject, statement: RequestStatement): readonly Break[] {
  const ledger = readLedger(record);
  const figures = figuresOfStatement(ledger, statement);
  const fault = figures === null ? null : checkStatement(record, figures);
  if (figures === null || fault === null || fault.kind === 'outcomes') return [];
  const told = describe(figures);
  const message =
    fault.kind === 'balance'
      ? `文字中${told}：收到加上年结转为${fault.left}，办结加结转下年为${fault.right}，两边相差${Math.abs(fault.left - fault.right)}。`
      : fault.rest > 0
        ? `文字中${told}：还有${fault.rest}件既没有办结，也没有写明结转下年，下落不明。`
        : `文字中${told}：办结的比收到和结转的还多${-fault.rest}件。`;
  const at = statement.received ?? statement.handled ?? 0;
  const quote = ledger.numbers[at]?.sentence;
  return [{ message, ...(quote === undefined ? {} : { quote }), key: told }];
}

const describe = ({ received, carriedIn, handled, carriedOut }: StatementFigures): string =>
  [
    `收到${received}件`,
    `上年结转${carriedIn}件`,
    `办结${handled}件`,
    ...(carriedOut === null ? [] : [`结转下年${carriedOut}件`]),
  ].join('、');
