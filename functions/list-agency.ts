import type { Agency } from './domain/agency/agency.ts';
import type { Life } from './domain/lifecycle/life.ts';
import { pages as locations } from './domain/locations.ts';
import { renderAgencyPage } from './domain/pages/listings/agency-page.ts';
import { listedReport } from './domain/pages/listings/listed.ts';
import type { Site } from './domain/pages/site.ts';
import { type FiledReport, filedReport } from './domain/store/filed-report.ts';
import type { Arrivals, Pages, RegionLists, Reports } from './ports.ts';
import { UnsettledLifeError } from './show-report.ts';

interface Ports {
  readonly arrivals: Arrivals;
  readonly lists: RegionLists;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly site: Site;
}

/** Rounds of reading, writing and reading again. */
const MOST_ROUNDS = 8;

/**
 * Brings the page of an agency, and its entries in the lists of its region for these years (all it has where they are not
 * given), into agreement with the store. Gives the years it wrote entries for.
 */
export async function listAgency(
  ports: Ports,
  agency: Agency,
  today: string,
  years?: ReadonlySet<number>,
): Promise<readonly number[]> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const seen = await readAgency(ports, agency);
    const filed = await Promise.all(seen.lives.map(life => filedOf(ports, life)));
    const own = new Set([...filed.map(({ report }) => report.year), ...seen.pending]);
    const written = [...(years ?? own)];
    for (const year of written) {
      const reports = filed.filter(({ report }) => report.year === year).map(listedReport);
      const entry = { agencyId: agency.id, reports, isPending: seen.pending.includes(year) };
      await ports.lists.putAgency(year, agency.region, entry);
    }
    const pending = seen.pending.map(year => ({ agencyId: agency.id, year }));
    const page = renderAgencyPage({ site: ports.site, agency, filed: { reports: filed, pending }, today });
    await ports.pages.publish(locations.agency(agency.id), page, 'text/html; charset=utf-8');
    if ((await readAgency(ports, agency)).state === seen.state) return written;
  }
  throw new UnsettledLifeError(`the reports of ${agency.id}`);
}

/** Lives and open arrivals of an agency, and a text that changes with them. */
async function readAgency({ arrivals, reports }: Ports, { id }: Agency) {
  const [lives, arrived] = await Promise.all([reports.livesOfAgency(id), arrivals.ofAgency(id, null)]);
  const pending = [...new Set(arrived.flatMap(({ ending, year }) => (ending === null && year !== null ? [year] : [])))];
  const revisions = lives.map(({ report, revision }) => [report.year, report.scope, revision]);
  return { lives, pending, state: JSON.stringify([revisions.map(String).toSorted(), pending.toSorted()]) };
}

async function filedOf({ reports }: Ports, life: Life): Promise<FiledReport> {
  const shown = life.shown === null ? undefined : await reports.version(life.report, life.shown);
  return filedReport(life, shown ?? null);
}
