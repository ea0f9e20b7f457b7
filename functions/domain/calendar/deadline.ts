import type { Agency, AgencyKind } from '../agency/agency.ts';
import type { Scope } from '../record/record.ts';

/** Governments have until 31 March, everybody else until 31 January (条例 art. 49; townships by local notice). */
const GOVERNMENTS: ReadonlySet<AgencyKind> = new Set([
  'provincial-government',
  'municipal-government',
  'county-government',
]);
const DAY_MS = 24 * 60 * 60 * 1000;

/** Last day (`YYYY-MM-DD`, Beijing) for handing in the report of a year; the register may set another than the law. */
export function deadlineOf(agency: Pick<Agency, 'kind' | 'deadline'>, scope: Scope, year: number): string {
  const own = agency.deadline !== null && /^\d{2}-\d{2}$/.test(agency.deadline) ? agency.deadline : null;
  const lawful = GOVERNMENTS.has(agency.kind) || scope === 'government' ? '03-31' : '01-31';
  return `${year + 1}-${own ?? lawful}`;
}

/** The date so many days after another, both `YYYY-MM-DD`; before it where the number is negative. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one date to another, both `YYYY-MM-DD`; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
