import { chineseDigit } from '../../../../writing/chinese-numerals.ts';

/** Stands in a title where a year stood. */
export const YEAR_MARK = '¦';

/** A round letter or circle among the digits stands for nought. */
const NOUGHT = '0〇零○◯OoΟοОо';
const DIGIT = `[\\d${NOUGHT}一二三四五六七八九壹贰叁肆伍陆柒捌玖]`;
const YEAR = `[2二贰][${NOUGHT}]${DIGIT}{2}(?!${DIGIT})`;
const SMALL = '[\\d一二三四五六七八九十]{1,3}';
/** A day or month: that of issue, whatever year it is in. */
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const DATE = `[（(]?${YEAR}(?:年${SMALL}月(?:${SMALL}[日号])?(?:${TIME})?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?:${TIME}|(?!\\d)))(?:印发|发布|公布)?[）)]?`;
const DATES = new RegExp(DATE, 'g');
const DATE_BEHIND = new RegExp(`(?:(?:发布|公布|印发|成文)?(?:日期|时间)[:：]?)?${DATE}$`);
/** The year of a document number or of an edition. */
const OTHER_YEAR = new RegExp(
  `[〔［[（(【]${YEAR}[〕］\\]）)】]第?\\d{1,4}号?|${YEAR}年?(?:修订|修改|版|印发|第\\d)`,
  'g',
);
const MENTION = new RegExp(`(${YEAR})(年度(?!总结)|年)?度?`, 'g');
/** Years that stand like this are a span, of which none is the report's alone. */
const SPAN = new RegExp(`${YEAR_MARK}[-—－~～至到和与、及]${YEAR_MARK}`);

export interface DatedTitle {
  /** The title with a mark in place of every year, without dates. */
  readonly text: string;
  /** Years by mark, and whether they are said to be a 年度. */
  readonly years: readonly { readonly year: number; readonly isTerm: boolean }[];
}

/** Takes dates out of a title and marks its years. Full-width digits must be narrow already. */
export function markYears(title: string): DatedTitle {
  const years: { readonly year: number; readonly isTerm: boolean }[] = [];
  const text = title
    .replace(DATES, '')
    .replace(OTHER_YEAR, '')
    .replace(MENTION, (_, digits: string, unit: string | undefined) => {
      years.push({ year: numberOf(digits), isTerm: unit === '年度' });
      return YEAR_MARK;
    });
  return { text, years };
}

/** The length of a title without the date of issue behind it. */
export const lengthWithoutDate = (title: string): number => DATE_BEHIND.exec(title)?.index ?? title.length;

/** Whether a line is a date of issue and nothing else; a year alone is none. */
export const isNothingButDate = (line: string): boolean => DATE_BEHIND.exec(line)?.index === 0;

/**
 * The year a report is about. Where a title names several, it is the one called 年度 or the one that stands right before
 * the words 政府信息公开 (`tailAt`), if both do not speak of different years; null where that does not tell.
 */
export function yearOfReport({ text, years }: DatedTitle, tailAt: number): number | null {
  const [first] = years;
  if (first === undefined || years.every(({ year }) => year === first.year)) return first?.year ?? null;
  if (SPAN.test(text)) return null;
  const marksBefore = [...text.slice(0, tailAt)].filter(each => each === YEAR_MARK).length;
  const adjacent = text[tailAt - 1] === YEAR_MARK ? years[marksBefore - 1]?.year : undefined;
  const told = new Set([
    ...years.filter(({ isTerm }) => isTerm).map(({ year }) => year),
    ...(adjacent === undefined ? [] : [adjacent]),
  ]);
  const [year] = told;
  return told.size === 1 ? (year ?? null) : null;
}

const numberOf = (digits: string): number =>
  Number([...digits].map(each => (/\d/.test(each) ? each : (chineseDigit(each) ?? 0))).join(''));
