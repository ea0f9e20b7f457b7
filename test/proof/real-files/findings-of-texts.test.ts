import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import { type Example, exampleSubject } from '../../../functions/domain/rules/examples/example-record.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { subjectOf } from '../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const RULES = CATALOGUE.filter(({ group }) => group === 'form' || group === 'identity' || group === 'text');
/** Rules that can judge an opening that was cut short and has no tables. */
const OF_OPENINGS = CATALOGUE.filter(({ id }) =>
  ['wrong-period', 'wrong-citation', 'stale-year', 'injected-words', 'personal-data', 'template-residue'].includes(id),
);

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const bytes = new Uint8Array(readFileSync(new URL(`reports/${file}`, shared)));
  const record = await extractReport(bytes, file, ['organ', 'government'], fileEngines);
  if (isRefusal(record)) throw new TypeError(`${file} was refused`);
  return validateReport(subjectOf(record, { year: record.year }), {}, RULES).findings;
}

const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);

function findingsInOpening(number: string, year: number): readonly string[] {
  const preamble = readFileSync(new URL(`narratives/${number}.txt`, shared), 'utf8').split('\n');
  const example: Example = { titleYear: year, year, texts: { preamble, overview: [], problems: [], other: [] } };
  return ids(validateReport(exampleSubject(example), {}, OF_OPENINGS).findings);
}

describe.runIf(existsSync(shared))('real reports', () => {
  it.each([
    'docx/suqian2023.docx',
    'pdf/suqian2023.chromium.pdf',
    'ofd/suqian2023.ofd',
    'xlsx/suqian2023.xlsx',
    'html/suqian2023.html',
  ])('%s has no error of form, identity or text', async file => {
    expect((await findingsOf(file)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('shows both forms and the damaged label of a district government', async () => {
    expect(ids(await findingsOf('pdf/hongze2024.wps-office.pdf'))).toEqual(
      expect.arrayContaining(['mixed-forms', 'altered-label']),
    );
  });

  it('shows the lacking fee statement and the radicals, and no sentence that is not repeated', async () => {
    const found = ids(await findingsOf('txt/jianxi2021.seed.txt'));
    expect(found).toEqual(expect.arrayContaining(['missing-fee-statement', 'radical-glyphs']));
    expect(found).not.toContain('repeated-sentence');
  });

  it.each([
    ['014', 2021, 'wrong-period'],
    ['018', 2020, 'wrong-period'],
    ['018', 2020, 'template-residue'],
    ['024', 2025, 'wrong-citation'],
    ['030', 2025, 'wrong-citation'],
    ['056', 2022, 'wrong-citation'],
  ] as const)('opening %s of %i shows %s', (number, year, rule) => {
    expect(findingsInOpening(number, year)).toContain(rule);
  });

  it.each([
    ['008', 2024],
    ['010', 2024],
    ['026', 2022],
    ['034', 2022],
    ['038', 2022],
    ['048', 2023],
    ['050', 2023],
    ['060', 2023],
    ['068', 2024],
    ['070', 2022],
    ['076', 2024],
    ['102', 2024],
    ['104', 2024],
    ['118', 2022],
    ['124', 2024],
    ['126', 2024],
    ['128', 2019],
  ] as const)('opening %s of %i is fine', (number, year) => {
    expect(findingsInOpening(number, year)).toEqual([]);
  });
});
