import type { Agency } from '../agency/agency.ts';
import type { PublicStanding } from '../lifecycle/public-standing.ts';
import type { Site } from '../pages/site.ts';
import type { ReportRecord } from '../record/record.ts';
import type { Finding } from '../rules/finding.ts';
import type { ReportVersion } from '../store/report-version.ts';
import type { MendDays } from './mend-by.ts';

/** How the findings differ from those of the last letter about the same report. */
export interface FindingChanges {
  /** Fingerprints of findings that were not there. */
  readonly appeared: readonly string[];
  /** Names of those that are gone. */
  readonly resolved: readonly string[];
}

/** What there is to tell of a version of a report. */
export interface ReportLetter {
  readonly record: ReportRecord;
  readonly version: ReportVersion;
  /** The how-manieth version of the report it is. */
  readonly ordinal: number;
  readonly agency: Agency;
  /** Mail addresses of the reviewers in charge, who read the answers. */
  readonly reviewers: readonly string[];
  readonly findings: readonly Finding[];
  /** Against what was told last; null before the first letter. */
  readonly changes: FindingChanges | null;
  /** Names of other reports that were handed in as this very file. */
  readonly sameFileAs: readonly string[];
  readonly site: Site;
  /** What the public sees of this version now. */
  readonly standing: PublicStanding;
  readonly mendDays: MendDays;
}

/** The same for all letters about one report, so that mail programs keep them together. */
export const threadOf = ({ version: { agencyId, scope, year } }: ReportLetter): string =>
  `${agencyId}.${year}.${scope}`;
