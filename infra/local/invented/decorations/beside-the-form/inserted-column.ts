import { editionOf } from '../../../../../functions/domain/form/editions/edition-of.ts';
import type { InventedReport } from '../../invented-report.ts';
import { type PrintedText, plain, textOf } from '../../print/document.ts';
import { insertColumn } from '../../print/reshape-table.ts';
import type { Random } from '../../random.ts';
import { WRITTEN_FORMATS } from '../../write-report.ts';
import type { Decoration } from '../decoration.ts';
import { changeTables } from './change-tables.ts';

/** A column that the form does not have, in one of the three tables. */
export const insertedColumn: Decoration = {
  name: 'added-column',
  formats: WRITTEN_FORMATS,
  decorate: (report, random) => random.pick([inApplications, inApplications, inDisclosure, inDisputes])(report, random),
};

interface Column {
  readonly name: string;
  readonly values: (random: Random) => PrintedText;
}

const NUMBERS = (random: Random): PrintedText => plain(`${random.whole(0, 40)}`);
const COLUMNS: readonly [Column, ...Column[]] = [
  { name: '小计', values: NUMBERS },
  { name: '上年', values: NUMBERS },
  { name: '上年同期', values: random => plain(random.pick(['', '/', '3', '17'])) },
  { name: '占比', values: random => plain(`${random.whole(0, 100)}.${random.whole(0, 9)}%`) },
  { name: '备注', values: random => plain(random.pick(['', '', '无', '已核', '见附件'])) },
];

/** Table 3: among the organisations, before the total, or at the end. */
function inApplications(report: InventedReport, random: Random): InventedReport {
  const { rows } = editionOf(report.form).applications;
  const { name, values } = random.pick(COLUMNS);
  const back = random.pick([0, 1, 2, 3]);
  return changeTables(report, 'applications', table => {
    const head = table.rows.length - rows.length;
    const added = { name, isHead: (row: number) => row < head, below: () => values(random) };
    return [insertColumn(table, table.columnCount - back, added)];
  });
}

/** Table 2: at the end of every part, or before it. */
function inDisclosure(report: InventedReport, random: Random): InventedReport {
  const { name, values } = random.pick<Column>([{ name: '上年制发件数', values: NUMBERS }, ...COLUMNS]);
  const back = random.pick([0, 0, 1]);
  return changeTables(report, 'disclosure', table => {
    const first = (row: number): string => textOf(table.rows[row]?.[0]?.drawn ?? []);
    const added = {
      name,
      isHead: (row: number) => first(row) === '信息内容',
      below: () => values(random),
    };
    return [insertColumn(table, table.columnCount - back, added)];
  });
}

/** Table 4: behind the results, where the groups stand as rows; else a further result of the first group. */
function inDisputes(report: InventedReport, random: Random): InventedReport {
  const { results } = editionOf(report.form).disputes;
  const { name, values } = random.pick(COLUMNS);
  const sideways = report.layout.disputes === 'transposed';
  return changeTables(report, 'disputes', (table, index) => {
    const head = sideways ? 1 : table.rows.length - 1;
    const at = sideways ? table.columnCount : results.length - random.pick([0, 1]);
    const added = { name, isHead: (row: number) => row < head, below: () => values(random) };
    return [index > 0 ? table : insertColumn(table, at, added)];
  });
}
