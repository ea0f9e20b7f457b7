import type { Agency } from './domain/agency/agency.ts';
import { COUNTRY, parentRegion } from './domain/agency/regions.ts';
import { sha256Hex } from './domain/bytes/sha256.ts';
import { pages as locations } from './domain/locations.ts';
import { addSums, sumOfFilings } from './domain/pages/listings/filing-sum.ts';
import { byRegionAndRank, type Filed, filingsOf, publishedReports } from './domain/pages/listings/filings.ts';
import { latestOf, newestOf } from './domain/pages/listings/home-page.ts';
import { renderYearPage } from './domain/pages/listings/year-page.ts';
import type { Site } from './domain/pages/site.ts';
import type { ListedAgency, RegionSum } from './domain/store/listed-region.ts';
import type { Agencies, Pages, RegionLists } from './ports.ts';
import { UnsettledLifeError } from './show-report.ts';

export interface RegionPorts {
  readonly agencies: Agencies;
  readonly lists: RegionLists;
  readonly pages: Pages;
  readonly site: Site;
}

/** A region with all below it that has no more agencies than this stands on one page; a larger one lists its parts. */
export const MOST_ON_A_PAGE = 300;
const MOST_ROUNDS = 8;

/**
 * Brings the page of a region and a year into agreement with its list, and what it comes to in the list of the region
 * above, each from its own agencies and the sums directly below: reads, writes, and reads again.
 */
export async function listRegion(ports: RegionPorts, year: number, region: string, today: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const seen = await readRegion(ports, year, region);
    await showRegion(ports, seen, today);
    const sum = sumOf(seen, today);
    const above = parentRegion(region);
    if (above === null) await ports.lists.putYear(year, sum);
    else await ports.lists.putPart(year, above, sum);
    if ((await readRegion(ports, year, region)).state === seen.state) return;
  }
  throw new UnsettledLifeError(`the list of ${region} ${year}`);
}

interface SeenRegion {
  readonly year: number;
  readonly region: string;
  readonly register: readonly Agency[];
  readonly filed: Filed;
  readonly parts: readonly RegionSum[];
  readonly otherYears: readonly number[];
  /** Changes with anything that was read. */
  readonly state: string;
}

async function readRegion({ agencies, lists }: RegionPorts, year: number, region: string): Promise<SeenRegion> {
  const [register, listed, years] = await Promise.all([
    agencies.ofRegion(region),
    lists.region(year, region),
    region === COUNTRY ? lists.years() : [],
  ]);
  const known = new Set(register.map(({ id }) => id));
  const entries = listed.agencies.filter(
    ({ agencyId, reports, isPending }) => known.has(agencyId) && (isPending || reports.length > 0),
  );
  const parts = listed.parts.filter(part => part.agencies > 0);
  const otherYears = years.map(each => each.year).filter(other => other !== year);
  const state = sha256Hex(JSON.stringify([register, entries, parts, otherYears]));
  return { year, region, register, filed: filedIn(year, entries), parts, otherYears, state };
}

const filedIn = (year: number, entries: readonly ListedAgency[]): Filed => ({
  reports: entries.flatMap(({ reports }) => reports),
  pending: entries.filter(({ isPending }) => isPending).map(({ agencyId }) => ({ agencyId, year })),
});

function sumOf({ year, region, register, filed, parts, state }: SeenRegion, today: string): RegionSum {
  const own = sumOfFilings(filingsOf(year, register, filed, today));
  const latest = [...publishedReports(filed.reports).map(latestOf), ...parts.flatMap(part => part.latest)];
  return {
    region,
    name: nameOf(region, register),
    agencies: agenciesIn({ register, parts }),
    ...addSums([own, ...parts]),
    latest: newestOf(latest),
    state,
  };
}

const agenciesIn = ({ register, parts }: Pick<SeenRegion, 'register' | 'parts'>): number =>
  register.length + parts.reduce((sum, { agencies }) => sum + agencies, 0);

/** As the first of its agencies calls it; by its code where none is registered in it. */
const nameOf = (region: string, register: readonly Agency[]): string =>
  register.toSorted(byRegionAndRank)[0]?.regionName ?? region;

async function showRegion(ports: RegionPorts, seen: SeenRegion, today: string): Promise<void> {
  const { year, region, register, otherYears } = seen;
  const isSmall = agenciesIn(seen) <= MOST_ON_A_PAGE;
  const { agencies, filed } = isSmall ? await wholeRegion(ports, seen) : { agencies: register, filed: seen.filed };
  const page = renderYearPage({
    ...{ site: ports.site, year, agencies, filed, today, otherYears },
    ...(region !== COUNTRY && { region: { code: region, name: nameOf(region, register) } }),
    ...(!isSmall && { parts: seen.parts }),
  });
  const key = region === COUNTRY ? locations.year(year) : locations.region(year, region);
  await ports.pages.publish(key, page, 'text/html; charset=utf-8');
}

/** Every agency of a region and all below it, and what they handed in: for regions that are small. */
export async function wholeRegion(
  ports: RegionPorts,
  { year, register, filed, parts }: Pick<SeenRegion, 'year' | 'register' | 'filed' | 'parts'>,
): Promise<{ readonly agencies: readonly Agency[]; readonly filed: Filed }> {
  const below = await Promise.all(
    parts.map(async part => wholeRegion(ports, await readRegion(ports, year, part.region))),
  );
  return {
    agencies: [...register, ...below.flatMap(({ agencies }) => agencies)],
    filed: {
      reports: [...filed.reports, ...below.flatMap(each => each.filed.reports)],
      pending: [...filed.pending, ...below.flatMap(each => each.filed.pending)],
    },
  };
}

/** Every agency of the country and what it handed in for a year: for registers that are small. */
export const wholeCountry = async (ports: RegionPorts, year: number) =>
  wholeRegion(ports, await readRegion(ports, year, COUNTRY));
