import { isTableWording } from '../labels/table-wording.ts';
import type { Item } from '../outline/text-item.ts';
import type { ReportTitle } from '../outline/title/read-title.ts';
import { gridLines, oneLine } from './grid-lines.ts';

/** A longer text above a table is no caption of it. */
const LONGEST_CAPTION = 40;

/** The line that stands directly above a table, or fills its first line; empty where there is none. */
export function captionOf(items: readonly Item[], index: number): string {
  const item = items[index];
  const own = item?.kind === 'table' ? filling(gridLines(item.table)[0] ?? []) : '';
  if (own !== '') return own;
  const above = items.slice(0, index).findLast(each => each.kind === 'table' || each.text.trim() !== '');
  const text = above?.kind === 'text' ? oneLine(above.text) : '';
  return text.length > LONGEST_CAPTION || /[。；！？]/.test(text) ? '' : text;
}

/** The text of a line that is one cell, if it is no word of the form. */
function filling(line: ReturnType<typeof gridLines>[number]): string {
  const [cell, ...others] = line;
  if (cell === undefined || others.length > 0 || cell.isValue || isTableWording(cell.text)) return '';
  return cell.text.length > LONGEST_CAPTION ? '' : oneLine(cell.text);
}

const LAST_YEAR = /去年|上一?年(?!度?结转)/;
const YEAR = /20\d{2}(?=年)/g;
const BELOW = /下属|所属|直属|附属/;
const UNIT =
  /^(?:[附表（(]{0,2}[一二三四五六七八九\d]{0,2}[）)：:、.]?\s?)(?![我本])(\p{sc=Han}{1,20}(?:局|委|委员会|办|办公室|厅|院|馆|街道|办事处|镇|乡|中心|公司|学校|医院|大队|支队|所|站))(?:情况|数据|统计表)?[：:]?$/u;

/** Whether a caption says that the table below it is another year's or another unit's than the report. */
export function isOfOther(caption: string, title: Pick<ReportTitle, 'year' | 'agencyName'> | undefined): boolean {
  if (caption.includes('本年')) return false;
  const years: readonly string[] = caption.match(YEAR) ?? [];
  if (title?.year && years.length > 0) return !years.includes(String(title.year));
  if (LAST_YEAR.test(caption) || BELOW.test(caption)) return true;
  const unit = UNIT.exec(caption)?.[1];
  return unit !== undefined && title !== undefined && title.agencyName !== '' && !isSame(unit, title.agencyName);
}

const isSame = (unit: string, agencyName: string): boolean => agencyName.includes(unit) || unit.includes(agencyName);
