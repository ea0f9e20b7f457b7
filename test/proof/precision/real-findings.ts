import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { checkReport } from '../../../functions/domain/check/check-report.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import { SECTION_KEYS } from '../../../functions/domain/record/texts.ts';
import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import { exampleRecord } from '../../../functions/domain/rules/examples/example-record.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { subjectOf } from '../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';

/** A finding on a real report: which report, whatever format it was read from, which rule, and where. */
export interface RealFinding {
  readonly file: string;
  readonly rule: string;
  /** A figure, or section and paragraph of the words it quotes; `-` for the report as a whole. */
  readonly place: string;
}

/** Rules that can judge an opening: a text that was cut short and has no tables. */
const OF_OPENINGS = CATALOGUE.filter(
  ({ id, group }) =>
    group === 'narrative' ||
    group === 'trial' ||
    ['wrong-period', 'wrong-citation', 'stale-year', 'injected-words', 'personal-data', 'template-residue'].includes(
      id,
    ),
);
const Listed = v.object({ files: v.array(v.object({ file: v.string(), expected: v.optional(v.string()) })) });

/** Everything the catalogue finds in the reports and openings of a folder, once for each report and place. */
export async function realFindings(shared: string): Promise<readonly RealFinding[]> {
  const found = [
    ...(await findingsOfReports(join(shared, 'reports'))),
    ...findingsOfOpenings(join(shared, 'narratives')),
  ];
  return [...new Map(found.map(each => [keyOf(each), each])).values()];
}

export const keyOf = ({ file, rule, place }: RealFinding): string => `${file}\t${rule}\t${place}`;

async function findingsOfReports(folder: string): Promise<readonly RealFinding[]> {
  if (!existsSync(folder)) return [];
  const { files } = v.parse(Listed, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const found: RealFinding[] = [];
  for (const { file, expected } of files) {
    if (expected !== 'ok') continue;
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const check = await checkReport({ name: file, bytes }, {}, fileEngines);
    if (check.outcome !== 'read') continue;
    const { record, validation } = check;
    found.push(...validation.findings.map(each => realFinding(stemOf(file), record, each)));
  }
  return found;
}

/** suqian2023 for docx/suqian2023.docx: one report, however many files it was made into. */
const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).split('.')[0] ?? file;

function findingsOfOpenings(folder: string): readonly RealFinding[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .toSorted()
    .flatMap(file => {
      const record = openingRecord(readFileSync(join(folder, file), 'utf8'));
      const { findings } = validateReport(subjectOf(record), {}, OF_OPENINGS);
      return findings.map(each => realFinding(stemOf(file), record, each));
    });
}

/** An opening as a report with nothing but an overview: its text up to the first table. */
function openingRecord(text: string): ReportRecord {
  const table = text.search(/第二十条\s*第/);
  const year = /(20\d\d)\s*年/.exec(text)?.[1];
  return exampleRecord({
    agencyName: '某地某机关',
    titleYear: year === undefined ? null : Number(year),
    texts: { preamble: [], problems: [], other: [], overview: (table < 0 ? text : text.slice(0, table)).split('\n') },
    without: ['disclosure', 'applications', 'disputes'],
  });
}

const realFinding = (file: string, record: ReportRecord, { rule, evidence, quote }: Finding): RealFinding => ({
  file,
  rule,
  place: evidence[0]?.figure ?? placeOfQuote(record, quote),
});

function placeOfQuote({ sections }: ReportRecord, quote: string | null): string {
  if (quote === null) return '-';
  const words = quote.replaceAll(/[\s…]/g, '').slice(0, 12);
  for (const key of SECTION_KEYS) {
    const paragraph = sections[key].paragraphs.findIndex(text => text.replaceAll(/\s/g, '').includes(words));
    if (paragraph >= 0) return `${key}:${paragraph + 1}`;
  }
  return '-';
}
