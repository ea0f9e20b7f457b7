import { SECTIONS, type SectionKey } from './sections.ts';

/** A section as a sentence names it: 第一部分“总体情况”; the preamble is 开头的说明. */
export function sectionName(key: SectionKey): string {
  const section = SECTIONS.find(each => each.key === key);
  return section === undefined ? '开头的说明' : `第${section.number}部分“${section.title}”`;
}
