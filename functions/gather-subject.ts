import { createHash } from 'node:crypto';
import type { Agency } from './domain/agency/agency.ts';
import { type Life, shownVersion, type VersionLife } from './domain/lifecycle/life.ts';
import type { ReportIdentity } from './domain/locations.ts';
import type { ReportRecord } from './domain/record/record.ts';
import {
  COMPARED_SECTIONS,
  type EarlierReport,
  type Parts,
  type PeerText,
  type SameFile,
  type Subject,
} from './domain/rules/subject.ts';
import { textKeys } from './domain/rules/text/similarity/text-keys.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { Agencies, Documents, Reports, SimilarTexts, TextOwner } from './ports.ts';
import type { Extracted } from './steps.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly texts: SimilarTexts;
}

/** A report about to be validated: what extract knows of it, or what is stored. */
export type GatheredReport = Pick<
  Extracted,
  'agencyId' | 'scope' | 'year' | 'order' | 'upload' | 'fileName' | 'record' | 'sha256'
>;

/** A version of a report, for which others are looked up. */
type LookedAt = ReportIdentity & Pick<VersionLife, 'order' | 'sha256'>;

/** A version of another report that the public sees. */
interface ShownReport {
  readonly report: ReportIdentity;
  readonly version: VersionLife;
}

/** What a report is compared with, as it stands now. */
interface Surroundings {
  readonly previous: ShownReport | undefined;
  /** The agency's own reports of the years before, newest first. */
  readonly earlier: readonly ShownReport[];
  /** The version that the public saw before this one, also when this one is judged again later. */
  readonly superseded: ShownReport | undefined;
  /** Set for summaries of governments. */
  readonly parts: { readonly members: Parts['members']; readonly shown: readonly ShownReport[] } | undefined;
  /** Owners of published texts that may be copies. */
  readonly peers: Readonly<Record<(typeof COMPARED_SECTIONS)[number], readonly TextOwner[]>>;
  /** Other reports of which a version is the very same file. */
  readonly sameFiles: readonly ReportIdentity[];
  /** Tells two surroundings apart: which versions of which reports they hold. */
  readonly context: string;
}

/**
 * Looks up what a report depends on. Store looks again after it wrote, to find out whether something changed in between:
 * of two reports on their way at once each writes before it looks, so that at least one of them sees the other.
 */
export async function lookAround(
  ports: Pick<Ports, 'agencies' | 'reports' | 'texts'>,
  report: LookedAt,
  record: ReportRecord,
): Promise<Surroundings> {
  const { agencyId, scope, year, order, sha256 } = report;
  const [agency, own, peers, owners] = await Promise.all([
    ports.agencies.find(agencyId),
    ports.reports.livesOfAgency(agencyId),
    findPeers(ports, report, record),
    ports.reports.sameFile(sha256),
  ]);
  const ofScope = own.filter(life => life.report.scope === scope);
  const earlier = earlierThan(year, ofScope);
  const superseded = supersededBy(
    order,
    ofScope.find(life => life.report.year === year),
  );
  const parts = scope === 'government' && agency !== undefined ? await findParts(ports, agency, year) : undefined;
  const looked = [...earlier, ...(superseded === undefined ? [] : [superseded]), ...(parts?.shown ?? [])];
  const sameFiles = owners.filter(other => other.agencyId !== agencyId || other.year !== year);
  const names = [
    ...looked.map(({ report: other, version }) => [other.agencyId, other.scope, other.year, version.order]),
    ...(parts?.members ?? []).map(({ id }) => ['member', id]),
    ...sameFiles.map(other => ['same', other.agencyId, other.scope, other.year]),
    ...COMPARED_SECTIONS.flatMap(section => peers[section].map(peer => [section, peer.agencyId, peer.scope])),
  ];
  const previous = earlier.find(shown => shown.report.year === year - 1);
  return { previous, earlier, superseded, parts, peers, sameFiles, context: digestOf(names) };
}

/** Earlier reports that are looked at. */
export const MOST_EARLIER = 5;

const earlierThan = (year: number, own: readonly Life[]): readonly ShownReport[] =>
  own
    .filter(({ report }) => report.year < year)
    .flatMap(shownIn)
    .toSorted((one, other) => other.report.year - one.report.year)
    .slice(0, MOST_EARLIER);

function supersededBy(order: string, life: Life | undefined): ShownReport | undefined {
  const version = life?.versions.findLast(each => each.order < order && each.publishedAt !== null);
  return life === undefined || version === undefined ? undefined : { report: life.report, version };
}

/** Short name of what was looked at; empty where it was nothing. */
const digestOf = (names: readonly (readonly unknown[])[]): string =>
  names.length === 0
    ? ''
    : createHash('sha256')
        .update(
          names
            .map(name => JSON.stringify(name))
            .toSorted()
            .join(),
        )
        .digest('hex')
        .slice(0, 16);

const shownIn = (life: Life): readonly ShownReport[] => {
  const version = shownVersion(life);
  return version === undefined ? [] : [{ report: life.report, version }];
};

