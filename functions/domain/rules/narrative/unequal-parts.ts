import { FORM_NOTICE } from '../../form/form-notice.ts';
import type { Breakdown, Ledger, RequestStatement } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { type Break, breaksWhere, defineRule, notApplicable } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { checkStatement, figuresOfStatement } from './claims/check-statement.ts';
import { breakOfBreakdown } from './claims/describe-breakdown.ts';

/** 共…，其中… whose parts do not add up. Real: 21 = 4+5+4+0+1 (14). */
export const unequalParts = defineRule({
  id: 'unequal-parts',
  group: 'narrative',
  severity: 'warning',
  title: '“共……，其中……”的分项相加不等于总数',
  formula: '总数 ＝ 各分项之和（单位相同，没有“等”“余”“约”“以上”）',
  explanation:
    '写了总数又列了分项的，分项相加应当等于总数。只列一部分的，请用“等”“主要有”说明，否则读者会以为数字算错了。',
  basis: `${FORM_NOTICE}第（四）部分（内容应当准确、全面）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const ledger = readLedger(record);
    const breakdowns = ledger.breakdowns.filter(each => each.by === 'kind' && !isFee(ledger, each));
    const statements = ledger.requests.filter(({ outcomes }) => outcomes.length > 0);
    if (breakdowns.length + statements.length === 0) return notApplicable('文字中没有列出分项的总数。');
    return breaksWhere([
      ...breakdowns.filter(({ verdict }) => verdict === 'differs').map(each => breakOfBreakdown(ledger, each)),
      ...statements.flatMap(each => outcomesBreak({ record }, ledger, each)),
    ]);
  },
  remedy: '请核对总数和各分项，改正算错的数；分项没有列全的，请补全或者写明“等”。',
  examples: {
    holds: [
      { texts: { overview: '全年公开林业信息31条，其中网站12条、公众号19条。' } },
      { texts: { overview: '全年公开林业信息300余条，其中网站120条、公众号80余条、公示栏10条。' } },
      { texts: { overview: '2023年办结申请16件，其中予以公开8件，部分公开3件，无法提供5件。' } },
    ],
    breaks: [
      { texts: { overview: '全年公开林业信息21条，其中网站4条、公众号5条、公示栏4条、广播0条、其他1条。' } },
      { texts: { overview: '全年公开林业信息31条，其中网站12条、公众号29条。' } },
      { texts: { overview: '2023年办结申请16件，其中予以公开8件，部分公开4件，无法提供5件。' } },
    ],
  },
});

const isFee = ({ numbers }: Ledger, { totals, parts }: Breakdown): boolean =>
  [...totals, ...parts].some(index => numbers[index]?.topic.startsWith('fee.') === true);

/** Results of requests that do not come to the number handled or received in the same passage. */
function outcomesBreak(
  { record }: Pick<Subject, 'record'>,
  ledger: Ledger,
  statement: RequestStatement,
): readonly Break[] {
  const figures = figuresOfStatement(ledger, statement);
  const fault = figures === null ? null : checkStatement(record, figures);
  if (fault?.kind !== 'outcomes') return [];
  const parts = statement.outcomes.flatMap(index => ledger.numbers[index] ?? []);
  const total = ledger.numbers[(fault.of === 'handled' ? statement.handled : statement.received) ?? -1];
  const listed = parts.map(({ printed }) => printed).join('、');
  return [
    {
      message: `文字写${fault.of === 'handled' ? '办结' : '收到'}申请${fault.total}件，而列出的办理结果（${listed}）相加为${fault.sum}，相差${Math.abs(fault.sum - fault.total)}。`,
      quote: total?.sentence ?? parts[0]?.sentence ?? '',
      key: `${fault.of} ${fault.total} ${listed}`,
    },
  ];
}
