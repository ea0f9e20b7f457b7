import { createHash } from 'node:crypto';
import type { Agency } from './domain/agency/agency.ts';
import type { ReportIdentity } from './domain/locations.ts';
import type { ReportRecord } from './domain/record/record.ts';
import {
  COMPARED_SECTIONS,
  type EarlierReport,
  type Parts,
  type PeerText,
  type Subject,
} from './domain/rules/subject.ts';
import { textKeys } from './domain/rules/text/similarity/text-keys.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import { summaryParts } from './domain/validate/summary-parts.ts';
import type { Agencies, Documents, Reports, SimilarTexts } from './ports.ts';
import type { Extracted } from './steps.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly texts: SimilarTexts;
}

/** A report about to be validated: what extract knows of it, or what is stored. */
export type GatheredReport = Pick<Extracted, 'agencyId' | 'scope' | 'year' | 'order' | 'upload' | 'record'>;

/** What a report is compared with: the published reports it depends on, as they stand now. */
interface Surroundings {
  /** The agency's own published reports, all years and scopes. */
  readonly own: readonly ReportVersion[];
  readonly previous: ReportVersion | undefined;
  /** Set for summaries of governments. */
  readonly parts: { readonly parts: Parts; readonly versions: readonly ReportVersion[] } | undefined;
  /** Newest version order among last year's report and the parts; empty without any. */
  readonly seen: string;
  /** Tells two surroundings apart: which versions of which reports they hold. */
  readonly context: string;
}

/** Looks up what a report depends on. Store looks again, to find out whether something arrived in between. */
export async function lookAround(
  ports: Pick<Ports, 'agencies' | 'reports'>,
  { agencyId, scope, year }: ReportIdentity,
): Promise<Surroundings> {
  const [agency, own] = await Promise.all([
    ports.agencies.find(agencyId),
    ports.reports.ofAgency('published', agencyId),
  ]);
  const previous = own.find(version => version.scope === scope && version.year === year - 1);
  const parts = scope === 'government' && agency !== undefined ? await gatherParts(ports, agency, year) : undefined;
  const looked = [...(previous === undefined ? [] : [previous]), ...(parts?.versions ?? [])];
  const names = looked.map(version => JSON.stringify([version.agencyId, version.scope, version.year, version.order]));
  return {
    own,
    previous,
    parts,
    seen:
      looked
        .map(version => version.order)
        .toSorted()
        .at(-1) ?? '',
    context: createHash('sha256').update(names.toSorted().join()).digest('hex').slice(0, 16),
  };
}

/** Everything the rules may look at, and what it was. */
export async function gatherSubject(
  ports: Ports,
  extracted: GatheredReport,
): Promise<{ subject: Subject } & Pick<Surroundings, 'seen' | 'context'>> {
  const { agencies, documents } = ports;
  const { agencyId, scope, year, order, upload } = extracted;
  const [record, agency, { own, previous, parts, seen, context }] = await Promise.all([
    documents.read(extracted.record, parseRecord),
    agencies.find(agencyId),
    lookAround(ports, extracted),
  ]);
  const earlier = own.filter(version => version.scope === scope && version.year < year);
  const superseded = own.find(version => version.scope === scope && version.year === year && version.order < order);
  const subject = {
    record,
    agency: agency ?? null,
    year,
    uploadedAt: upload.uploadedAt,
    known: { previous: true, parts: parts !== undefined, peers: true, ownFees: true, supersedes: true },
    previous: previous === undefined ? null : await earlierReport(documents, previous),
    parts: parts?.parts ?? null,
    peers: { similarTexts: await gatherSimilarTexts(ports, record, extracted) },
    ownFees: feesOf(earlier),
    supersedes: superseded === undefined ? null : { figures: superseded.figures },
  };
  return { subject, seen, context };
}

async function earlierReport(documents: Documents, version: ReportVersion): Promise<EarlierReport> {
  const record = await documents.read(version.record, parseRecord);
  return { year: version.year, figures: version.figures, record };
}

/** Members of a government's summary and those of their reports that are published. */
async function gatherParts(
  { agencies, reports }: Pick<Ports, 'agencies' | 'reports'>,
  government: Agency,
  year: number,
) {
  const wanted = summaryParts(government.id, await agencies.all());
  const found = await Promise.all(
    wanted.map(({ id, scope }) => reports.find('published', { agencyId: id, scope, year })),
  );
  const versions = found.filter(version => version !== undefined);
  const parts: Parts = {
    members: wanted.map(({ id, name }) => ({ id, name })),
    reports: versions.map(({ agencyId, agencyName, figures }) => ({ agencyId, agencyName, figures })),
  };
  return { versions, parts };
}

/** Copies are rare: more candidates than these share a template, which a few of them show as well. */
const MOST_PEERS = 5;

/** Published texts of other agencies that may be copies; the rule compares them word for word. */
async function gatherSimilarTexts(
  { documents, reports, texts }: Ports,
  record: ReportRecord,
  { agencyId, year }: GatheredReport,
): Promise<readonly PeerText[]> {
  const found = await Promise.all(
    COMPARED_SECTIONS.map(async section => {
      const owners = (await texts.find(year, section, textKeys(record, section)))
        .filter(owner => owner.agencyId !== agencyId)
        .slice(0, MOST_PEERS);
      return Promise.all(
        owners.map(async owner => {
          const version = await reports.find('published', { ...owner, year });
          if (version === undefined) return [];
          const { sections } = await documents.read(version.record, parseRecord);
          return [{ agencyName: version.agencyName, section, paragraphs: sections[section].paragraphs }];
        }),
      );
    }),
  );
  return found.flat(2);
}

const feesOf = (versions: readonly ReportVersion[]): Subject['ownFees'] =>
  versions
    .flatMap(({ year, figures }) => {
      const amount = figures['disclosure.fees.amount'];
      return typeof amount === 'number' ? [{ year, amount }] : [];
    })
    .sort((one, other) => other.year - one.year);
