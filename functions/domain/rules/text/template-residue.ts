import { FORM_NOTICE } from '../../form/form-notice.ts';
import { excerpt } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule } from '../rule.ts';
import { printedWords } from './printed-words.ts';

/** What templates and programs leave behind. */
const RESIDUES: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    '未填的“XX”',
    /(?<![A-Za-z])[XxＸ]{2,40}(?![A-Za-z])|[×✕]{2,40}|(?<![一二三四五六七八九〇○])[○〇]{2,40}(?:[年月日市县区局件])|\*{3,40}|[※□]{2,40}/,
  ],
  ['未填的空线', /_{3,}|＿{2,}/],
  [
    '模板提示语',
    /[（(【[](?:请?在?此处?|请|待)?(?:填写|填报|填|补充|示例|样例|略去)[^）)】\]]{0,20}[）)】\]]|[（(【[](?:示例|样例|模板|格式|样式)[）)】\]]|^(?:示例|样例|模板)[:：]|此处(?:可|请|应)?(?:插入|填写|填报|补充|简要|简述|说明|介绍|列出)|(?:填表|填报|编写|填写|编制|撰写|起草)(?:说明|要求|提示|须知)[:：]|[（(【[][^（()）【】]{0,20}(?:字数|\d{3,5}字)(?:以内|左右|以上|为宜|之内)?[^（()）【】]{0,12}[）)】\]]|[（(【[][^（()）【】]{0,20}[一二三四五六七八九十两]{1,3}[百千]字(?:以内|左右|以上|为宜|之内)[^（()）【】]{0,12}[）)】\]]/,
  ],
  [
    '程序残留',
    /(?<![A-Za-z])(?:None|null|NULL|undefined|NaN|#REF!|#VALUE!|#DIV\/0!|#N\/A)(?![A-Za-z])|\$\{[^}]{0,40}\}|\{\{[^}]{0,40}\}\}|[+＋-][（(]0[）)]/,
  ],
];

/** Addresses, document names and quotations may hold such marks by right; the title of the report itself may not. */
const RIGHTFUL = /(?:https?:\/\/|www\.)[!-~]{1,300}|《(?![^《》]{0,80}报告》)[^《》]{1,100}》|“[^“”]{1,60}”/g;

/** Placeholders nobody filled in, and what software printed instead of a value. */
export const templateResidue = defineRule({
  id: 'template-residue',
  group: 'text',
  severity: 'warning',
  title: '有模板或程序残留',
  explanation: '报告里留有没填的占位符、模板提示语或程序产生的字样，说明没有填完或没有校对就公布了。',
  basis: `${FORM_NOTICE}第（四）项（内容不准确不全面的追究责任）`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const breaks = RESIDUES.flatMap(([what, pattern]): Break[] => {
      for (const { where, text } of printedWords(record)) {
        const found = pattern.exec(text.replaceAll(RIGHTFUL, right => ' '.repeat(right.length)));
        if (found === null) continue;
        const quote = excerpt(text, found.index, found[0].length);
        return [{ message: `${where}有${what}“${found[0]}”，没有填完或没有校对。`, quote }];
      }
      return [];
    });
    return breaksWhere(breaks);
  },
  remedy: '请补填或删去这些字样后重新上传。',
  examples: {
    holds: [
      {},
      { texts: { other: '公开《关于××村林地争议的决定》，网址http://ly.example.gov.cn/None/a___b.html。' } },
      { texts: { other: '制发编写说明模板两套，答复书附填报说明一份，无其他事项。' } },
      { texts: { other: '自二〇〇〇年起未收取信息处理费，无其他事项。' } },
    ],
    breaks: [
      { texts: { other: '本年度收取信息处理费XX元，无其他需要报告的事项。' } },
      { texts: { other: '信息处理费（此处填写金额），无其他事项。' } },
      { texts: { other: '填表说明：没有收取的填0。' } },
      { texts: { other: '无其他需要报告的事项。（本部分控制在500字以内）' } },
      { texts: { preamble: ['索引号：/2023-None', '统计期限为2023年1月1日至12月31日。'] } },
    ],
  },
});
