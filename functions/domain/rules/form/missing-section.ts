import { FORM_NOTICE } from '../../form/form-notice.ts';
import { SECTIONS, type SectionKey } from '../../form/sections.ts';
import { breaksWhere, defineRule } from '../rule.ts';

/** Six sections, fixed and in order. */
export const missingSection = defineRule({
  id: 'missing-section',
  group: 'form',
  severity: 'error',
  title: '章节缺失或次序不对',
  explanation: '年度报告由六个部分组成，名称和次序是固定的。缺少一部分就是遗漏了法定内容。',
  basis: `《中华人民共和国政府信息公开条例》第五十条；${FORM_NOTICE}`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const found = record.reading.sectionOrder.filter(
      (key, index, all) => key !== 'preamble' && all.indexOf(key) === index,
    );
    const missing = SECTIONS.filter(({ key }) => !found.includes(key));
    if (missing.length > 0)
      return breaksWhere([
        {
          message: `没有找到${missing.map(({ number, title }) => `“${number}、${title}”`).join('、')}${missing.length > 1 ? `，共缺${missing.length}个部分` : '部分'}。`,
          key: missing.map(({ key }) => key).join(),
        },
      ]);
    const misplaced = firstMisplaced(found);
    return breaksWhere(
      misplaced === undefined
        ? []
        : [{ message: `“${titleOf(misplaced)}”部分的位置不对，六个部分应按一至六的次序排列。`, key: found.join() }],
    );
  },
  remedy: '请按统一格式补齐六个部分，逐一写明标题；没有内容的部分也要写明没有。',
  examples: {
    holds: [{}],
    breaks: [
      { reading: { sectionOrder: ['overview', 'disclosure', 'applications', 'disputes', 'other'] } },
      { reading: { sectionOrder: ['overview', 'disclosure', 'disputes', 'applications', 'problems', 'other'] } },
    ],
  },
});

const firstMisplaced = (found: readonly SectionKey[]): SectionKey | undefined =>
  SECTIONS.map(({ key }) => key).find((key, index) => found[index] !== key);

const titleOf = (key: SectionKey): string => {
  const section = SECTIONS.find(each => each.key === key);
  return `${section?.number}、${section?.title}`;
};
