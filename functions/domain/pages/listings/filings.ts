import type { Agency } from '../../agency/agency.ts';
import { daysBetween, deadlineOf } from '../../calendar/deadline.ts';
import type { Scope } from '../../record/record.ts';
import { SCOPE_NAMES } from '../../record/scope-names.ts';
import type { ReportVersion } from '../../store/report-version.ts';

/**
 * Where the report that an agency owes for a year stands. `received`: handed in but not (yet) published; it is neither
 * shown nor counted as missing.
 */
export type FilingState =
  | { readonly kind: 'published'; readonly version: ReportVersion }
  | { readonly kind: 'received' }
  | { readonly kind: 'due'; readonly deadline: string; readonly daysLeft: number }
  | { readonly kind: 'overdue'; readonly deadline: string; readonly daysLate: number };

export interface Filing {
  readonly agencyId: string;
  /** Name in the register, or as printed where the register has no entry. */
  readonly name: string;
  readonly scope: Scope;
  readonly regionName: string;
  readonly state: FilingState;
}

const REGISTER_GONE = '其他';

/**
 * What every agency of the register owes for a year, with what it handed in, ordered by region, rank and name; reports
 * of agencies outside the register come last. `today` is `YYYY-MM-DD` in Beijing.
 */
export function filingsOf(
  year: number,
  agencies: readonly Agency[],
  reports: readonly ReportVersion[],
  today: string,
): readonly Filing[] {
  const handedIn = Map.groupBy(
    reports.filter(report => report.year === year),
    report => report.agencyId,
  );
  const expected = agencies
    .toSorted(byRegionAndRank)
    .flatMap(agency => filingsOfAgency(year, agency, handedIn.get(agency.id) ?? [], today));
  const known = new Set(agencies.map(agency => agency.id));
  const others = publishedReports(reports.filter(report => report.year === year && !known.has(report.agencyId)));
  return [...expected, ...others.map(strayFiling)];
}

/** Reports that may be shown: one version each, the newest that is not held. */
export function publishedReports(reports: readonly ReportVersion[]): readonly ReportVersion[] {
  const newest = new Map<string, ReportVersion>();
  for (const report of reports) {
    const id = `${report.agencyId} ${report.scope} ${report.year}`;
    if (!report.held && report.order >= (newest.get(id)?.order ?? '')) newest.set(id, report);
  }
  return [...newest.values()];
}

/** How a report is called in a list: the agency, and the scope where it is not simply its own report. */
export const filingName = (name: string, scope: Scope): string =>
  scope === 'organ' ? name : `${name}（${SCOPE_NAMES[scope]}）`;

function filingsOfAgency(
  year: number,
  agency: Agency,
  handedIn: readonly ReportVersion[],
  today: string,
): readonly Filing[] {
  const { id: agencyId, name, regionName } = agency;
  const owed: readonly Scope[] = agency.scopes.length === 0 ? ['organ'] : agency.scopes;
  const scopes = new Set([...owed, ...handedIn.map(report => report.scope)]);
  return [...scopes].map(scope => {
    const versions = handedIn.filter(report => report.scope === scope);
    return { agencyId, name, regionName, scope, state: stateOf(versions, deadlineOf(agency, scope, year), today) };
  });
}

function stateOf(versions: readonly ReportVersion[], deadline: string, today: string): FilingState {
  const [published] = publishedReports(versions);
  if (published !== undefined) return { kind: 'published', version: published };
  if (versions.length > 0) return { kind: 'received' };
  const daysLeft = daysBetween(today, deadline);
  return daysLeft >= 0 ? { kind: 'due', deadline, daysLeft } : { kind: 'overdue', deadline, daysLate: -daysLeft };
}

const strayFiling = (version: ReportVersion): Filing => ({
  agencyId: version.agencyId,
  name: version.agencyName,
  scope: version.scope,
  regionName: REGISTER_GONE,
  state: { kind: 'published', version },
});

const RANKS: readonly Agency['kind'][] = [
  'provincial-government',
  'municipal-government',
  'county-government',
  'state-department',
  'provincial-department',
  'municipal-department',
  'county-department',
  'vertical-agency',
  'agency-outpost',
  'development-zone',
  'township',
  'street-office',
];

/** Order of agencies in lists: region by its code, then governments, departments, townships, then by name. */
export const byRegionAndRank = (one: Agency, other: Agency): number =>
  compare(one.region, other.region) ||
  RANKS.indexOf(one.kind) - RANKS.indexOf(other.kind) ||
  compare(one.name, other.name);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
