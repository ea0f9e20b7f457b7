import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { extractReport } from '../../functions/domain/extract/extract-report.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import type { Decoration } from '../../infra/local/invented/decorations/decoration.ts';
import { generateReport } from '../../infra/local/invented/generate-report.ts';
import { type InventedReport, truthOf } from '../../infra/local/invented/invented-report.ts';
import { textOf } from '../../infra/local/invented/print/document.ts';
import { printReport } from '../../infra/local/invented/print/print-report.ts';
import { seededRandom } from '../../infra/local/invented/random.ts';
import { type WrittenFormat, writeReport } from '../../infra/local/invented/write-report.ts';
import { type Comparison, compareWithTruth } from './compare-with-truth.ts';

export interface GeneratedReading {
  readonly seed: number;
  readonly format: WrittenFormat;
  /** Code of the refusal where the document was not read. */
  readonly refused: string | null;
  readonly comparison: Comparison;
  /** What is wrong besides figures: title, year, agency, text of a section. */
  readonly faults: readonly string[];
}

/** Makes the report of a seed, writes it in a format, reads it back and compares. */
export const readGenerated = (seed: number, format: WrittenFormat): Promise<GeneratedReading> =>
  readWritten(generateReport(seed), seed, format);

/** The same with a decoration; null where the report of the seed has no place for it. */
export function readDecorated(
  { decorate }: Decoration,
  seed: number,
  format: WrittenFormat,
): Promise<GeneratedReading> | null {
  const report = decorate(generateReport(seed), seededRandom(seed + 2));
  return report && readWritten(report, seed, format);
}

async function readWritten(report: InventedReport, seed: number, format: WrittenFormat): Promise<GeneratedReading> {
  const bytes = writeReport(report, format, seededRandom(seed + 1));
  const record = await extractReport(bytes, `report.${format}`, ['organ'], fileEngines);
  const truth = truthOf(report);
  if (isRefusal(record)) {
    const comparison = { right: 0, wrong: [], calledBlank: [], missed: [...truth.keys()], marked: 0 };
    return { seed, format, refused: record.code, comparison, faults: [] };
  }
  return { seed, format, refused: null, comparison: compareWithTruth(record, truth), faults: faultsOf(report, record) };
}

const squeeze = (paragraphs: readonly string[]) => paragraphs.join('').replaceAll(/\s/g, '');

function faultsOf(
  report: InventedReport,
  record: Exclude<Awaited<ReturnType<typeof extractReport>>, { outcome: 'refused' }>,
) {
  const faults: string[] = [];
  if (record.title !== report.title) faults.push(`title ${record.title}`);
  if (record.year !== report.year) faults.push(`year ${record.year}`);
  if (record.agencyName !== report.agencyName) faults.push(`agency ${record.agencyName}`);
  for (const key of ['preamble', 'overview', 'problems', 'other'] as const)
    if (squeeze(record.sections[key].paragraphs) !== squeeze(report.narrative[key])) faults.push(`text of ${key}`);
  const printed = new Set(
    printReport(report).flatMap(block => (block.kind === 'paragraph' ? [textOf(block.drawn)] : [])),
  );
  for (const key of ['disclosure', 'applications', 'disputes'] as const)
    if (record.sections[key].paragraphs.some(text => !printed.has(text))) faults.push(`cells in the text of ${key}`);
  return faults;
}
