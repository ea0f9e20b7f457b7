import type { PublicationPolicy } from './domain/lifecycle/decide.ts';
import { type Decision, type Life, versionIn } from './domain/lifecycle/life.ts';
import type { ReportIdentity } from './domain/locations.ts';
import type { Site } from './domain/pages/site.ts';
import { keepLife } from './keep-life.ts';
import type { Agencies, Documents, ListingRequests, Pages, Rechecks, Reports } from './ports.ts';
import { showReport } from './show-report.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly listings: ListingRequests;
  readonly rechecks: Rechecks;
  readonly site: Site;
  readonly publication: PublicationPolicy;
}

/**
 * Carries out what somebody decided about a version: writes it down, brings the site into agreement with it, and asks for
 * the lists and, by a re-check of the version, for the letters to follow. Saying it again changes nothing.
 */
export async function decideOn(ports: Ports, report: ReportIdentity, order: string, decision: Decision): Promise<Life> {
  await keepLife(ports, report, { kind: 'decided', order, decision });
  const life = await showReport(ports, report);
  await ports.listings.ask({ agencyId: report.agencyId, year: report.year });
  const upload = versionIn(life, order)?.upload;
  if (upload !== undefined) await ports.rechecks.ask({ upload, recheckFor: `decision.${decision.at}` });
  return life;
}
