import { SECTIONS } from '../../../../../functions/domain/form/sections.ts';
import type { TableKey } from '../../../../../functions/domain/form/tables.ts';
import type { InventedReport } from '../../invented-report.ts';
import { type PrintedBlock, type PrintedTable, textOf } from '../../print/document.ts';

/** The report with the tables of one section laid out otherwise; `index` counts the tables of the section. */
export const changeTables = (
  report: InventedReport,
  key: TableKey,
  change: (table: PrintedTable, index: number) => readonly PrintedBlock[],
): InventedReport => ({
  ...report,
  rework: blocks => {
    let section: string | undefined;
    let index = 0;
    return report.rework(blocks).flatMap(block => {
      if (block.kind === 'paragraph') {
        if (block.role === 'heading') section = sectionOf(textOf(block.drawn));
        return [block];
      }
      return section === key ? change(block, index++) : [block];
    });
  },
});

const sectionOf = (heading: string): string | undefined => SECTIONS.find(({ title }) => heading.endsWith(title))?.key;
