import type { ReportRecord } from '../../record/record.ts';
import { withArabicDates } from '../../writing/chinese-numerals.ts';

/** A date printed as that of the report: `YYYY-MM-DD`, with the line it stands in. */
export interface PrintedDate {
  readonly date: string;
  readonly quote: string;
}

const LABELLED =
  /(?:发布|发文|成文|公开|生成|发稿|公布|印发)(?:日期|时间)[:：]?\s*(20\d{2})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/;
const ALONE =
  /^(?!.{0,12}(?:截[至止]|统计|数据|期限))[^\d]{0,12}(20\d{2})\s{0,4}[-年./]\s{0,4}(\d{1,2})\s{0,4}[-月./]\s{0,4}(\d{1,2})\s{0,4}日?(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?$/;
/** Agency and date that a plain text runs on behind the last sentence. */
const SIGNED =
  /。(?:[\u4e00-\u9fff]{4,30}(?:局|委|委员会|政府|办公室|办事处|厅|院|中心))(20\d{2})年(\d{1,2})月(\d{1,2})日$/;

/**
 * The date of publication or signature as printed: a labelled one, or a line that is nothing but a date, among the first
 * lines or the last ones. Undefined where there is none.
 */
export function publishedOn({ sections, closing }: ReportRecord): PrintedDate | undefined {
  const head = [...sections.preamble.paragraphs.slice(0, 12), ...sections.overview.paragraphs.slice(0, 1)];
  const lines = [...head, ...(closing.date === null ? [] : [closing.date]), ...sections.other.paragraphs.slice(-4)]
    .map(line => line.trim())
    .filter(line => line.length < 200);
  return (
    first(lines, LABELLED) ??
    first(
      lines.filter(line => line.length < 40),
      ALONE,
    ) ??
    first(
      sections.other.paragraphs.slice(-1).map(line => line.replaceAll(/\s+/g, '').slice(-80)),
      SIGNED,
    )
  );
}

function first(lines: readonly string[], pattern: RegExp): PrintedDate | undefined {
  for (const quote of lines) {
    const [, year, month, day] = pattern.exec(withArabicDates(quote.normalize('NFKC'))) ?? [];
    if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
    return { date: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`, quote };
  }
  return undefined;
}
