import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import type { Figure } from '../../../functions/domain/record/figure.ts';
import { figureAt, figuresOf } from '../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { type InventedReport, inventReport, truthOf } from '../../../infra/local/invented/invented-report.ts';
import { pageOf } from './print-page.ts';

/** Reads a document given as text; fails where it is refused. */
export async function readPrinted(text: string, fileName = 'report.html'): Promise<ReportRecord> {
  const record = await extractReport(new TextEncoder().encode(text), fileName, ['organ'], fileEngines);
  if (isRefusal(record)) throw new Error(`refused: ${record.code}`);
  return record;
}

/** Reads a report from a web page. */
export const readPage = (report: InventedReport): Promise<ReportRecord> => readPrinted(pageOf(report));

/** Figures that are given as certain and are not what was printed. */
export function wrongFigures(record: ReportRecord, report: InventedReport = inventReport()): readonly string[] {
  const truth = truthOf(report);
  return [...figuresOf(record)]
    .filter(([, figure]) => figure.confidence === 'certain')
    .filter(([path, figure]) => numberIn(figure) !== truth.get(path))
    .map(([path, figure]) => `${path}: ${figure.printed}`);
}

export const certainFigures = (record: ReportRecord): number =>
  [...figuresOf(record)].filter(([, figure]) => figure.confidence === 'certain').length;

export function valueAt(record: ReportRecord, path: string): number | null | undefined {
  const figure = figureAt(record, path);
  return figure && numberIn(figure);
}

const numberIn = (figure: Figure): number | null => (figure.kind === 'number' ? figure.value : null);
