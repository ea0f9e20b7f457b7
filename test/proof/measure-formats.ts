import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { extractReport } from '../../functions/domain/extract/extract-report.ts';
import { type DocumentFormat, FORMATS, formatOf } from '../../functions/domain/extract/formats/formats.ts';
import { type Amount, type MeasuredFigure, milliseconds, percentile } from '../../infra/local/bench/figure.ts';
import { generateReport } from '../../infra/local/invented/generate-report.ts';
import { seededRandom } from '../../infra/local/invented/random.ts';
import { WRITTEN_FORMATS, writeReport } from '../../infra/local/invented/write-report.ts';
import { besidePdftotext } from './beside-pdftotext.ts';

const SHARED = join(import.meta.dirname, '../../../shared/reports');
const GENERATED = { brief: 1, full: 20 };
const ROUNDS = { brief: 1, full: 5 };
const AIMS: Partial<Record<DocumentFormat, string>> = {
  pdf: '≤ 30 ms',
  docx: '≤ 6 ms',
  xlsx: '≤ 6 ms',
  ofd: '≤ 6 ms',
  doc: '≤ 2 ms',
  html: '≤ 2 ms',
  text: '≤ 1 ms',
};

export const formatNamed = (name: string): DocumentFormat | undefined => FORMATS.find(({ key }) => key === name)?.key;

/** Formats that nothing here writes are measured on the shared reports alone. */
function filesOf(format: DocumentFormat, { brief }: Amount): readonly Uint8Array[] {
  const [extension] = formatOf(format).extensions;
  const folder = join(SHARED, extension);
  const names = existsSync(folder) ? readdirSync(folder).slice(0, brief ? 1 : undefined) : [];
  const shared = names.map(name => readFileSync(join(folder, name)));
  const written = WRITTEN_FORMATS.find(known => known === extension);
  if (written === undefined) return shared;
  const seeds = Array.from({ length: brief ? GENERATED.brief : GENERATED.full }, (_, index) => index + 1);
  return [...shared, ...seeds.map(seed => writeReport(generateReport(seed), written, seededRandom(seed)))];
}

/**
 * What reading one format costs in a process of its own: the first file (cold, with the code of the format), then all of
 * them warm. Run through `measureFormats`.
 */
export async function measureFormat(format: DocumentFormat, amount: Amount): Promise<readonly MeasuredFigure[]> {
  const files = filesOf(format, amount);
  const rounds = amount.brief ? ROUNDS.brief : ROUNDS.full;
  if (files.length === 0) return [];
  const read = async (bytes: Uint8Array): Promise<number> => {
    const start = performance.now();
    await extractReport(bytes, `report.${formatOf(format).extensions[0]}`, ['organ'], fileEngines);
    return performance.now() - start;
  };
  const cold = await read(files[0] ?? new Uint8Array());
  for (const bytes of files) await read(bytes);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) for (const bytes of files) times.push(await read(bytes));
  const aim = AIMS[format];
  const peak = `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
  return [
    {
      what: `${format}: median, worst, first, peak memory`,
      value: `${milliseconds(percentile(times, 0.5))}, ${milliseconds(Math.max(...times))}, ${milliseconds(cold)}, ${peak}`,
      ...(aim === undefined ? {} : { aim }),
    },
    ...(format === 'pdf' ? await besidePdftotext(files, rounds, read) : []),
  ];
}

/** New objects have as little room as in the processes that read reports; the collector would take more only to be rarer. */
const SMALL = ['--max-semi-space-size=4'];

/** Every format in a process of its own. */
export function measureFormats(amount: Amount): readonly MeasuredFigure[] {
  const script = join(import.meta.dirname, 'bench-formats.ts');
  return FORMATS.flatMap(({ key: format }) => {
    const out = execFileSync(process.execPath, [...SMALL, script, format, ...(amount.brief ? ['--brief'] : [])], {
      encoding: 'utf8',
    });
    return JSON.parse(out) as readonly MeasuredFigure[];
  });
}
