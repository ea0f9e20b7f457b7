import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { exampleSubject } from '../../../functions/domain/rules/examples/example-record.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { subjectOf } from '../../../functions/domain/rules/subject.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';
import { countSteps } from '../../support/count-steps.ts';

const reports = new URL('../../../../shared/reports/', import.meta.url);

async function findingsIn(file: string): Promise<readonly Finding[]> {
  const record = await extractReport(readFileSync(new URL(file, reports)), file, ['organ', 'government'], fileEngines);
  if (isRefusal(record)) throw new Error(`${file} was refused: ${record.code}`);
  return validateReport(subjectOf(record)).findings;
}
const rulesIn = async (file: string) => (await findingsIn(file)).map(({ rule }) => rule);

describe.runIf(existsSync(reports))('real reports', () => {
  it.each([
    'docx/suqian2023.docx',
    'html/suqian2023.html',
    'pdf/suqian2023.lo.pdf',
    'ofd/suqian2023.ofd',
    'xlsx/suqian2023.xlsx',
    'txt/suqian2023.cellperline.txt',
    'txt/suqian2023.pdftotext-raw.txt',
  ])('raise no error where the figures agree, or cannot be read (%s)', async file => {
    expect((await findingsIn(file)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('raise mixed forms and an altered label where both are printed', async () => {
    const findings = await findingsIn('pdf/hongze2024.wps-office.pdf');
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect(errors).toEqual(['mixed-forms']);
    expect(findings.map(({ rule }) => rule)).toContain('altered-label');
    expect(findings.length).toBeLessThan(8);
  });

  it('raise what is left out and glossed over', async () => {
    const rules = await rulesIn('txt/jianxi2021.seed.txt');
    expect(rules).toEqual(
      expect.arrayContaining(['empty-problems', 'missing-fee-statement', 'denied-applicability', 'radical-glyphs']),
    );
    expect(await rulesIn('docx/jianxi2021.docx')).not.toContain('radical-glyphs');
  });

  it('raise the same in every format of one report', async () => {
    const [first, ...others] = await Promise.all(
      ['docx/syn_blank2022.docx', 'xlsx/syn_blank2022.xlsx', 'doc/syn_blank2022.doc', 'pdf/syn_blank2022.lo.pdf'].map(
        rulesIn,
      ),
    );
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('hostile text', () => {
  it.each([
    ['one letter', '公'.repeat(2_000_000)],
    ['places', '市县区'.repeat(600_000)],
    ['brackets and quotes', '《（〔“'.repeat(500_000)],
    ['digits', '1'.repeat(2_000_000)],
    ['dates', '2023年1月1日至'.repeat(200_000)],
    ['blanks', ' '.repeat(2_000_000)],
    ['links', 'http://www.a.b.'.repeat(150_000)],
    ['short sentences', '公开。'.repeat(600_000)],
  ])('of %s is judged in steps in proportion to it', async (_, text) => {
    const texts = { preamble: text, overview: text, problems: text, other: text };
    const subject = exampleSubject({ texts, previous: { texts } });
    const steps = await countSteps(() =>
      expect(validateReport(subject).outcomes.filter(({ fault }) => fault !== undefined)).toEqual([]),
    );
    expect(steps).toBeLessThan(25 * text.length);
  });
});
