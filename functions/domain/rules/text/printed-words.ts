import { sectionName } from '../../form/section-name.ts';
import { SECTIONS } from '../../form/sections.ts';
import { closingLines } from '../../record/closing-lines.ts';
import { oncePer } from '../../record/once-per.ts';
import type { ReportRecord } from '../../record/record.ts';
import { SECTION_KEYS } from '../../record/texts.ts';

/** A title, a heading or a paragraph with the place a sentence names it by. */
export interface PrintedWords {
  readonly where: string;
  readonly text: string;
}

/** Longer text of one section is not read by rules; real ones stay below 20 000 characters. */
const MOST_CHARACTERS = 100_000;

/** All running text of a report: title, headings and paragraphs as printed; tables are left out. */
export const printedWords: (record: ReportRecord) => readonly PrintedWords[] = oncePer(record => [
  { where: '标题', text: record.title },
  ...SECTIONS.map(({ key, number }) => ({
    where: `第${number}部分的标题`,
    text: record.sections[key].heading ?? '',
  })),
  ...closingLines(record.closing).map(text => ({ where: '落款', text })),
  ...SECTION_KEYS.flatMap(key => {
    let left = MOST_CHARACTERS;
    return record.sections[key].paragraphs.map((paragraph, index) => {
      const text = paragraph.slice(0, Math.max(0, left));
      left -= text.length;
      return { where: `${sectionName(key)}第${index + 1}段`, text };
    });
  }),
]);
