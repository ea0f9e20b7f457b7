/** Keys of the table. Nothing else in the project spells one. */
import type { ReportIdentity } from '../locations.ts';

/** Which version of a report a pointer stands at: the newest stored, or the one the public sees. */
export type VersionPointer = 'latest' | 'published';

const MARKS: Readonly<Record<VersionPointer, string>> = { latest: 'LATEST', published: 'PUBLISHED' };

export const agencyKey = (agencyId: string): string => `AGENCY#${agencyId}`;
export const PROFILE = 'PROFILE';
export const ALL_AGENCIES = 'AGENCIES';

const reportSort = ({ scope, year }: ReportIdentity): string => `${year}#${scope}`;

export const versionSort = (report: ReportIdentity, order: string): string => `VERSION#${reportSort(report)}#${order}`;
export const pointerSort = (pointer: VersionPointer, report: ReportIdentity): string =>
  `${MARKS[pointer]}#${reportSort(report)}`;
/** Prefix of all pointers of one agency. */
export const pointerPrefix = (pointer: VersionPointer): string => `${MARKS[pointer]}#`;
/** Index partition that holds the pointers of one year. */
export const pointerYear = (pointer: VersionPointer, year: number): string => `${MARKS[pointer]}#${year}`;

export const YEARS_KEY = { pk: 'YEARS', sk: 'YEARS' } as const;

export const letterKey = (key: string) => ({ pk: `LETTER#${key}`, sk: 'LETTER' });
export const toldSort = (report: ReportIdentity): string => `TOLD#${reportSort(report)}`;

/** One key of the index of texts, and who has a text under it. */
export const textKey = (year: number, section: string, key: string): string => `TEXT#${year}#${section}#${key}`;
export const textOwnerSort = ({ agencyId, scope }: Pick<ReportIdentity, 'agencyId' | 'scope'>): string =>
  `${agencyId}#${scope}`;
