import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionName } from '../../form/section-name.ts';
import type { SectionKey } from '../../form/sections.ts';
import { sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import { longestSharedPassage } from './similarity/longest-shared-passage.ts';
import { similarity } from './similarity/similarity.ts';

/** The preamble is the same every year with good reason, and so are the set sentences beside the tables. */
const SECTIONS: readonly SectionKey[] = ['overview', 'problems', 'other'];

/** 内容雷同: the format makes the person in charge answer for it. */
export const copiedFromLastYear = defineRule({
  id: 'copied-from-last-year',
  group: 'text',
  severity: 'warning',
  title: '内容与上年报告雷同',
  explanation:
    '一部分的文字除数字外与上年报告几乎相同。年度报告应当写本年的工作，照抄上年，公众看不出这一年做了什么。篇幅很短的部分不比较。',
  basis: `${FORM_NOTICE}第（四）部分（内容雷同、敷衍塞责的，追究责任）`,
  inForce: { from: 2019 },
  thresholds: { leastSimilarity: 0.9, leastCharacters: 150 },
  judge: (subject, { leastSimilarity, leastCharacters }) => {
    const { record, previous, known } = subject;
    if (previous === null)
      return known.previous ? notApplicable('没有上年的报告可以比较。') : unchecked('没有查找上年的报告，没有比较。');
    const earlier = previous.record;
    if (earlier === null) return unchecked('没有上年报告的全文，没有比较。');
    return breaksWhere(
      SECTIONS.flatMap(key => {
        const [own, old] = [sectionText(record, key), sectionText(earlier, key)];
        if (Math.min(own.length, old.length) < leastCharacters) return [];
        const alike = similarity(own, old);
        if (alike < leastSimilarity) return [];
        const passage = longestSharedPassage(own, old).slice(0, 120);
        return [
          {
            message: `${sectionName(key)}除数字外与${previous.year}年的报告有${Math.floor(alike * 100)}%相同，例如“${passage.slice(0, 40)}…”。照抄上年，公众看不出本年做了什么。`,
            quote: passage,
            key,
          },
        ];
      }),
    );
  },
  remedy: '请按本年实际情况重写这一部分：做了哪些工作、有哪些变化、上年提出的问题改进得怎样。',
  examples: {
    holds: [
      {},
      { texts: { other: '未收取信息处理费。' }, previous: { texts: { other: '未收取信息处理费。' } } },
      {
        texts: {
          problems: `林权公示检索不便。${'已把三类附件改为可检索的格式，并为护林站点更换了公开栏。'.repeat(5)}`,
        },
        previous: {
          texts: { problems: `公开栏更新偏慢。${'各站点推举一名护林员，逢五日核对张贴的采伐指标并登记。'.repeat(6)}` },
        },
      },
    ],
    breaks: [
      {
        texts: { problems: copiedText(2023, '31条') },
        previous: { texts: { problems: copiedText(2022, '28条') } },
      },
    ],
  },
});

function copiedText(year: number, count: string): string {
  return (
    `${year}年，青禾县林业局公示林权登记${count}，工作中还有不足：一是山区护林站点的公开栏更换不及时，群众要到县城才能看到采伐指标；` +
    '二是登记公示的附件是扫描件，无法检索；三是业务科室报送信息的时间没有固定，忙季常有拖延。改进的办法是给每个站点指定一名护林员负责张贴，' +
    '附件改为可检索的电子文本，每月逢五由办公室催报一次，年中和年末各查一遍并通报结果。'
  );
}
