import { SECTIONS } from '../../../functions/domain/form/sections.ts';
import type { TableKey } from '../../../functions/domain/form/tables.ts';
import { type InventedReport, inventReport, type ReportPlan } from '../../../infra/local/invented/invented-report.ts';
import { type PrintedBlock, type PrintedText, plain, textOf } from '../../../infra/local/invented/print/document.ts';
import { printReport } from '../../../infra/local/invented/print/print-report.ts';
import { writeHtml } from '../../../infra/local/invented/writers/html.ts';
import { type TextLayout, writeText } from '../../../infra/local/invented/writers/text.ts';

/** What stands in place of the tables of a section. */
export type OtherTables = Readonly<Partial<Record<TableKey, readonly PrintedBlock[]>>>;

/** A small report whose tables are laid out in some other way. */
export const reportWith = (tables: OtherTables, plan: ReportPlan = {}): InventedReport =>
  inventReport({ ...plan, rework: blocks => blocks.flatMap(replaceTables(tables)) });

function replaceTables(tables: OtherTables): (block: PrintedBlock) => readonly PrintedBlock[] {
  let others: readonly PrintedBlock[] | undefined;
  return block => {
    if (block.kind === 'paragraph' && block.role === 'heading') {
      const section = SECTIONS.find(({ title }) => textOf(block.drawn).endsWith(title));
      others = Object.entries(tables).find(([key]) => key === section?.key)?.[1];
    }
    if (block.kind === 'paragraph' || others === undefined) return [block];
    const instead = others;
    others = [];
    return instead;
  };
}

/** Texts in cells, by path of the figure. */
export const texts = (cells: Readonly<Record<string, string>>): ReadonlyMap<string, PrintedText> =>
  new Map(Object.entries(cells).map(([path, text]) => [path, plain(text)]));

const decode = (file: Uint8Array): string => new TextDecoder().decode(file);

/** The report as a web page. */
export const pageOf = (report: InventedReport = inventReport()): string => decode(writeHtml(printReport(report)));

/** The report as plain text. */
export const linesOf = (report: InventedReport = inventReport(), layout: TextLayout = 'spaces'): string =>
  decode(writeText(printReport(report), layout)).trimEnd();
