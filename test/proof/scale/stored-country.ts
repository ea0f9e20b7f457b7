import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from '../../../functions/adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLists } from '../../../functions/adapters/dynamodb/dynamodb-lists.ts';
import { dynamodbReports } from '../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from '../../../functions/adapters/dynamodb/dynamodb-similar-texts.ts';
import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { showLists } from '../../../functions/show-lists.ts';
import { EVERYTHING } from '../../../functions/steps.ts';
import { inMemoryPorts } from '../../support/in-memory-ports.ts';
import { inventedAgency, inventedLife, inventedRecord, inventedVersion } from '../../support/invented-report.ts';
import { inventedSite } from '../../support/invented-site.ts';

/** Agencies of a county, counties of a city, cities of a province: about as in China. */
const IN_A_COUNTY = 60;
const IN_A_CITY = 8;
const IN_A_PROVINCE = 12;
const YEARS = [2022, 2023, 2024];
const AT_ONCE = 16;

const RECORD = inventedRecord({ year: 2024 });
export const WATCHED = 'bureau-1';

/** The ports of the steps over the table itself; files and pages are kept in memory. */
export function portsOver(table: string) {
  const memory = inMemoryPorts();
  return {
    ...memory,
    agencies: dynamodbAgencies(table),
    arrivals: dynamodbArrivals(table),
    lists: dynamodbLists(table),
    reports: dynamodbReports(table),
    texts: dynamodbSimilarTexts(table),
    pagesOfSite: memory.site,
    site: inventedSite,
    publication: 'publish' as const,
    clock: () => '2025-02-10T03:00:00.000Z',
  };
}
export type CountryPorts = ReturnType<typeof portsOver>;

/** The first agency of a county is its government, whose summary the others count into. */
function agencyOf(number: number): Agency {
  const county = Math.floor(number / IN_A_COUNTY);
  const city = Math.floor(county / IN_A_CITY);
  const province = Math.floor(city / IN_A_PROVINCE);
  const two = (part: number) => String(part).padStart(2, '0');
  const region = `${two(11 + province)}${two(1 + (city % IN_A_PROVINCE))}${two(21 + (county % IN_A_CITY))}`;
  const government = `bureau-${county * IN_A_COUNTY}`;
  const isGovernment = number % IN_A_COUNTY === 0;
  return inventedAgency({
    ...{ id: `bureau-${number}`, name: `第${number}号局`, otherNames: [], region, regionName: `第${county}县` },
    kind: isGovernment ? 'county-government' : 'county-department',
    scopes: isGovernment ? ['government'] : ['organ'],
    summaries: isGovernment ? [] : [government],
  });
}

/** Registers so many agencies with a published report for each of three years, and makes all lists. */
export async function storeCountry(ports: CountryPorts, agencies: number): Promise<void> {
  for (let first = 0; first < agencies; first += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, agencies - first) }, (_, index) =>
        storeAgency(ports, agencyOf(first + index)),
      ),
    );
  await showLists(ports, [EVERYTHING]);
}

async function storeAgency({ agencies, reports }: CountryPorts, agency: Agency): Promise<void> {
  await agencies.put(agency);
  for (const year of YEARS) {
    const scope = agency.scopes[0] ?? 'organ';
    const version = { ...inventedVersion({ ...RECORD, year, scope }, { agencyId: agency.id, year }), scope };
    await reports.putVersion(version);
    await reports.change(version, life => ({ ...inventedLife([version]), revision: life.revision + 1 }));
  }
}
