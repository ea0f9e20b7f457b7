import { beijingDate } from './domain/calendar/beijing-time.ts';
import { checkResultJsonSchema } from './domain/check/check-result.ts';
import { pages as locations } from './domain/locations.ts';
import { renderAgencyPage } from './domain/pages/listings/agency-page.ts';
import type { Filed } from './domain/pages/listings/filings.ts';
import { renderHome } from './domain/pages/listings/home-page.ts';
import { renderNotFound } from './domain/pages/listings/not-found-page.ts';
import { ruleEntries } from './domain/pages/listings/rule-entries.ts';
import { renderRulesPage } from './domain/pages/listings/rules-page.ts';
import { renderYearPage } from './domain/pages/listings/year-page.ts';
import type { Site } from './domain/pages/site.ts';
import { CATALOGUE } from './domain/rules/catalogue.ts';
import { filedReport } from './domain/store/filed-report.ts';
import type { Agencies, Arrivals, ListingRequest, Pages, Reports } from './ports.ts';
import type { EVERYTHING } from './steps.ts';

/** What showing the lists needs. */
export interface ListPorts {
  readonly agencies: Agencies;
  readonly arrivals: Arrivals;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly site: Site;
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

const HTML = 'text/html; charset=utf-8';

/** Which pages are to be brought into agreement with the store. */
export type ListRequest = ListingRequest | typeof EVERYTHING;

/**
 * Rebuilds the pages that list many reports: those of the agencies and years that requests name (all of them once a day),
 * once each, and the pages that belong to all. Building them again from the same reports gives the same pages.
 */
export async function showLists(ports: ListPorts, requests: readonly ListRequest[]): Promise<void> {
  const { agencies, arrivals, reports, pages, site, clock } = ports;
  const today = beijingDate(clock());
  const register = await agencies.all();
  const years = await reports.years();
  const filed = await everythingFiled(reports, arrivals, years);
  const everything = requests.some(request => 'everything' in request);
  const named = requests.flatMap(request => ('everything' in request ? [] : [request]));
  const agencyIds = new Set(named.map(request => request.agencyId));
  const dueYear = Number(today.slice(0, 4)) - 1;
  // Pages of years name each other: a new one changes them all.
  const shownYears = new Set([...years, dueYear]);
  await Promise.all([
    ...register
      .filter(agency => everything || agencyIds.has(agency.id))
      .map(agency => {
        const own = { ...filed, reports: filed.reports.filter(({ report }) => report.agencyId === agency.id) };
        return pages.publish(locations.agency(agency.id), renderAgencyPage({ site, agency, filed: own, today }), HTML);
      }),
    ...[...shownYears].map(year => {
      const otherYears = years.filter(other => other !== year);
      const page = { site, year, agencies: register, filed, otherYears, today };
      return pages.publish(locations.year(year), renderYearPage(page), HTML);
    }),
    pages.publish(locations.home, renderHome({ site, agencies: register, filed, today }), HTML),
    ...(everything ? publishFixed(pages, site) : []),
  ]);
}

/** Pages in which no report stands. */
const publishFixed = (pages: Pages, site: Site): readonly Promise<void>[] => [
  pages.publish(locations.rules, renderRulesPage({ site, rules: ruleEntries(CATALOGUE) }), HTML),
  pages.publish(locations.notFound, renderNotFound({ site }), HTML),
  pages.publish(locations.checkSchema, JSON.stringify(checkResultJsonSchema()), 'application/schema+json'),
];

/** What was handed in for all years, with the versions the public sees, and which files were not read yet. */
async function everythingFiled(reports: Reports, arrivals: Arrivals, years: readonly number[]): Promise<Filed> {
  const [lives, open] = await Promise.all([Promise.all(years.map(year => reports.livesOfYear(year))), arrivals.open()]);
  const filed = await Promise.all(
    lives.flat().map(async life => {
      const shown = life.shown === null ? undefined : await reports.version(life.report, life.shown);
      return filedReport(life, shown ?? null);
    }),
  );
  const pending = open.flatMap(({ agencyId, year }) =>
    agencyId === null || year === null ? [] : [{ agencyId, year }],
  );
  return { reports: filed, pending };
}
