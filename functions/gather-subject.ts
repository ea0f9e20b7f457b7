import type { Agency } from './domain/agency/agency.ts';
import type { ReportRecord } from './domain/report/record.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { EarlierReport, Parts, Subject } from './domain/validate/subject.ts';
import type { Agencies, Documents, Reports } from './ports.ts';
import type { Extracted } from './steps.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
}

/** A report about to be validated: what extract knows of it, or what is stored. */
export type GatheredReport = Pick<Extracted, 'agencyId' | 'scope' | 'year' | 'order' | 'upload' | 'record'>;

/** Everything the rules may look at, and the newest other report among it. */
export async function gatherSubject(
  ports: Ports,
  extracted: GatheredReport,
): Promise<{ subject: Subject; seen: string }> {
  const { agencies, documents, reports } = ports;
  const { agencyId, scope, year, order, upload } = extracted;
  const [record, agency, own] = await Promise.all([
    documents.read(extracted.record) as Promise<ReportRecord>,
    agencies.find(agencyId),
    reports.ofAgency('published', agencyId),
  ]);
  const earlier = own.filter(version => version.scope === scope && version.year < year);
  const previous = earlier.find(version => version.year === year - 1);
  const superseded = own.find(version => version.scope === scope && version.year === year && version.order < order);
  const parts = scope === 'government' && agency !== undefined ? await gatherParts(ports, agency, year) : undefined;
  const looked = [previous, ...(parts?.versions ?? [])].map(version => version?.order ?? '');
  return {
    subject: {
      record,
      agency: agency ?? null,
      year,
      uploadedAt: upload.uploadedAt,
      known: { previous: true, parts: parts !== undefined, peers: false, ownFees: true, supersedes: true },
      previous: previous === undefined ? null : await earlierReport(documents, previous),
      parts: parts?.parts ?? null,
      peers: null,
      ownFees: feesOf(earlier),
      supersedes: superseded === undefined ? null : { figures: superseded.figures },
    },
    seen: looked.toSorted().at(-1) ?? '',
  };
}

async function earlierReport(documents: Documents, version: ReportVersion): Promise<EarlierReport> {
  const record = (await documents.read(version.record)) as ReportRecord;
  return { year: version.year, figures: version.figures, record };
}

/** Members of a government's summary and those of their reports that are published. */
async function gatherParts({ agencies, reports }: Ports, government: Agency, year: number) {
  const members = (await agencies.all()).filter(agency => agency.summaries.includes(government.id));
  const own = government.scopes.includes('organ') ? [{ agency: government, scope: 'organ' as const }] : [];
  const wanted = [...own, ...members.map(agency => ({ agency, scope: agency.scopes[0] ?? ('organ' as const) }))];
  const found = await Promise.all(
    wanted.map(({ agency, scope }) => reports.find('published', { agencyId: agency.id, scope, year })),
  );
  const versions = found.filter(version => version !== undefined);
  const parts: Parts = {
    members: wanted.map(({ agency }) => ({ id: agency.id, name: agency.name })),
    reports: versions.map(({ agencyId, agencyName, figures }) => ({ agencyId, agencyName, figures })),
  };
  return { versions, parts };
}

const feesOf = (versions: readonly ReportVersion[]): Subject['ownFees'] =>
  versions
    .flatMap(({ year, figures }) => {
      const amount = figures['disclosure.fees.amount'];
      return typeof amount === 'number' ? [{ year, amount }] : [];
    })
    .sort((one, other) => other.year - one.year);
