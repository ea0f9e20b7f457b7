import { FORM_NOTICE } from '../../form/form-notice.ts';
import { SECTIONS } from '../../form/sections.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** 一、 第二部分 （三）: the number a heading is printed with. */
const NUMBER =
  /^\s{0,4}(?:第([一二三四五六七八九十])(?:部分|章|节)|[（(]([一二三四五六七八九十])[）)]|([一二三四五六七八九十])[、.．,，\s])/;

/** Sections numbered otherwise than the form numbers them, or two with one number. */
export const misnumberedSection = defineRule({
  id: 'misnumbered-section',
  group: 'trial',
  severity: 'notice',
  title: '章节序号有误',
  formula: '六个部分的序号依次为一至六，各用一次',
  explanation: '序号错了或者重复，读者无法按序号查找，也说不清是少了一个部分还是只写错了号。',
  basis: `${FORM_NOTICE}：报告由六个部分组成`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const numbered = SECTIONS.flatMap(section => {
      const heading = record.sections[section.key].heading ?? '';
      const found = NUMBER.exec(heading);
      const printed = found?.[1] ?? found?.[2] ?? found?.[3];
      return printed === undefined ? [] : [{ ...section, heading, printed }];
    });
    if (numbered.length === 0) return notApplicable('章节标题没有序号，或者序号由文档自动编排。');
    const wrong = numbered.filter(({ number, printed }) => number !== printed);
    if (wrong.length === 0) return breaksWhere([]);
    const told = wrong.map(({ heading, number }) => `“${heading.slice(0, 40)}”应为第${number}部分`).join('；');
    const doubled = numbered.length > new Set(numbered.map(({ printed }) => printed)).size;
    return breaksWhere([
      {
        message: `章节序号有误：${told}${doubled ? '，现在有两个部分用了同一个序号' : ''}。`,
        quote: wrong[0]?.heading ?? '',
        key: wrong.map(({ key, printed }) => `${key} ${printed}`).join(),
      },
    ]);
  },
  remedy: '请按一至六的次序改正各部分的序号，并检查有没有缺少的部分。',
  examples: {
    holds: [{}, { headings: { disputes: '政府信息公开行政复议、行政诉讼情况' } }],
    breaks: [
      { headings: { disputes: '三、政府信息公开行政复议、行政诉讼情况' } },
      { headings: { problems: '六、存在的主要问题及改进情况', other: '七、其他需要报告的事项' } },
    ],
  },
});
