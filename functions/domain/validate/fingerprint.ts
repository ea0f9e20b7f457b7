import { sha256Hex } from '../bytes/sha256.ts';
import type { Evidence } from '../rules/finding.ts';
import type { Break } from '../rules/rule.ts';
import { reportingYear, type Subject } from '../rules/subject.ts';

/**
 * Identifies a finding by agency, scope, year, rule and figures, so that a reviewer's decision survives a re-run and a
 * corrected version as long as the figures stay the same. A finding without figures is known by its quote. Hexadecimal.
 */
export function fingerprintOf(subject: Subject, rule: string, found: Break, evidence: readonly Evidence[]): string {
  const { record, agency } = subject;
  const figures = evidence
    .map(each => [each.year ?? 0, each.agency ?? '', each.figure, each.printed].join('='))
    .toSorted();
  const words = found.key ?? (figures.length === 0 ? (found.quote ?? found.message) : '');
  const facts = [agency?.id ?? record.agencyName, record.scope, reportingYear(subject), rule, figures, words];
  return sha256Hex(JSON.stringify(facts)).slice(0, 32);
}
