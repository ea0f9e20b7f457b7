import { TABLE_TITLES, type TableKey } from '../../../../../functions/domain/form/tables.ts';
import type { InventedReport } from '../../invented-report.ts';
import { type PrintedBlock, type PrintedTable, paragraph, redraw } from '../../print/document.ts';
import type { Random } from '../../random.ts';
import { WRITTEN_FORMATS } from '../../write-report.ts';
import type { Decoration } from '../decoration.ts';
import { changeTables } from './change-tables.ts';

/** A statutory table of last year or of another unit below or above the own one, with or without a line that says so. */
export const secondTable: Decoration = {
  name: 'second-table',
  formats: WRITTEN_FORMATS,
  decorate: (report, random) => {
    const key = random.pick<TableKey>(['applications', 'applications', 'disputes']);
    if (key === 'disputes' && report.layout.disputes === 'two-tables') return null;
    const caption = captionOf(report, key, random);
    const isBelow = caption === '' || random.chance(0.7);
    return changeTables(report, key, table => {
      const other: readonly PrintedBlock[] = [...(caption === '' ? [] : [paragraph(caption)]), otherFigures(table)];
      return isBelow ? [table, ...other] : [...other, paragraph(`本年度${TABLE_TITLES[key]}：`), table];
    });
  },
};

const captionOf = ({ year }: InventedReport, key: TableKey, random: Random): string =>
  random.pick([`${year - 1}年度${TABLE_TITLES[key]}`, '上年度数据：', '附：下属县文化馆情况', '县图书馆', '']);

/** The same table with every number another. */
const otherFigures = (table: PrintedTable): PrintedTable => ({
  ...table,
  rows: table.rows.map(row =>
    row.map(cell => ({
      ...cell,
      drawn: redraw(cell.drawn, text => (/^\d+$/.test(text) ? `${Number(text) + 1}` : text)),
    })),
  ),
});
