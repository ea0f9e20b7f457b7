import { editionOf } from '../../../../../functions/domain/form/editions/edition-of.ts';
import type { InventedReport } from '../../invented-report.ts';
import { moveColumn } from '../../print/reshape-table.ts';
import type { Random } from '../../random.ts';
import { WRITTEN_FORMATS } from '../../write-report.ts';
import type { Decoration } from '../decoration.ts';
import { changeTables } from './change-tables.ts';

/** The total before what it is the total of, in table 3 or in each group of table 4. */
export const totalFirst: Decoration = {
  name: 'total-first',
  formats: WRITTEN_FORMATS,
  decorate: (report, random) => random.pick([inApplications, inDisputes])(report, random),
};

function inApplications(report: InventedReport, _: Random): InventedReport {
  const { columns } = editionOf(report.form).applications;
  return changeTables(report, 'applications', table => {
    const last = table.columnCount - 1;
    return [moveColumn(table, last, last - columns.length + 1)];
  });
}

function inDisputes(report: InventedReport, _: Random): InventedReport {
  const { results } = editionOf(report.form).disputes;
  return changeTables(report, 'disputes', table => {
    const first = table.columnCount % results.length;
    let moved = table;
    for (let group = first; group < table.columnCount; group += results.length)
      moved = moveColumn(moved, group + results.length - 1, group);
    return [moved];
  });
}
