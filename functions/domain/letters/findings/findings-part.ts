import { pages, sitePath } from '../../locations.ts';
import type { Finding } from '../../rules/finding.ts';
import { addressOf, type FindingsPart } from '../composing/letter-content.ts';
import type { Attachment } from '../letter.ts';
import type { ReportLetter } from '../report-letter.ts';
import { findingsTable } from './findings-table.ts';
import { byGravity, listFindings } from './listed-findings.ts';

/** Findings in full, linked to the cells of the public page and to the rules. */
export function findingsPart(
  { record, site, standing }: ReportLetter,
  findings: readonly Finding[],
  appeared: readonly string[] = [],
): FindingsPart {
  return {
    kind: 'findings',
    ...listFindings(findings, { appeared, forms: record.forms }),
    page: standing.page === null ? null : addressOf(site, standing.page),
    rules: addressOf(site, sitePath(pages.rules)),
  };
}

/** All findings as a table, where a letter cannot hold them all, or tells some in a line only. */
export function findingsAttached({ record, findings }: ReportLetter, told: FindingsPart): readonly Attachment[] {
  const isWhole =
    told.more === 0 &&
    told.findings.length === findings.length &&
    told.findings.every(({ moreFigures, moreUnits, moreFolded }) => moreFigures + moreUnits + moreFolded === 0);
  return isWhole ? [] : [findingsTable(findings, record.forms)];
}

/** The end of a subject: the gravest finding; nothing where there is none. */
export function gravest(findings: readonly Finding[]): string {
  const [first] = byGravity(findings);
  if (first === undefined) return '';
  return findings.length === 1 ? `（${first.title}）` : `（最重的是：${first.title}）`;
}
