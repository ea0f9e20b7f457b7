import { sectionName } from '../form/section-name.ts';
import { TABLE_NAMES } from '../form/tables.ts';
import { closingLines } from '../record/closing-lines.ts';
import type { Figure, FigurePath } from '../record/figure.ts';
import { figuresOf } from '../record/figures.ts';
import { placeName } from '../record/places/place-name.ts';
import type { ReportRecord } from '../record/record.ts';
import { SECTION_KEYS } from '../record/texts.ts';

/** A text in which personal data is looked for, with its place in plain Chinese: 文字, 表三第3行“予以公开”的“总计”. */
export interface SearchedText {
  readonly where: string;
  readonly text: string;
}

/** Every text of a record: title, narrative, cells, labels, and what was noticed while reading. */
export function searchedTexts(record: ReportRecord): readonly SearchedText[] {
  const { title, agencyName, sections, closing, reading } = record;
  return [
    { where: '标题', text: title.includes(agencyName) ? title : `${title}\n${agencyName}` },
    ...SECTION_KEYS.map(key => ({
      where: sectionName(key),
      text: [sections[key].heading ?? '', ...sections[key].paragraphs].join('\n'),
    })),
    { where: '落款', text: closingLines(closing).join('\n') },
    ...[...figuresOf(record)].flatMap(([path, figure]) => textsOfFigure(record, path, figure)),
    ...reading.labels.map(({ row, printed }) => ({ where: `${tableName(row)}的行名`, text: printed })),
    ...reading.added.map(({ table, label, figures }) => ({
      where: `${tableName(table)}多出的部分`,
      text: [label, ...Object.values(figures).flatMap(({ printed, note }) => [printed, note ?? ''])].join('\n'),
    })),
    ...Object.entries(reading.tables).map(([table, { doubts }]) => ({
      where: tableName(table),
      text: doubts.join('\n'),
    })),
    { where: '文件', text: reading.notices.map(({ detail }) => detail).join('\n') },
  ];
}

/** Cells of figures hardly ever hold as many characters as the number of a person; a bare number as long as that of a
 * telephone is more likely a slip. */
const SHORTEST = { words: 6, number: 15 } as const;

function textsOfFigure(record: ReportRecord, path: FigurePath, { printed, note }: Figure): readonly SearchedText[] {
  const text = note === null ? printed : `${printed}\n${note}`;
  const shortest = /^[\d\s,，.]*$/.test(text) ? SHORTEST.number : SHORTEST.words;
  return text.length < shortest ? [] : [{ where: placeName(path, record), text }];
}

const tableName = (path: FigurePath): string =>
  Object.entries(TABLE_NAMES).find(([table]) => table === path.split('.')[0])?.[1] ?? '表格';
