import { FORM_NOTICE } from '../../form/form-notice.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** 由…等 N 个部分组成 and the list has another number. */
export const miscountedList = defineRule({
  id: 'miscounted-list',
  group: 'narrative',
  severity: 'notice',
  title: '说有几个部分与列出的部分数目不同',
  formula: '“由……等 N 个部分组成”中列出的部分数 ＝ N',
  explanation: '报告开头列出的组成部分应当与所说的数目相同。少列的往往是被漏掉的章节。',
  basis: `${FORM_NOTICE}：报告由六个部分组成`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const { lists, numbers } = readLedger(record);
    if (lists.length === 0) return notApplicable('文字中没有“由……等几个部分组成”的说法。');
    return breaksWhere(
      lists.flatMap(({ number, fewest, most }) => {
        const said = numbers[number];
        if (said === undefined || said.value === null || (said.value >= fewest && said.value <= most)) return [];
        const message = `文中说有${said.printed}，列出的是${fewest}个。`;
        return [{ message, expected: fewest, quote: said.sentence, key: `${said.printed} ${fewest}` }];
      }),
    );
  },
  remedy: '请补上漏列的部分，或者改正数目，并检查报告是否缺少章节。',
  examples: {
    holds: [
      {
        texts: {
          preamble:
            '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。',
        },
      },
      { texts: { preamble: '本报告由总体情况、问题和改进、其他事项三部分组成。' } },
    ],
    breaks: [{ texts: { preamble: '本报告由总体情况、主动公开情况、依申请公开情况、其他事项等六部分组成。' } }],
  },
});
