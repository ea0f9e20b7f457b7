import type { Agency } from '../../functions/domain/agency/agency.ts';
import { COMPARED_SECTIONS } from '../../functions/domain/rules/subject.ts';
import type { ReportVersion } from '../../functions/domain/store/report-version.ts';
import { pointerSort, type VersionPointer } from '../../functions/domain/store/table-keys.ts';
import type {
  Agencies,
  Documents,
  Executions,
  Letter,
  Letters,
  ListingRequest,
  ListingRequests,
  Mail,
  Pages,
  Rechecks,
  Reports,
  SimilarTexts,
  TextOwner,
} from '../../functions/ports.ts';
import type { Uploaded } from '../../functions/steps.ts';

/** Every port over plain maps, with what went through them open to the test. */
export function inMemoryPorts(agencies: readonly Agency[] = []) {
  const uploads = new Map<string, Uint8Array>();
  const documents = new Map<string, string>();
  const pages = new Map<string, string>();
  const sent: Letter[] = [];
  const started: { readonly name: string; readonly input: Uploaded }[] = [];
  const rechecks: Uploaded[] = [];
  const listings: ListingRequest[] = [];
  return {
    uploads,
    stored: documents,
    site: pages,
    sent,
    started,
    asked: { rechecks, listings },
    documents: inMemoryDocuments(uploads, documents),
    agencies: inMemoryAgencies(agencies),
    reports: inMemoryReports(),
    letters: inMemoryLetters(),
    texts: inMemorySimilarTexts(),
    pages: inMemoryPages(pages),
    mail: { send: async letter => void sent.push(letter) } satisfies Mail,
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
    put: async agency => void register.set(agency.id, agency),
  };
}

function inMemoryReports(): Reports {
  const items = new Map<string, ReportVersion>();
  const forward = (key: string, version: ReportVersion): boolean => {
    const standing = items.get(key);
    const newer =
      standing !== undefined &&
      (standing.order > version.order || (standing.order === version.order && standing.seen > version.seen));
    if (!newer) items.set(key, version);
    return !newer;
  };
  const keyOf = (pointer: VersionPointer, report: Pick<ReportVersion, 'agencyId' | 'scope' | 'year'>) =>
    `${report.agencyId} ${pointerSort(pointer, report)}`;
  const all = (pointer: VersionPointer) =>
    [...items].flatMap(([key, version]) => (key === keyOf(pointer, version) ? [version] : []));
  return {
    put: async version =>
      void forward(`${version.agencyId} ${version.year} ${version.scope} ${version.order}`, version),
    advance: async (pointer, version) => forward(keyOf(pointer, version), version),
    find: async (pointer, report) => items.get(keyOf(pointer, report)),
    ofYear: async (pointer, year) => all(pointer).filter(version => version.year === year),
    ofAgency: async (pointer, agencyId) => all(pointer).filter(version => version.agencyId === agencyId),
    years: async () => [...new Set([...items.values()].map(version => version.year))].sort((a, b) => a - b),
  };
}

function inMemoryLetters(): Letters {
  const sent = new Set<string>();
  const told = new Map<string, readonly string[]>();
  const nameOf = (report: object) => JSON.stringify(Object.entries(report).sort());
  return {
    wasSent: async key => sent.has(key),
    remember: async key => void sent.add(key),
    told: async ({ agencyId, scope, year }) => told.get(nameOf({ agencyId, scope, year })),
    rememberTold: async ({ agencyId, scope, year }, fingerprints) =>
      void told.set(nameOf({ agencyId, scope, year }), fingerprints),
  };
}

function inMemoryPages(pages: Map<string, string>): Pages {
  return {
    publish: async (key, body) => void pages.set(key, body),
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
