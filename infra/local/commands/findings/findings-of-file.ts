import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileEngines } from '../../../../functions/adapters/file-engines.ts';
import { checkReport } from '../../../../functions/domain/check/check-report.ts';
import { CATALOGUE } from '../../../../functions/domain/rules/catalogue.ts';
import { exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import type { Validation } from '../../../../functions/domain/rules/finding.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';
import type { SnapshotLine } from './snapshot.ts';

/** Everything the catalogue says of one report, as of a file that an agency checks with nothing else at hand. */
export async function findingsOfReport(folder: string, file: string): Promise<readonly SnapshotLine[]> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const check = await checkReport({ name: file, bytes }, {}, fileEngines);
  if (check.outcome === 'read') return linesOf(file, check.validation);
  const { code, message } = check.refusal;
  return [{ file, rule: code, severity: 'refused', figures: [], expected: null, message }];
}

/**
 * What the catalogue says of the opening of a report. An opening has no tables: it stands once as the preamble and once
 * as the overview of the clean invented report, whose figures its numbers then contradict — every time in the same way.
 */
export function findingsOfNarrative(folder: string, file: string): readonly SnapshotLine[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const [, year] = /(20\d\d)\s*年/.exec(lines.join('\n')) ?? [];
  const dated = year === undefined ? {} : { titleYear: Number(year), year: Number(year) };
  return (['preamble', 'overview'] as const).flatMap(section => {
    const texts = { preamble: [], overview: [], [section]: lines };
    const subject = exampleSubject({ ...dated, texts });
    return linesOf(`${file} as ${section}`, validateReport(subject, {}, CATALOGUE));
  });
}

function linesOf(file: string, { findings, outcomes }: Validation): readonly SnapshotLine[] {
  return [
    ...findings.map(({ rule, severity, evidence, expected, message }) => {
      const figures = evidence.map(({ figure, printed }) => `${figure}=${printed}`);
      return { file, rule, severity, figures, expected, message };
    }),
    ...outcomes.flatMap(({ rule, outcome, reason = '', fault }) => {
      if (fault === undefined && outcome !== 'unchecked') return [];
      const severity = fault === undefined ? ('unchecked' as const) : ('fault' as const);
      return [{ file, rule, severity, figures: [], expected: null, message: fault ?? reason }];
    }),
  ];
}
