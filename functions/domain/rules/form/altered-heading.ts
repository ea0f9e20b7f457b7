import { FORM_NOTICE } from '../../form/form-notice.ts';
import { SECTIONS } from '../../form/sections.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';
import { isOfficialHeading } from './official-wording.ts';

/** Six fixed titles. */
export const alteredHeading = defineRule({
  id: 'altered-heading',
  group: 'form',
  severity: 'warning',
  title: '章节标题与统一格式不符',
  explanation: '六个部分的标题是统一规定的，改动标题会影响公众查找和比较。',
  basis: `${FORM_NOTICE}：严格执行统一格式`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const headed = SECTIONS.flatMap(section => {
      const { heading } = record.sections[section.key];
      return heading === null ? [] : [{ ...section, heading }];
    });
    if (headed.length === 0) return notApplicable('没有读到章节标题。');
    const altered = headed.filter(({ heading, title }) => !isOfficialHeading(heading, title));
    const [first] = altered;
    if (first === undefined) return breaksWhere([]);
    const put = altered.map(({ heading, number, title }) => `“${heading.slice(0, 60)}”应为“${number}、${title}”`);
    return breaksWhere([
      {
        message: `${altered.length > 1 ? `${altered.length}个标题与统一格式不符：` : '标题'}${put.join('；')}。`,
        quote: altered.map(({ heading }) => heading.slice(0, 120)).join('\n'),
        expected: altered.map(({ number, title }) => `${number}、${title}`).join('；'),
        key: altered.map(({ key }) => key).join(),
      },
    ]);
  },
  remedy: '请按统一格式的标题改正。',
  examples: {
    holds: [{}, { headings: { overview: '一、 总体情况：' } }],
    breaks: [
      { headings: { disclosure: '二、主动公开政府政府情况' } },
      { headings: { overview: '一、工作开展情况', problems: '五、存在不足及改进方向', other: '六、其他' } },
    ],
  },
});
