import type { PublicationPolicy } from './domain/lifecycle/decide.ts';
import { type Life, shownVersion } from './domain/lifecycle/life.ts';
import { newestOwn } from './domain/lifecycle/public-standing.ts';
import { type Fact, recordFact, withEverybodyTold } from './domain/lifecycle/record-fact.ts';
import type { ReportIdentity } from './domain/locations.ts';
import { influencedSummaries } from './domain/validate/influences.ts';
import { MOST_EARLIER } from './gather-subject.ts';
import type { Agencies, Rechecks, Reports } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly reports: Reports;
  readonly rechecks: Rechecks;
  readonly publication: PublicationPolicy;
}

/**
 * Writes a fact into the life of a report and, where the public sees another version for it, asks the reports it
 * influences to be validated again. Who dies in between leaves the life marked, and whoever comes next asks.
 */
export async function keepLife(ports: Ports, report: ReportIdentity, fact: Fact): Promise<Life> {
  const life = await ports.reports.change(report, before => recordFact(before, fact, ports.publication));
  if (!life.untold) return life;
  const cause = [report.agencyId, report.scope, report.year, life.revision].join('.');
  for (const influenced of await livesInfluencedBy(ports, report)) await askToLookAgain(ports, influenced, cause);
  await askToLookAgain(ports, life, cause, fact.order);
  return ports.reports.change(report, before => withEverybodyTold(before, life.revision));
}

/** Lives of the reports whose findings may change with this one: its own later years, and the summaries it is part of. */
async function livesInfluencedBy({ agencies, reports }: Ports, report: ReportIdentity): Promise<readonly Life[]> {
  const [agency, own] = await Promise.all([agencies.find(report.agencyId), reports.livesOfAgency(report.agencyId)]);
  const summaries = await Promise.all(influencedSummaries(report, agency).map(summary => reports.life(summary)));
  return [...laterYears(report, own), ...summaries];
}

const laterYears = ({ scope, year }: ReportIdentity, own: readonly Life[]): readonly Life[] =>
  own
    .filter(({ report }) => report.scope === scope && report.year > year)
    .toSorted((one, other) => one.report.year - other.report.year)
    .slice(0, MOST_EARLIER);

/**
 * Asks for the version of a report that the public sees, and for newer ones that it does not see yet, to be validated
 * again. `cause` tells this change from every other one: who asks twice for the same is followed once, and nobody who
 * asks for another is dropped. The version `except` is looked at already.
 */
export async function askToLookAgain(
  { rechecks }: Pick<Ports, 'rechecks'>,
  life: Life,
  cause: string,
  except?: string,
): Promise<void> {
  const standing = life.versions.filter(({ state }) => state !== 'withdrawn');
  const newest = [standing.at(-1), newestOwn({ versions: standing })];
  const concerned = new Set([shownVersion(life), ...newest].filter(version => version !== undefined));
  for (const { upload, order } of concerned) if (order !== except) await rechecks.ask({ upload, recheckFor: cause });
}
