import type { Agency } from '../../functions/domain/agency/agency.ts';
import type { Delivery } from '../../functions/domain/letters/delivery/delivery.ts';
import type { Arrival } from '../../functions/domain/lifecycle/arrival.ts';
import { type Life, newLife } from '../../functions/domain/lifecycle/life.ts';
import type { ReportIdentity } from '../../functions/domain/locations.ts';
import { COMPARED_SECTIONS } from '../../functions/domain/rules/subject.ts';
import type { ListedAgency, RegionSum } from '../../functions/domain/store/listed-region.ts';
import type { ReportVersion } from '../../functions/domain/store/report-version.ts';
import type { Told } from '../../functions/domain/store/told.ts';
import { summaryParts } from '../../functions/domain/validate/summary-parts.ts';
import type {
  Agencies,
  Arrivals,
  Documents,
  Executions,
  Letter,
  LetterQueue,
  LetterReturns,
  Letters,
  ListingRequests,
  ListRequest,
  Mail,
  Pages,
  Rechecks,
  RegionLists,
  Reports,
  SimilarTexts,
  TextOwner,
} from '../../functions/ports.ts';
import type { QueuedLetter, Uploaded } from '../../functions/steps.ts';

/** Every port over plain maps, with what went through them open to the test. */
export function inMemoryPorts(agencies: readonly Agency[] = []) {
  const uploads = new Map<string, Uint8Array>();
  const documents = new Map<string, string>();
  const pages = new Map<string, string>();
  const sent: Letter[] = [];
  const started: { readonly name: string; readonly input: Uploaded }[] = [];
  const rechecks: Uploaded[] = [];
  const listings: ListRequest[] = [];
  const queued: WaitingLetter[] = [];
  return {
    uploads,
    stored: documents,
    site: pages,
    sent,
    started,
    asked: { rechecks, listings },
    queued,
    documents: inMemoryDocuments(uploads, documents),
    agencies: inMemoryAgencies(agencies),
    reports: inMemoryReports(),
    arrivals: inMemoryArrivals(),
    lists: inMemoryLists(),
    clock: () => new Date(Date.UTC(2025, 0, 20, 2)).toISOString(),
    letters: inMemoryLetters(),
    texts: inMemorySimilarTexts(),
    pages: inMemoryPages(pages),
    programs: async () => ({
      programs: { page: '/check/page.js', worker: '/check/worker.js', inPage: '/check/in.js', pdfium: '/check/p.wasm' },
      files: ['page.js'],
      read: async () => new Uint8Array(7),
    }),
    letterQueue: { add: async (letter, line) => void queued.push({ letter, line }) } satisfies LetterQueue,
    letterReturns: inMemoryReturns() satisfies LetterReturns,
    mail: {
      send: async letter => {
        sent.push(letter);
        return [];
      },
    } satisfies Mail,
    executions: { start: async (name, input) => void started.push({ name, input }) } satisfies Executions,
    rechecks: { ask: async upload => void rechecks.push(upload) } satisfies Rechecks,
    listings: { ask: async request => void listings.push(request) } satisfies ListingRequests,
  };
}

function inMemoryDocuments(uploads: Map<string, Uint8Array>, documents: Map<string, string>): Documents {
  return {
    readUpload: async ({ key, version }, maxBytes) => {
      const bytes = uploads.get(`${key}@${version}`);
      if (bytes === undefined) throw new Error(`no upload ${key}@${version}`);
      return bytes.subarray(0, maxBytes);
    },
    read: async ({ key }, parse) => parse(JSON.parse(documents.get(key) ?? 'null')),
    write: async (key, document) => {
      documents.set(key, JSON.stringify(document));
      return { key, version: 'null' };
    },
  };
}

function inMemoryAgencies(initial: readonly Agency[]): Agencies {
  const register = new Map(initial.map(agency => [agency.id, agency]));
  return {
    find: async id => register.get(id),
    all: async () => [...register.values()],
    partsOf: async summaryId => summaryParts(summaryId, [...register.values()]),
    like: async () => [...register.values()],
    ofRegion: async region => [...register.values()].filter(agency => agency.region === region),
    put: async agency => void register.set(agency.id, agency),
  };
}

function inMemoryReports(): Reports {
  const versions = new Map<string, ReportVersion>();
  const lives = new Map<string, Life>();
  const nameOf = ({ agencyId, scope, year }: ReportIdentity) => `${agencyId} ${year} ${scope}`;
  const lifeOf = (report: ReportIdentity): Life => lives.get(nameOf(report)) ?? newLife(report);
  return {
    putVersion: async version => void versions.set(`${nameOf(version)} ${version.order}`, version),
    version: async (report, order) => versions.get(`${nameOf(report)} ${order}`),
    sameFile: async sha256 => [
      ...new Map(
        [...versions.values()]
          .filter(version => version.sha256 === sha256)
          .map(({ agencyId, scope, year }) => [nameOf({ agencyId, scope, year }), { agencyId, scope, year }]),
      ).values(),
    ],
    life: async report => lifeOf(report),
    change: async (report, change) => {
      const changed = change(lifeOf(report));
      lives.set(nameOf(report), changed);
      return changed;
    },
    livesOfAgency: async agencyId => [...lives.values()].filter(({ report }) => report.agencyId === agencyId),
    livesOfYear: async year => [...lives.values()].filter(({ report }) => report.year === year),
    years: async () => [...new Set([...lives.values()].map(({ report }) => report.year))].sort((a, b) => a - b),
  };
}

