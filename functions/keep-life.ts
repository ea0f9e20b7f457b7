import type { PublicationPolicy } from './domain/lifecycle/decide.ts';
import { type Life, shownVersion } from './domain/lifecycle/life.ts';
import { type Fact, recordFact, withEverybodyTold } from './domain/lifecycle/record-fact.ts';
import type { ReportIdentity } from './domain/locations.ts';
import { influencedReports } from './domain/validate/influences.ts';
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
  for (const influenced of influencedReports(report, await ports.agencies.find(report.agencyId)))
    await askToLookAgain(ports, await ports.reports.life(influenced), cause);
  return ports.reports.change(report, before => withEverybodyTold(before, life.revision));
}

/**
 * Asks for the version of a report that the public sees, and for a newer one that it does not see yet, to be validated
 * again. `cause` tells this change from every other one: who asks twice for the same is followed once, and nobody who
 * asks for another is dropped.
 */
export async function askToLookAgain({ rechecks }: Pick<Ports, 'rechecks'>, life: Life, cause: string): Promise<void> {
  const newest = life.versions.findLast(({ state }) => state !== 'withdrawn');
  const concerned = new Set([shownVersion(life), newest].filter(version => version !== undefined));
  for (const { upload } of concerned) await rechecks.ask({ upload, recheckFor: cause });
}
