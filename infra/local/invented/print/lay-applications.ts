import type { FormColumn, FormHeading, FormRow } from '../../../../functions/domain/form/editions/edition.ts';
import { editionOf } from '../../../../functions/domain/form/editions/edition-of.ts';
import type { InventedReport } from '../invented-report.ts';
import { cell, type PrintedCell, type PrintedTable, table } from './document.ts';
import { drawFigure, sayLabel } from './print-cell.ts';
import { printLabel } from './print-style.ts';

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
/** Label columns in front of the figures: result, group, row. */
const LEAD = 3;

/** Table 3 with its merged group cells and three header rows. */
export function applicationTable(report: InventedReport): PrintedTable {
  const { applications } = editionOf(report.form);
  const rows = applications.rows.filter(({ key }) => !report.without.has(`applications.${key}`));
  const body = rows.map((row, index) => [
    ...leadOf(report, rows, row, index),
    ...applications.columns.map(({ key }) => ({ drawn: drawFigure(report, `applications.${row.key}.${key}`) })),
  ]);
  return table([...applicationHead(report), ...body], LEAD + applications.columns.length);
}

/** The header rows: the corner, the headings over the columns, and the columns. */
export function applicationHead(report: InventedReport): readonly (readonly PrintedCell[])[] {
  const { columns, columnHeadings } = editionOf(report.form).applications;
  const [outermost] = columnHeadings.filter(({ under }) => under === undefined);
  const corner = cell(printLabel(report.style, CORNER), LEAD, 3);
  const isInner = ({ under }: FormColumn): boolean => under !== outermost?.key;
  const second = columns.flatMap((column, index): PrintedCell[] => {
    if (!isInner(column)) return [cell(column.label, 1, 2)];
    if (columns[index - 1]?.under === column.under) return [];
    const heading = columnHeadings.find(({ key }) => key === column.under);
    return [cell(heading?.label ?? '', columns.filter(({ under }) => under === column.under).length)];
  });
  const third = columns.filter(isInner).map(({ label }) => cell(label));
  return [[corner, cell(outermost?.label ?? '', columns.length)], second, third];
}

/** The label cells in front of a row: one over the whole width, or those below the heading of the results. */
function leadOf(report: InventedReport, rows: readonly FormRow[], row: FormRow, index: number): readonly PrintedCell[] {
  const label = sayLabel(report, `applications.${row.key}`, row.label);
  const heading = headingOf(report, row.under);
  if (heading === undefined) return [cell(label, LEAD)];
  const say = ({ label: official }: FormHeading): string => printLabel(report.style, official);
  const isFirst = rows[index - 1]?.under === undefined;
  const outer = headingOf(report, heading.under) ?? heading;
  const results = rows.filter(({ under }) => under !== undefined).length;
  const first = isFirst ? [cell(say(outer), 1, results)] : [];
  if (heading.under === undefined) return [...first, cell(label, LEAD - 1)];
  const members = rows.filter(({ under }) => under === row.under).length;
  const opens = rows[index - 1]?.under !== row.under;
  return [...first, ...(opens ? [cell(say(heading), 1, members)] : []), cell(label)];
}

const headingOf = ({ form }: InventedReport, key: string | undefined): FormHeading | undefined =>
  editionOf(form).applications.rowHeadings.find(heading => heading.key === key);
