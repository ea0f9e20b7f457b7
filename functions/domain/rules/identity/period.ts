import type { ReportRecord } from '../../record/record.ts';
import { SECTION_KEYS } from '../../record/texts.ts';
import { withArabicDates } from '../../writing/chinese-numerals.ts';

/** The period a report says its figures are for. */
export interface StatedPeriod {
  /** The words it is stated in. */
  readonly quote: string;
  readonly from: StatedDate;
  readonly to: StatedDate;
}
/** A date as printed; the parts are null where it cannot be one. `isDamaged`: 年 or 月 is lost, as in 20211230日. */
export interface StatedDate {
  readonly printed: string;
  readonly date: { readonly year: number | null; readonly month: number; readonly day: number | null } | null;
  readonly isDamaged: boolean;
}

const DIGITS = '[0-9〇○零一二三四五六七八九十]';
const DATE = `20\\d{2}-\\d{1,2}-\\d{1,2}|${DIGITS}{1,10}(?:[年月日号./]{1,2}${DIGITS}{0,4}){0,4}`;
const PERIOD = new RegExp(
  `(?:统计|数据|核定)[^。；]{0,16}?(?:期限|时限|时间段|时段|期间|时间|起止|截止|范围)[^。；0-9]{0,8}?(${DATE})(?:起|开始|始)?[,，]?(?:至|到|[-—–－~～]{1,2})(${DATE})`,
  'g',
);

/** 数据报送时间为3-5个工作日 and 普查数据采集期间为2023年3月至5月 are no periods of a report. */
const IS_DATE = /月|\d{6}|\d[.\-/]\d/;
const IS_REPORTED = /统计|报告|年报|所列|核定/;

/** The statistics period in the preamble or the first paragraphs; undefined where none is stated. */
export function statedPeriod(record: ReportRecord): StatedPeriod | undefined {
  for (const key of SECTION_KEYS)
    for (const paragraph of record.sections[key].paragraphs.slice(0, 10)) {
      const text = paragraph.slice(0, 4000).replaceAll(/\s+/g, '').normalize('NFKC');
      for (const { 0: quote, 1: from = '', 2: to = '', index } of text.matchAll(PERIOD))
        if (IS_DATE.test(from) && IS_REPORTED.test(text.slice(Math.max(0, index - 20), index) + quote))
          return { quote, from: readDate(from), to: readDate(to) };
    }
  return undefined;
}

const WHOLE = /^(?:(\d{4})[年./-])?(\d{1,2})(?:[月./-]+)(?:(\d{1,2})[日号]?|份)?$/;
const LOST = /^(\d{4})?(\d{1,2}?)(\d{2}|1)[日号]?$/;

function readDate(printed: string): StatedDate {
  const text = withArabicDates(printed);
  const whole = WHOLE.exec(text);
  const [, year, month, day] = whole ?? LOST.exec(text) ?? [];
  const isDamaged = whole === null;
  if (month === undefined || Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31)
    return { printed, date: null, isDamaged };
  return {
    printed,
    date: {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: day === undefined ? null : Number(day),
    },
    isDamaged,
  };
}
