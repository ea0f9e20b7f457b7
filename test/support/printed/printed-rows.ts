import { editionOf } from '../../../functions/domain/form/editions/edition-of.ts';
import type { FigurePath } from '../../../functions/domain/record/figure.ts';
import { type InventedReport, inventReport } from '../../../infra/local/invented/invented-report.ts';
import { cell, type PrintedCell, type PrintedTable, textOf } from '../../../infra/local/invented/print/document.ts';
import { drawFigure } from '../../../infra/local/invented/print/print-cell.ts';

/** A row of table 3, to be laid out in any way. */
export interface PrintedRow {
  readonly label: string;
  /** The innermost heading the row stands under. */
  readonly group: string | undefined;
  readonly values: readonly string[];
}

const printed = (report: InventedReport, path: FigurePath): string => textOf(drawFigure(report, path));

export function applicationRows(report: InventedReport = inventReport()): readonly PrintedRow[] {
  const { rows, columns, rowHeadings } = editionOf(report.form).applications;
  return rows.map(({ key, label, under }) => ({
    label,
    group: rowHeadings.find(heading => heading.key === under)?.label,
    values: columns.map(column => printed(report, `applications.${key}.${column.key}`)),
  }));
}

/** The figures of table 4 from left to right, group by group. */
export function disputeValues(report: InventedReport = inventReport()): readonly string[] {
  const { groups, results } = editionOf(report.form).disputes;
  return groups.flatMap(({ key }) => results.map(result => printed(report, `disputes.${key}.${result.key}`)));
}

/** A table of rows of any length. */
export const tableOf = (...rows: readonly (readonly PrintedCell[])[]): PrintedTable => ({
  kind: 'table',
  rows,
  columnCount: Math.max(...rows.map(row => row.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0))),
});

/** Cells of plain text. */
export const cells = (texts: readonly string[]): readonly PrintedCell[] => texts.map(text => cell(text));
