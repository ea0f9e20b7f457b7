import { editionOf } from '../../../../functions/domain/form/editions/edition-of.ts';
import type { InventedReport } from '../invented-report.ts';
import { cell, type PrintedCell, type PrintedTable, table } from './document.ts';
import { drawFigure, sayLabel } from './print-cell.ts';
import { printLabel } from './print-style.ts';

/** Table 2, as one table or as one per item of article 20. */
export function disclosureTables(report: InventedReport): readonly PrintedTable[] {
  const blocks = editionOf(report.disclosureForm).disclosure;
  const width = 1 + Math.max(...blocks.map(({ columns }) => columns.length));
  const printed = blocks.filter(({ key }) => !report.without.has(`disclosure.${key}`));
  const parts = [...Map.groupBy(printed, ({ item }) => item)].map(([item, members]) => {
    const columns = members[0]?.columns ?? [];
    const names = columns.map(({ key, label }) => cell(sayLabel(report, `disclosure.${key}`, label)));
    const body = members.map(({ key, label, columns: own }) => {
      const figures = own.map(column => ({ drawn: drawFigure(report, `disclosure.${key}.${column.key}`) }));
      return [cell(sayLabel(report, `disclosure.${key}`, label)), ...fill(figures, width - 1)];
    });
    const head = [cell('信息内容'), ...fill(names, width - 1)];
    return [[cell(printLabel(report.style, item), width)], head, ...body];
  });
  return report.layout.disclosure === 'one' ? [table(parts.flat(), width)] : parts.map(part => table(part, width));
}

/** The last cell takes the room that is left. */
const fill = (cells: readonly PrintedCell[], width: number): readonly PrintedCell[] =>
  cells.map((each, index) =>
    index === cells.length - 1 ? { ...each, columnSpan: width - cells.length + 1, rowSpan: 1 } : each,
  );
