import { editionOf } from '../../../../../functions/domain/form/editions/edition-of.ts';
import type { InventedReport } from '../../invented-report.ts';
import { type PrintedTable, type PrintedText, plain } from '../../print/document.ts';
import { insertRow } from '../../print/reshape-table.ts';
import type { Random } from '../../random.ts';
import { WRITTEN_FORMATS } from '../../write-report.ts';
import type { Decoration } from '../decoration.ts';
import { changeTables } from './change-tables.ts';

/** A row of numbers that the form does not have, in one of the three tables. */
export const insertedRow: Decoration = {
  name: 'added-row',
  formats: WRITTEN_FORMATS,
  decorate: (report, random) => random.pick([inApplications, inApplications, inDisclosure, inDisputes])(report, random),
};

const numbers = (random: Random, count: number): readonly PrintedText[] =>
  Array.from({ length: count }, () => plain(`${random.whole(0, 40)}`));

/** Table 3: behind any of its rows. */
function inApplications(report: InventedReport, random: Random): InventedReport {
  const { columns, rows } = editionOf(report.form).applications;
  const label = plain(
    random.pick([
      '撤回申请',
      '（八）申请人撤回',
      '告知更正补充',
      '五、其他',
      '小计',
      '上年新收政府信息公开申请数量',
      '当场答复',
      '中止办理',
    ]),
  );
  const values = numbers(random, columns.length);
  const place = random.whole(1, rows.length);
  return changeTables(report, 'applications', table => {
    const head = table.rows.length - rows.length;
    return [insertRow(table, head + place, label, values)];
  });
}

/** Table 2: at the end of one of its parts. */
function inDisclosure(report: InventedReport, random: Random): InventedReport {
  const label = plain(
    random.pick(['其他主动公开文件', '行政许可（上年）', '政策解读材料', '新闻发布会', '重大建设项目', '会议公开']),
  );
  const [one] = numbers(random, 1);
  return changeTables(report, 'disclosure', (table, index) =>
    index === 0 ? [insertRow(table, table.rows.length, label, valuesLike(table, one ?? []))] : [table],
  );
}

/** As many values as the last row of the table has; one cell takes what is left of the width. */
const valuesLike = (table: PrintedTable, drawn: PrintedText): readonly PrintedText[] =>
  Array.from({ length: table.columnCount - 1 }, () => drawn);

/** Table 4: below the groups, where they stand as rows. */
function inDisputes(report: InventedReport, random: Random): InventedReport | null {
  const { results } = editionOf(report.form).disputes;
  if (report.layout.disputes !== 'transposed') return null;
  const label = plain(random.pick(['行政赔偿', '民事诉讼', '举报投诉']));
  const values = numbers(random, results.length);
  return changeTables(report, 'disputes', table => [insertRow(table, table.rows.length, label, values)]);
}
