import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../../functions/domain/agency/agency.ts';
import type { Hold } from '../../functions/domain/lifecycle/life.ts';
import { showLists } from '../../functions/show-lists.ts';
import { EVERYTHING } from '../../functions/steps.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { inventedAgency, inventedLife, inventedRecord, inventedVersion } from '../support/invented-report.ts';
import { inventedSite } from '../support/invented-site.ts';

/** Agencies of counties of a province, the first of each county its government; more than one page holds, or fewer. */
const register = (counties: number, each: number): readonly Agency[] => [
  inventedAgency({ id: 'province', name: '云省人民政府', region: '990000', regionName: '云省' }),
  ...Array.from({ length: counties * each }, (_, index) => {
    const county = Math.floor(index / each);
    const region = `99${String(1 + Math.floor(county / 3)).padStart(2, '0')}${String(21 + (county % 3))}`;
    return inventedAgency({ id: `agency-${index}`, name: `第${index}号局`, region, regionName: `第${county}县` });
  }),
];

function world(agencies: readonly Agency[]) {
  const memory = inMemoryPorts(agencies);
  return { ...memory, site: inventedSite, pagesOfSite: memory.site, clock: () => '2024-02-10T03:00:00.000Z' };
}
type Ports = ReturnType<typeof world>;

const record = inventedRecord({ year: 2023 });

/** Lets an agency hand in a report of a year, or another version of it. */
async function handIn(ports: Ports, agencyId: string, year: number, minute: number, holds: readonly Hold[] = []) {
  const uploadedAt = new Date(Date.UTC(2024, 0, 20, 1, minute)).toISOString();
  const invented = inventedVersion({ ...record, year }, { agencyId, year });
  const upload = { ...invented.upload, uploadedAt };
  const version = { ...invented, order: `${uploadedAt}-${minute}`, upload, title: `${agencyId}的第${minute}份报告` };
  await ports.reports.putVersion(version);
  const [own] = inventedLife([version], [holds]).versions;
  await ports.reports.change(version, life => ({
    ...life,
    revision: life.revision + 1,
    shown: holds.length === 0 ? version.order : life.shown,
    versions: own === undefined ? life.versions : [...life.versions, own],
  }));
}

async function rebuilt(ports: Ports): Promise<ReadonlyMap<string, string>> {
  const fresh = inMemoryPorts();
  await showLists({ ...ports, lists: fresh.lists, pages: fresh.pages }, [EVERYTHING]);
  return fresh.site;
}

/** Calls that a request costs, by port and method. */
async function callsFor(ports: Ports, agencyId: string): Promise<number> {
  let calls = 0;
  const counted = <T extends object>(port: T): T =>
    Object.fromEntries(
      Object.entries(port).map(([name, call]) => [
        name,
        (...given: readonly unknown[]) => {
          calls += 1;
          return call(...given);
        },
      ]),
    ) as T;
  const { agencies, arrivals, lists, pages, reports } = ports;
  const all = { agencies, arrivals, lists, pages, reports };
  const wrapped = Object.fromEntries(Object.entries(all).map(([name, port]) => [name, counted(port)])) as typeof all;
  await showLists({ ...ports, ...wrapped }, [{ agencyId, year: 2023 }]);
  return calls;
}

describe('the lists', () => {
  it('equal those of a full rebuild, byte for byte, after any order of events, on one page and on many', async () => {
    const event = fc.record({
      agency: fc.integer({ min: 0, max: 11 }),
      year: fc.constantFrom(2021, 2022, 2023),
      holds: fc.constantFrom<readonly Hold[]>([], [], ['errors'], ['misfiled']),
      isListed: fc.boolean(),
    });
    const events = fc.array(event, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(events, fc.constantFrom(2, 80), async (happened, each) => {
        const ports = world(register(4, each));
        await showLists(ports, [EVERYTHING]);
        const asked: { readonly agencyId: string; readonly year: number }[] = [];
        for (const [minute, { agency, year, holds, isListed }] of happened.entries()) {
          const agencyId = `agency-${Math.floor((agency * each) / 3)}`;
          await handIn(ports, agencyId, year, minute, holds);
          asked.unshift({ agencyId, year });
          if (isListed) await showLists(ports, asked.splice(0));
        }
        await showLists(ports, asked);
        const whole = await rebuilt(ports);
        expect([...whole].filter(([key, body]) => ports.pagesOfSite.get(key) !== body).map(([key]) => key)).toEqual([]);
        expect([...ports.pagesOfSite.keys()].toSorted()).toEqual([...whole.keys()].toSorted());
      }),
      { numRuns: 12, seed: 1 },
    );
  }, 120_000);

  it('cost a report the same, whether hundreds or thousands of agencies are registered', async () => {
    const costs: number[] = [];
    for (const counties of [6, 18]) {
      const ports = world(register(counties, 60));
      await showLists(ports, [EVERYTHING]);
      await handIn(ports, 'agency-1', 2023, 1);
      costs.push(await callsFor(ports, 'agency-1'));
    }
    expect(costs[1]).toBe(costs[0]);
    expect(costs[0]).toBeLessThan(60);
  }, 120_000);

  it('lead from the country to the region of an agency where they are too long for one page', async () => {
    const ports = world(register(6, 60));
    await showLists(ports, [EVERYTHING]);
    await handIn(ports, 'agency-1', 2023, 1);
    await showLists(ports, [{ agencyId: 'agency-1', year: 2023 }]);
    const page = (key: string) => ports.pagesOfSite.get(key) ?? '';
    expect(page('index.html')).toContain('<a href="/years/2023/990000/">云省</a>');
    expect(page('years/2023/index.html')).toContain('<a href="/years/2023/990000/">云省</a>');
    expect(page('years/2023/990000/index.html')).toContain('<a href="/years/2023/990100/">990100</a>');
    expect(page('years/2023/990121/index.html')).toContain('/reports/agency-1/2023/organ/');
  }, 60_000);
});
