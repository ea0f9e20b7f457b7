import { readNumeral } from '../../../../writing/chinese-numerals.ts';

/** How a heading is numbered: 第一部分, 一、, 1. or （一）; the last two are those of sub-headings, if not of all. */
export type NumberStyle = 'part' | 'chinese' | 'arabic' | 'bracket';

export interface SectionNumber {
  readonly ordinal: number;
  readonly style: NumberStyle;
  /** Characters of the line that belong to the number. */
  readonly length: number;
}

const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', /^第([一二三四五六七八九十])(?:部分|章)[、.．,，:：\s]{0,9}/],
  ['chinese', /^第?([一二三四五六七八九十])(?:[、.．,，:：]\s{0,9}|\s{1,9})/],
  ['arabic', /^(\d)[、.．](?!\d)\s{0,9}/],
  ['bracket', /^[（(]([一二三四五六七八九十])[）)]\s{0,9}/],
];

/** The number a line begins with; undefined where it begins otherwise. */
export function sectionNumber(line: string): SectionNumber | undefined {
  for (const [style, pattern] of STYLES) {
    const found = pattern.exec(line);
    if (found?.[1] === undefined) continue;
    const ordinal = style === 'arabic' ? Number(found[1]) : (readNumeral(found[1]) ?? 0);
    return { ordinal, style, length: found[0].length };
  }
  return undefined;
}

/** Whether a number is of the kind that sections have and sub-headings have not. */
export const isSectionStyle = ({ style }: SectionNumber): boolean => style === 'part' || style === 'chinese';
