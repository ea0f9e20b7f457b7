import { TABLE_NAMES, TABLES, type TableKey } from '../form/tables.ts';
import { isTableCertain } from '../record/certain-figures.ts';
import type { ReportRecord } from '../record/record.ts';
import { tellUnsure, unsureFigures } from '../record/unsure-figures.ts';
import { type Break, breaksWhere, unchecked, type Verdict } from './rule.ts';

/** Judges every table read for certain; says so where one was not. */
export function judgeTables(record: ReportRecord, judge: (table: TableKey) => readonly Break[]): Verdict {
  const breaks = TABLES.filter(table => isTableCertain(record, table)).flatMap(judge);
  const open = TABLES.filter(table => !isTableCertain(record, table)).map(table => TABLE_NAMES[table]);
  if (breaks.length > 0 || open.length === 0) return breaksWhere(breaks);
  return unchecked(`${open.join('、')}未能可靠识别，没有核对。`);
}

/** The same for rules that ask what stands in each cell: silence about a cell that was not read is no approval. */
export function judgeFigures(record: ReportRecord, judge: (table: TableKey) => readonly Break[]): Verdict {
  const verdict = judgeTables(record, judge);
  const unsure = unsureFigures(record);
  if (verdict.outcome !== 'holds' || unsure.length === 0) return verdict;
  return unchecked(`${tellUnsure(record, unsure).join('；')}，没有核对；其余成立。`);
}
