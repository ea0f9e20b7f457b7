import { COUNTRY, regionPath } from './domain/agency/regions.ts';
import { beijingDate } from './domain/calendar/beijing-time.ts';
import { checkResultJsonSchema } from './domain/check/check-result.ts';
import { pages as locations } from './domain/locations.ts';
import { renderHome, renderLargeHome } from './domain/pages/listings/home-page.ts';
import { renderNotFound } from './domain/pages/listings/not-found-page.ts';
import { ruleEntries } from './domain/pages/listings/rule-entries.ts';
import { renderRulesPage } from './domain/pages/listings/rules-page.ts';
import type { Site } from './domain/pages/site.ts';
import { CATALOGUE } from './domain/rules/catalogue.ts';
import { listAgency } from './list-agency.ts';
import { listRegion, MOST_ON_A_PAGE, type RegionPorts, wholeCountry } from './list-region.ts';
import type { Arrivals, ListRequest, Pages, Reports } from './ports.ts';
import { UnsettledLifeError } from './show-report.ts';

/** What showing the lists needs. */
export interface ListPorts extends RegionPorts {
  readonly arrivals: Arrivals;
  readonly reports: Reports;
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

const HTML = 'text/html; charset=utf-8';
const MOST_ROUNDS = 8;

/**
 * Brings the lists that requests name into agreement with the store: the page of each agency, then the lists of its region
 * and of those above it, then the home page. What is read does not grow with what is stored, but for a request for
 * everything, and for the first report of a year, which all regions list.
 */
export async function showLists(ports: ListPorts, requests: readonly ListRequest[]): Promise<void> {
  const today = beijingDate(ports.clock());
  const everything = requests.some(request => 'everything' in request);
  const named = requests.flatMap(request => ('everything' in request ? [] : [request]));
  const known = new Set((await ports.lists.years()).map(({ year }) => year));
  const touched = everything ? await listAll(ports, today, dueYearOf(today)) : await listNamed(ports, named, today);
  const years = new Set([...touched].map(([, each]) => each.year));
  const isNewYear = [...years].some(year => !known.has(year));
  if (isNewYear && !everything)
    await touchWholeYears(
      ports,
      touched,
      [...years].filter(year => !known.has(year)),
    );
  const lists = [...touched.values()].toSorted((one, other) => depthOf(other.region) - depthOf(one.region));
  for (const { year, region } of lists) await listRegion(ports, year, region, today);
  // Pages of years name each other: a new one changes them all.
  if (isNewYear) for (const { year } of await ports.lists.years()) await listRegion(ports, year, COUNTRY, today);
  await showHome(ports, today);
  if (everything) await publishFixed(ports.pages, ports.site);
}

/** Lists to bring into agreement, by their names. */
type Touched = Map<string, { readonly year: number; readonly region: string }>;

const touch = (touched: Touched, years: Iterable<number>, region: string): void => {
  for (const year of years)
    for (const each of regionPath(region)) touched.set(`${year} ${each}`, { year, region: each });
};

const depthOf = (region: string): number => regionPath(region).length;
const dueYearOf = (today: string): number => Number(today.slice(0, 4)) - 1;

async function listNamed(ports: ListPorts, named: readonly { agencyId: string; year: number }[], today: string) {
  const touched: Touched = new Map();
  for (const [agencyId, requests] of Map.groupBy(named, request => request.agencyId)) {
    const agency = await ports.agencies.find(agencyId);
    if (agency === undefined) continue;
    const years = await listAgency(ports, agency, today, new Set(requests.map(({ year }) => year)));
    touch(touched, years, agency.region);
  }
  return touched;
}

async function listAll(ports: ListPorts, today: string, dueYear: number): Promise<Touched> {
  const touched: Touched = new Map();
  const register = await ports.agencies.all();
  for (const agency of register) await listAgency(ports, agency, today);
  const listed = (await ports.lists.years()).map(({ year }) => year);
  const years = new Set([...listed, ...(await ports.reports.years()), dueYear]);
  for (const region of new Set([COUNTRY, ...register.map(agency => agency.region)])) touch(touched, years, region);
  return touched;
}

async function touchWholeYears({ agencies }: ListPorts, touched: Touched, years: readonly number[]): Promise<void> {
  const register = await agencies.all();
  for (const region of new Set(register.map(agency => agency.region))) touch(touched, years, region);
}

async function showHome(ports: ListPorts, today: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const sums = await ports.lists.years();
    await ports.pages.publish(locations.home, await homeOf(ports, sums, today), HTML);
    if (JSON.stringify(await ports.lists.years()) === JSON.stringify(sums)) return;
  }
  throw new UnsettledLifeError('the home page');
}

type Years = Awaited<ReturnType<ListPorts['lists']['years']>>;

async function homeOf(ports: ListPorts, sums: Years, today: string): Promise<string> {
  const { lists, site } = ports;
  const dueYear = dueYearOf(today);
  const largest = Math.max(0, ...sums.map(({ sum }) => sum.agencies));
  if (largest > MOST_ON_A_PAGE) {
    const years = sums.filter(({ year, sum }) => year === dueYear || sum.published > 0);
    return renderLargeHome({
      ...{ site, dueYear },
      years: years.map(({ year, sum: { owed, published } }) => ({ year, owed, published })),
      latest: sums.flatMap(({ sum }) => sum.latest),
      regions: (await lists.region(dueYear, COUNTRY)).parts,
    });
  }
  const whole = await Promise.all(
    [...new Set([...sums.map(({ year }) => year), dueYear])].map(year => wholeCountry(ports, year)),
  );
  const agencies = [...new Map(whole.flatMap(each => each.agencies).map(agency => [agency.id, agency])).values()];
  const reports = whole.flatMap(({ filed }) => filed.reports);
  const pending = whole.flatMap(({ filed }) => filed.pending);
  return renderHome({ site, agencies, filed: { reports, pending }, today });
}

/** Pages in which no report stands. */
const publishFixed = (pages: Pages, site: Site): Promise<unknown> =>
  Promise.all([
    pages.publish(locations.rules, renderRulesPage({ site, rules: ruleEntries(CATALOGUE) }), HTML),
    pages.publish(locations.notFound, renderNotFound({ site }), HTML),
    pages.publish(locations.checkSchema, JSON.stringify(checkResultJsonSchema()), 'application/schema+json'),
  ]);
