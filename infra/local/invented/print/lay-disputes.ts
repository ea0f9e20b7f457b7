import type { FormColumn } from '../../../../functions/domain/form/editions/edition.ts';
import { editionOf } from '../../../../functions/domain/form/editions/edition-of.ts';
import type { InventedReport } from '../invented-report.ts';
import { cell, type PrintedCell, type PrintedTable, table } from './document.ts';
import { drawFigure } from './print-cell.ts';

/** Table 4 in one of the arrangements seen in print. */
export function disputeTables(report: InventedReport): readonly PrintedTable[] {
  const { groups, groupHeadings, results } = editionOf(report.form).disputes;
  const wide = results.length;
  const values = ({ key }: FormColumn): readonly PrintedCell[] =>
    results.map(result => ({ drawn: drawFigure(report, `disputes.${key}.${result.key}`) }));
  const names = (rowSpan = 1) => results.map(({ label }) => cell(label, 1, rowSpan));
  const single = groups.filter(({ under }) => under === undefined);
  const suits = groups.filter(({ under }) => under !== undefined);
  const heading = groupHeadings.find(({ key }) => key === suits[0]?.under)?.label ?? '';
  const singleHead = single.map(({ label }) => cell(label, wide));
  const suitHead = suits.map(({ label }) => cell(label, wide));
  const suitNames = suits.flatMap(() => names());
  if (report.layout.disputes === 'transposed') {
    const rows = groups.map(group => [
      cell(group.under === undefined ? group.label : `${heading} ${group.label}`),
      ...values(group),
    ]);
    return [table([[cell('类别'), ...names()], ...rows], 1 + wide)];
  }
  if (report.layout.disputes === 'two-tables')
    return [
      table([singleHead, single.flatMap(() => names()), single.flatMap(values)], wide * single.length),
      table([[cell(heading, wide * suits.length)], suitHead, suitNames, suits.flatMap(values)], wide * suits.length),
    ];
  const head = [...singleHead, cell(heading, wide * suits.length)];
  const rows = [head, [...single.flatMap(() => names(2)), ...suitHead], suitNames, groups.flatMap(values)];
  return [table(rows, wide * groups.length)];
}