/** Everything the rules may look at, and what it was. */
export async function gatherSubject(
  ports: Ports,
  extracted: GatheredReport,
): Promise<{ subject: Subject; context: string }> {
  const { agencies, documents } = ports;
  const { agencyId, year, upload, fileName } = extracted;
  const record = await documents.read(extracted.record, parseRecord);
  const [agency, around] = await Promise.all([agencies.find(agencyId), lookAround(ports, extracted, record)]);
  const { previous, earlier, superseded, parts, context } = around;
  const subject = {
    record,
    agency: agency ?? null,
    year,
    fileName,
    uploadedAt: upload.uploadedAt,
    known: {
      previous: true,
      parts: parts !== undefined,
      peers: true,
      ownFees: true,
      supersedes: true,
      sameFiles: true,
    },
    previous: previous === undefined ? null : await earlierReport(ports, previous),
    parts: parts === undefined ? null : await gatherParts(ports, parts),
    peers: { similarTexts: await readPeers(ports, year, around.peers) },
    ownFees: await feesOf(ports, earlier),
    sameFiles: await Promise.all(around.sameFiles.map(other => namedFile(ports, other))),
    supersedes: superseded === undefined ? null : { figures: (await versionOf(ports, superseded)).figures },
  };
  return { subject, context };
}

/** A life names a version that is not stored: a fault of ours. */
export class VersionMissingError extends Error {
  override readonly name = 'VersionMissingError';
}

async function versionOf(
  { reports }: Pick<Ports, 'reports'>,
  { report, version }: ShownReport,
): Promise<ReportVersion> {
  const stored = await reports.version(report, version.order);
  if (stored === undefined) throw new VersionMissingError(`${report.agencyId} ${report.year} ${version.order}`);
  return stored;
}

async function earlierReport(ports: Ports, shown: ShownReport): Promise<EarlierReport> {
  const version = await versionOf(ports, shown);
  const record = await ports.documents.read(version.record, parseRecord);
  return { year: version.year, figures: version.figures, record };
}

/** Members of a government's summary and those of their reports that are published. */
async function findParts({ agencies, reports }: Pick<Ports, 'agencies' | 'reports'>, government: Agency, year: number) {
  const wanted = await agencies.partsOf(government.id);
  const lives = await Promise.all(wanted.map(({ id, scope }) => reports.life({ agencyId: id, scope, year })));
  return { members: wanted.map(({ id, name }) => ({ id, name })), shown: lives.flatMap(shownIn) };
}

async function gatherParts(
  ports: Ports,
  { members, shown }: { readonly members: Parts['members']; readonly shown: readonly ShownReport[] },
): Promise<Parts> {
  const versions = await Promise.all(shown.map(part => versionOf(ports, part)));
  return { members, reports: versions.map(({ agencyId, agencyName, figures }) => ({ agencyId, agencyName, figures })) };
}

/** Copies are rare: more candidates than these share a template, which a few of them show as well. */
const MOST_PEERS = 5;

async function findPeers(
  { texts }: Pick<Ports, 'texts'>,
  { agencyId, year }: ReportIdentity,
  record: ReportRecord,
): Promise<Surroundings['peers']> {
  const of = async (section: (typeof COMPARED_SECTIONS)[number]) =>
    (await texts.find(year, section, textKeys(record, section)))
      .filter(owner => owner.agencyId !== agencyId)
      .toSorted((one, other) => (one.agencyId < other.agencyId ? -1 : 1))
      .slice(0, MOST_PEERS);
  const [overview, problems] = await Promise.all([of('overview'), of('problems')]);
  return { overview, problems };
}

/** Published texts of other agencies that may be copies; the rule compares them word for word. */
async function readPeers(ports: Ports, year: number, peers: Surroundings['peers']): Promise<readonly PeerText[]> {
  const read = COMPARED_SECTIONS.flatMap(section =>
    peers[section].map(async (owner): Promise<readonly PeerText[]> => {
      const [shown] = shownIn(await ports.reports.life({ ...owner, year }));
      if (shown === undefined) return [];
      const version = await versionOf(ports, shown);
      const { sections } = await ports.documents.read(version.record, parseRecord);
      return [{ agencyName: version.agencyName, section, paragraphs: sections[section].paragraphs }];
    }),
  );
  return (await Promise.all(read)).flat();
}

async function namedFile({ agencies }: Pick<Ports, 'agencies'>, { agencyId, year }: ReportIdentity): Promise<SameFile> {
  const agency = await agencies.find(agencyId);
  return { agencyId, agencyName: agency?.name ?? agencyId, year };
}

async function feesOf(ports: Ports, earlier: readonly ShownReport[]): Promise<Subject['ownFees']> {
  const versions = await Promise.all(earlier.map(shown => versionOf(ports, shown)));
  return versions.flatMap(({ year, figures }) => {
    const amount = figures['disclosure.fees.amount'];
    return amount?.kind === 'number' ? [{ year, amount: amount.value }] : [];
  });
}
