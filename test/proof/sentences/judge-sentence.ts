import { type Example, exampleSubject } from '../../../functions/domain/rules/examples/example-record.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';
import type { SpokenFacts } from './spoken-facts.ts';
import { overviewWith } from './spoken-report.ts';

/** An invented office with the figures a sentence speaks of. */
export const officeOf = ({ now, before }: SpokenFacts): Example => ({
  figures: now.cells,
  previous: { figures: before.cells },
});

const nameOf = ({ rule, fingerprint }: Finding): string => `${rule} ${fingerprint}`;

/** What the catalogue finds in a report only once a paragraph is put into its overview. */
export function findingsOfSentence(office: Example, text: string): readonly Finding[] {
  const without = new Set(findingsIn(office, []).map(nameOf));
  return findingsIn(office, [text]).filter(finding => !without.has(nameOf(finding)));
}

const findingsIn = (office: Example, added: readonly string[]): readonly Finding[] =>
  validateReport(exampleSubject({ ...office, texts: { overview: overviewWith(added) } })).findings;
