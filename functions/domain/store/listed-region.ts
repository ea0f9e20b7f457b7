import type { ReportIdentity } from '../locations.ts';
import type { FiledReport } from './filed-report.ts';

/** What an agency handed in for a year: one entry in the list of its region. */
export interface ListedAgency {
  readonly agencyId: string;
  readonly reports: readonly FiledReport[];
  /** True where a file came that was not read yet. */
  readonly isPending: boolean;
}

/** A report as the lists of the newest ones name it. */
export interface LatestReport extends ReportIdentity {
  readonly order: string;
  readonly title: string;
  readonly uploadedAt: string;
}

/** What a region and all below it come to in a year: one entry in the list of the region above. */
export interface RegionSum {
  readonly region: string;
  readonly name: string;
  /** Agencies of the register. */
  readonly agencies: number;
  /** Reports that were to be handed in here, and where they stand. */
  readonly owed: number;
  readonly published: number;
  readonly received: number;
  readonly missing: number;
  /** The newest published reports, newest first. */
  readonly latest: readonly LatestReport[];
  /** Changes with anything that the lists of the region, or of one below it, show. */
  readonly state: string;
}

/** The list of one region and year. */
export interface ListedRegion {
  readonly agencies: readonly ListedAgency[];
  /** Of the regions directly below. */
  readonly parts: readonly RegionSum[];
}
