import type { Agency } from '../../agency/agency.ts';
import { daysBetween, deadlineOf } from '../../calendar/deadline.ts';
import type { Scope } from '../../record/record.ts';
import { SCOPE_NAMES } from '../../record/scope-names.ts';
import type { FiledReport } from '../../store/filed-report.ts';
import type { ListedVersion } from '../../store/listed-version.ts';

/**
 * Where the report that an agency owes for a year stands. `received`: handed in but not (yet) published; it is neither
 * shown nor counted as missing. `not-applicable`: the agency was not, or is no longer, in being. `unrecorded`: it was
 * registered here after the deadline, so that nobody asked it for this year.
 */
export type FilingState =
  | { readonly kind: 'published'; readonly version: ListedVersion }
  | { readonly kind: 'received' | 'withdrawn' | 'not-applicable' | 'unrecorded' }
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
  { reports, pending }: Filed,
  today: string,
): readonly Filing[] {
  const handedIn = Map.groupBy(
    reports.filter(({ report }) => report.year === year),
    ({ report }) => report.agencyId,
  );
  const expected = agencies.toSorted(byRegionAndRank).flatMap(agency => {
    const isPending = pending.some(each => each.agencyId === agency.id && each.year === year);
    return filingsOfAgency(year, agency, handedIn.get(agency.id) ?? [], isPending, today);
  });
  const known = new Set(agencies.map(agency => agency.id));
  const others = publishedReports(reports.filter(({ report }) => report.year === year && !known.has(report.agencyId)));
  return [...expected, ...others.map(strayFiling)];
}

/** What was handed in: reports, and the agencies and years whose files were not read yet. */
export interface Filed {
  readonly reports: readonly FiledReport[];
  readonly pending: readonly { readonly agencyId: string; readonly year: number }[];
}

/** Whether the report was to be handed in here. */
export const isOwed = ({ state }: Filing): boolean => state.kind !== 'not-applicable' && state.kind !== 'unrecorded';

/** The versions the public sees. */
export const publishedReports = (reports: readonly FiledReport[]): readonly ListedVersion[] =>
  reports.flatMap(({ shown }) => shown ?? []);

/** How a report is called in a list: the agency, and the scope where it is not simply its own report. */
export const filingName = (name: string, scope: Scope): string =>
  scope === 'organ' ? name : `${name}（${SCOPE_NAMES[scope]}）`;

function filingsOfAgency(
  year: number,
  agency: Agency,
  handedIn: readonly FiledReport[],
  isPending: boolean,
  today: string,
): readonly Filing[] {
  const { id: agencyId, name, regionName } = agency;
  const owed: readonly Scope[] = agency.scopes.length === 0 ? ['organ'] : agency.scopes;
  const scopes = new Set([...owed, ...handedIn.map(({ report }) => report.scope)]);
  return [...scopes].map(scope => {
    const filed = handedIn.find(({ report }) => report.scope === scope);
    const state = stateOfFiled(filed, isPending) ?? stateOfMissing(agency, scope, year, today);
    return { agencyId, name, regionName, scope, state };
  });
}

function stateOfFiled(filed: FiledReport | undefined, isPending: boolean): FilingState | undefined {
  if (filed?.shown) return { kind: 'published', version: filed.shown };
  if (isPending) return { kind: 'received' };
  if (filed === undefined) return undefined;
  if (filed.isWithdrawn) return { kind: 'withdrawn' };
  return filed.firstReceivedAt === null ? undefined : { kind: 'received' };
}

/** Nobody is called late for a year it was not asked for: not in being, or registered here after the deadline. */
function stateOfMissing(agency: Agency, scope: Scope, year: number, today: string): FilingState {
  const isBefore = agency.from !== null && agency.from > `${year}-12-31`;
  const isAfter = agency.until !== null && agency.until <= `${year}-12-31`;
  if (isBefore || isAfter) return { kind: 'not-applicable' };
  const deadline = deadlineOf(agency, scope, year);
  if (agency.registeredOn !== null && agency.registeredOn > deadline) return { kind: 'unrecorded' };
  const daysLeft = daysBetween(today, deadline);
  return daysLeft >= 0 ? { kind: 'due', deadline, daysLeft } : { kind: 'overdue', deadline, daysLate: -daysLeft };
}

const strayFiling = (version: ListedVersion): Filing => ({
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
