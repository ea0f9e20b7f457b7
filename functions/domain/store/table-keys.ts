/** Keys of the table. Nothing else in the project spells one. */
import type { ReportIdentity } from '../locations.ts';

export const agencyKey = (agencyId: string): string => `AGENCY#${agencyId}`;
export const PROFILE = 'PROFILE';
export const ALL_AGENCIES = 'AGENCIES';
/** Reports that count into a summary, by the agencies that file them. */
export const partsKey = (summaryId: string): string => `PARTS#${summaryId}`;
/** Agencies of one name. */
export const agencyNameKey = (name: string): string => `AGENCY_NAME#${name}`;

/** Agencies of a region, by their ids. */
export const registerKey = (region: string): string => `REGISTER#${region}`;

/** The list of a region and year: its agencies, and the sums of the regions directly below. */
export const listedKey = (year: number, region: string): string => `LISTED#${year}#${region}`;
export const LISTED_AGENCY = 'AGENCY#';
export const LISTED_REGION = 'REGION#';
export const listedAgencySort = (agencyId: string): string => `${LISTED_AGENCY}${agencyId}`;
export const listedRegionSort = (region: string): string => `${LISTED_REGION}${region}`;
/** What the country comes to, year by year. */
export const LISTED_YEARS = 'LISTED#YEARS';

const reportSort = ({ scope, year }: ReportIdentity): string => `${year}#${scope}`;

/** Arrivals of one agency and year, in the order of arrival; those whose key names no agency lie together. */
export const arrivalKey = (agencyId: string | null, year: number | null, order: string) => ({
  pk: agencyId === null ? 'ARRIVALS' : agencyKey(agencyId),
  sk: `${arrivalPrefix(year)}${order}`,
});
export const arrivalPrefix = (year: number | null): string => `ARRIVAL#${year ?? ''}#`;
/** Index partition of the arrivals that have not ended yet. */
export const OPEN_ARRIVALS = 'ARRIVALS#OPEN';
/** Index partition of those that were refused because nobody knew their agency. */
export const STRANDED_ARRIVALS = 'ARRIVALS#STRANDED';

export const versionSort = (report: ReportIdentity, order: string): string => `VERSION#${reportSort(report)}#${order}`;
export const LIFE_PREFIX = 'LIFE#';
export const lifeSort = (report: ReportIdentity): string => `${LIFE_PREFIX}${reportSort(report)}`;
/** Index partition that holds the lives of one year. */
export const livesOfYear = (year: number): string => `LIVES#${year}`;

export const YEARS_KEY = { pk: 'YEARS', sk: 'YEARS' } as const;

export const deliveryKey = (letterId: string) => ({ pk: `LETTER#${letterId}`, sk: 'LETTER' });
/** Index partition of the letters that will never be taken. */
export const FAILED_LETTERS = 'LETTERS#FAILED';
export const toldSort = (report: ReportIdentity): string => `TOLD#${reportSort(report)}`;

/** One key of the index of texts, and who has a text under it. */
export const textKey = (year: number, section: string, key: string): string => `TEXT#${year}#${section}#${key}`;
export const textOwnerSort = ({ agencyId, scope }: Pick<ReportIdentity, 'agencyId' | 'scope'>): string =>
  `${agencyId}#${scope}`;

/** Reports that were handed in as the same file. */
export const fileKey = (sha256: string): string => `FILE#${sha256}`;
export const fileOwnerSort = (report: ReportIdentity): string => `${report.agencyId}#${reportSort(report)}`;
