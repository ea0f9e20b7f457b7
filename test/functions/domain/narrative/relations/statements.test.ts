import { describe, expect, it } from 'vitest';
import { exampleRecord } from '../../../../../functions/domain/rules/examples/example-record.ts';
import {
  checkStatement,
  figuresOfStatement,
} from '../../../../../functions/domain/rules/narrative/claims/check-statement.ts';
import { ledgerOf } from '../../../../support/ledger-of.ts';

const unread = exampleRecord({ without: ['applications'] });
const faults = (text: string) => {
  const ledger = ledgerOf(text);
  return ledger.requests.flatMap(statement => {
    const figures = figuresOfStatement(ledger, statement);
    return figures === null ? [] : (checkStatement(unread, figures) ?? []);
  });
};

describe('what a passage says of requests', () => {
  it.each([
    '收到申请15件，上年结转2件，办结16件，结转下年1件。',
    '收到申请15件，办结15件，其中予以公开8件，部分公开3件，不予公开4件。',
    '收到申请15件，其中予以公开8件，部分公开3件，无法提供3件，结转下年1件。',
    '收到申请15件（含上年结转2件），办结14件，结转下年1件。',
    '共收到和办理申请9件，上年结转0件。处理结果中，部分公开2件，因信息不存在的5件，结转下一年度2件。',
    '收到申请15件，上年结转2件，办结15件。',
    '收到申请15件，办结12件。',
    '收到申请15件，办结15件，其中予以公开8件，告知不属于本机关3件，部分公开3件，不予公开1件。',
    '办结申请15件，其中予以公开8件，不予公开7件（属于国家秘密3件、行政执法案卷4件）。',
    '办结申请15件，其中予以公开8件，不予公开7件，其中属于国家秘密3件、行政执法案卷4件。',
    '2022年收到申请10件，办结8件；2023年收到申请15件，办结15件。',
  ])('%s', text => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    [
      '受理政府信息公开申请54件，办结54件，上年结转2件。其中予以公开45件，部分公开4件，国家秘密1件，行政执法案卷5件，结转下年1件。',
      { kind: 'outcomes', sum: 55, total: 54, of: 'handled' },
    ],
    [
      '办结申请15件，分别为予以公开8件，部分公开3件，不予公开2件。',
      { kind: 'outcomes', sum: 13, total: 15, of: 'handled' },
    ],
    ['收到申请15件，上年结转2件，办结15件，结转下年1件。', { kind: 'balance', left: 17, right: 16 }],
    ['收到申请15件，上年结转0件，办结12件。', { kind: 'untold', rest: 3 }],
    ['收到申请15件，上年结转1件，办结19件。', { kind: 'untold', rest: -3 }],
  ])('%s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });
});

describe('shares', () => {
  const shares = (text: string) => ledgerOf(text).shares.map(({ holds, computed }) => [holds, computed.toFixed(2)]);
  it.each([
    [
      '公开信息57条，其中公告4条，占7.02%；动态53条，占92.98%。',
      [
        [true, '7.02'],
        [true, '92.98'],
      ],
    ],
    [
      '公开信息57条，其中公告2条，占3.50%；动态55条，占比96.49%。',
      [
        [false, '3.51'],
        [true, '96.49'],
      ],
    ],
    ['公开信息57条，其中公告4条（7%）。', [[true, '7.02']]],
    ['收到申请1046件，其中不予公开13件，占1.3%。', [[false, '1.24']]],
    ['公开信息57条。网站公开4条，占总数的7.0%。', [[true, '7.02']]],
    ['公开信息50余条，其中公告4条，占7%。', []],
    ['公开信息57条，其中公告4条，约占7%。', []],
    ['办结申请12件，按时办结率100%，满意率98%。', []],
    ['公开信息57条，回复留言12条，占留言总数的80%。', []],
  ])('%s', (text, expected) => {
    expect(shares(text)).toEqual(expected);
  });
});

describe('growth', () => {
  const growths = (text: string) => ledgerOf(text).growths.map(({ printed, tolerance }) => [printed, tolerance]);
  it.each([
    ['收到申请15件，同比增长15.4%。', [[15.4, 0.05]]],
    ['收到申请15件，较上年下降15%。', [[-15, 0.5]]],
    ['收到申请15件（县政府3件、乡镇12件），比去年增长5%。', [[5, 0.5]]],
    ['收到申请15件，同比增加2件。', [[2, 0]]],
    ['办结率100%，满意率提高到98%。', []],
  ])('%s', (text, expected) => {
    expect(growths(text)).toEqual(expected);
  });
});

describe('lists of the parts of the report', () => {
  const lists = (text: string) => ledgerOf(text).lists.map(({ fewest, most }) => [fewest, most]);
  it.each([
    ['本报告由总体情况、主动公开情况、依申请公开情况、其他事项等六部分组成。', [[4, 4]]],
    ['报告包括总体情况、政府信息公开行政复议、行政诉讼情况、存在的问题及改进情况三个部分。', [[3, 3]]],
    ['报告由总体情况，主动公开情况，收到和处理政府信息公开申请情况以及其他事项四部分组成。', [[4, 4]]],
    ['本报告分为六个部分。', []],
    ['由部门、街道两部分组成。', []],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });
});

describe('denials that requests concern the agency', () => {
  const denials = (text: string) => ledgerOf(text).denials.length;
  it.each([
    '我局不涉及依申请公开事项。',
    '本单位不涉及依申请公开。',
    '依申请公开情况：不涉及。',
    '（二）依申请公开。不涉及。',
    '本机关无依申请公开职能。',
    '我局不受理政府信息公开申请。',
    '我局没有依申请公开业务，未收到申请。',
  ])('%s', text => {
    expect(denials(text)).toBe(1);
  });

  it.each([
    '全年未收到依申请公开事项。',
    '无依申请公开事项。',
    '不涉及依申请公开收费。',
    '未涉及行政复议、行政诉讼。',
    '不涉及国家秘密的依申请公开事项均已答复。',
    '我局未收到不属于本机关的依申请公开申请。',
  ])('%s is none', text => {
    expect(denials(text)).toBe(0);
  });
});

describe('fees', () => {
  it('keeps cases and amounts with their parts', () => {
    const text = '2023年对3件申请收取信息处理费460元。其中，城建局1件，收取160元；林业局2件，收取300元。';
    const { fees, numbers } = ledgerOf('', { texts: { other: text } });
    const values = (indices: readonly number[]) => indices.map(index => numbers[index]?.value);
    expect(fees).toHaveLength(1);
    expect(values([fees[0]?.cases ?? -1, fees[0]?.amount ?? -1])).toEqual([3, 460]);
    expect(values(fees[0]?.caseParts ?? [])).toEqual([1, 2]);
    expect(values(fees[0]?.amountParts ?? [])).toEqual([160, 300]);
  });
});
