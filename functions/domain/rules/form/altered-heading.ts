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
    return breaksWhere(
      headed
        .filter(({ heading, title }) => !isOfficialHeading(heading, title))
        .map(({ heading, number, title }) => ({
          message: `标题“${heading.slice(0, 60)}”应为“${number}、${title}”。`,
          quote: heading.slice(0, 120),
          expected: `${number}、${title}`,
        })),
    );
  },
  remedy: '请按统一格式的标题改正。',
  examples: {
    holds: [{}, { headings: { overview: '一、 总体情况：' } }],
    breaks: [{ headings: { disclosure: '二、主动公开政府政府情况' } }],
  },
});