function inMemoryLists(): RegionLists {
  const agencies = new Map<string, ListedAgency>();
  const parts = new Map<string, RegionSum>();
  const years = new Map<number, RegionSum>();
  const under = <T>(entries: ReadonlyMap<string, T>, list: string): readonly T[] =>
    [...entries].filter(([name]) => name.startsWith(`${list} `)).map(([, entry]) => structuredClone(entry));
  const byName = (one: string, other: string) => (one < other ? -1 : 1);
  return {
    region: async (year, region) => ({
      agencies: under(agencies, `${year} ${region}`).toSorted((a, b) => byName(a.agencyId, b.agencyId)),
      parts: under(parts, `${year} ${region}`).toSorted((a, b) => byName(a.region, b.region)),
    }),
    years: async () => [...years].map(([year, sum]) => ({ year, sum })).toSorted((a, b) => a.year - b.year),
    putAgency: async (year, region, entry) => void agencies.set(`${year} ${region} ${entry.agencyId}`, entry),
    putPart: async (year, above, sum) => void parts.set(`${year} ${above} ${sum.region}`, sum),
    putYear: async (year, sum) => void years.set(year, sum),
  };
}

function inMemoryArrivals(): Arrivals {
  const arrivals = new Map<string, Arrival>();
  const nameOf = ({ agencyId, year, order }: Arrival) => `${agencyId} ${year} ${order}`;
  const all = () => [...arrivals.values()].toSorted((one, other) => (one.order < other.order ? -1 : 1));
  return {
    receive: async arrival => {
      if (!arrivals.has(nameOf(arrival))) arrivals.set(nameOf(arrival), arrival);
    },
    end: async (arrival, ending) => void arrivals.set(nameOf(arrival), { ...arrival, ending }),
    ofAgency: async (agencyId, year) =>
      all().filter(each => each.agencyId === agencyId && (year === null || each.year === year)),
    open: async () => all().filter(({ ending }) => ending === null),
    stranded: async () => all().filter(({ ending }) => ending?.kind === 'refused' && ending.code === 'unknown_agency'),
  };
}

function inMemoryLetters(): Letters {
  const deliveries = new Map<string, Delivery>();
  const told = new Map<string, Told>();
  const nameOf = (report: object) => JSON.stringify(Object.entries(report).sort());
  return {
    delivery: async letterId => deliveries.get(letterId),
    change: async (letterId, change) => {
      const changed = change(deliveries.get(letterId));
      deliveries.set(letterId, changed);
      return changed;
    },
    failed: async () =>
      [...deliveries].flatMap(([letterId, delivery]) => (delivery.state === 'failed' ? [{ letterId, delivery }] : [])),
    told: async ({ agencyId, scope, year }) => told.get(nameOf({ agencyId, scope, year })),
    rememberTold: async ({ agencyId, scope, year }, known) => void told.set(nameOf({ agencyId, scope, year }), known),
  };
}

/** A letter in the queue. */
export interface WaitingLetter {
  readonly letter: QueuedLetter;
  readonly line: string;
}

function inMemoryReturns() {
  const postponed: { readonly receipt: string; readonly seconds: number }[] = [];
  const buried: QueuedLetter[] = [];
  return {
    postponed,
    buried,
    postpone: async (receipt: string, seconds: number) => void postponed.push({ receipt, seconds }),
    bury: async (letter: QueuedLetter) => void buried.push(letter),
  };
}

function inMemoryPages(pages: Map<string, string>): Pages {
  return {
    publish: async (key, body) => void pages.set(key, body),
    remove: async key => void pages.delete(key),
    forget: async () => undefined,
    publishProgram: async (key, { length }) => void pages.set(key, `${length} bytes`),
    publishOriginal: async (key, from) => void pages.set(key, `copy of ${from.key}@${from.version}`),
  };
}

function inMemorySimilarTexts(): SimilarTexts {
  const index = new Map<string, Map<string, TextOwner>>();
  const nameOf = (year: number, section: string, key: string) => `${year} ${section} ${key}`;
  return {
    add: async (year, owner, keys) => {
      for (const section of COMPARED_SECTIONS)
        for (const key of keys[section]) {
          const name = nameOf(year, section, key);
          index.set(name, (index.get(name) ?? new Map()).set(`${owner.agencyId} ${owner.scope}`, owner));
        }
    },
    find: async (year, section, keys) => [
      ...new Map(keys.flatMap(key => [...(index.get(nameOf(year, section, key)) ?? [])])).values(),
    ],
  };
}
