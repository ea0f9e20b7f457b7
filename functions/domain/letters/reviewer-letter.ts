import type { Agency } from '../agency/agency.ts';
import type { PublicStanding } from '../lifecycle/public-standing.ts';
import { pages, sitePath } from '../locations.ts';
import type { Site } from '../pages/site.ts';
import type { ReportRecord } from '../record/record.ts';
import type { Finding } from '../rules/finding.ts';
import type { ReportVersion } from '../store/report-version.ts';
import type { UncheckedRules } from '../validate/unchecked-rules.ts';
import { composeLetter } from './compose-letter.ts';
import type { Letter } from './letter.ts';
import { type LetterPart, linkTo } from './letter-content.ts';
import { listFindings } from './listed-findings.ts';
import { publicationPart, publicationWord } from './publication-sentence.ts';
import { countedFindings, readingNotices, reportFacts, unreadFigures, unreadTables } from './report-facts.ts';

/** How the findings differ from those of the last letter about the same report. */
export interface FindingChanges {
  /** Fingerprints of findings that were not there. */
  readonly appeared: readonly string[];
  /** How many are gone. */
  readonly resolved: number;
}

export interface ReportLetter {
  readonly record: ReportRecord;
  readonly version: ReportVersion;
  readonly agency: Agency;
  readonly findings: readonly Finding[];
  readonly site: Site;
  /** What the public sees of this version now. */
  readonly standing: PublicStanding;
}

/** Findings compared with the fingerprints reviewers were last told of; null before the first letter. */
export function changesSince(told: readonly string[] | undefined, findings: readonly Finding[]): FindingChanges | null {
  if (told === undefined) return null;
  const before = new Set(told);
  const now = new Set(findings.map(finding => finding.fingerprint));
  return {
    appeared: [...now].filter(fingerprint => !before.has(fingerprint)),
    resolved: [...before].filter(fingerprint => !now.has(fingerprint)).length,
  };
}

/** To the reviewers in charge: what contradicts itself in a report, figure by figure, ready to act on. */
export function writeReviewerLetter(
  letter: ReportLetter & { readonly changes: FindingChanges | null; readonly unchecked?: readonly UncheckedRules[] },
): Letter {
  const { record, version, agency, findings, site, standing, changes, unchecked = [] } = letter;
  const name = `${agency.name}${version.year}年年报`;
  const counted = countedFindings(findings);
  return composeLetter({
    to: agency.reviewers,
    subject: `【年报核验·${publicationWord(standing)}${changes === null ? '' : '·有变化'}】${name}：${counted}`,
    title: `${name}核验结果：${counted}`,
    site,
    parts: [
      publicationPart(standing),
      ...changeParts(changes),
      reportFacts(version, agency),
      ...(standing.page === null ? [] : linkTo(site, '查看公开页面', standing.page)),
      ...unreadTables(record, '请对照原件人工核对。'),
      ...unreadFigures(record, '请对照原件人工核对。'),
      ...findingParts(findings, changes),
      ...uncheckedParts(unchecked),
      ...readingNotices(record),
      ...linkTo(site, '各条规则的公式和依据', sitePath(pages.rules)),
    ],
  });
}

function changeParts(changes: FindingChanges | null): readonly LetterPart[] {
  if (changes === null) return [];
  const text = `与上次来信相比：新增 ${changes.appeared.length} 项，消除 ${changes.resolved} 项。新增的标有“新”字。`;
  return [{ kind: 'paragraph', text }];
}

function uncheckedParts(unchecked: readonly UncheckedRules[]): readonly LetterPart[] {
  if (unchecked.length === 0) return [];
  return [
    { kind: 'heading', text: '没有核对的内容' },
    { kind: 'list', items: unchecked.map(({ reason, titles }) => `${reason}（${titles.join('、')}）`) },
  ];
}

function findingParts(findings: readonly Finding[], changes: FindingChanges | null): readonly LetterPart[] {
  if (findings.length === 0) return [];
  return [
    { kind: 'heading', text: `问题清单（${countedFindings(findings)}）` },
    { kind: 'findings', ...listFindings(findings, { appeared: changes?.appeared ?? [] }) },
  ];
}
