import { dynamodbAgencies } from './adapters/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb-reports.ts';
import { optionalSetting, setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda-step.ts';
import { s3Documents } from './adapters/s3-documents.ts';
import type { Agency } from './domain/agency/agency.ts';
import { validationKey } from './domain/locations.ts';
import type { ReportRecord } from './domain/report/record.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import { countBySeverity, isHeld, type PublicationPolicy } from './domain/validate/publication.ts';
import type { EarlierReport, Parts, Subject } from './domain/validate/subject.ts';
import { validateReport } from './domain/validate/validate-report.ts';
import type { Agencies, Documents, Reports } from './ports.ts';
import type { Extracted } from './steps.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly publication: PublicationPolicy;
}

/** Runs the catalogue over the report, beside last year's, its parts and the version it corrects. */
export const validate =
  (ports: Ports): Step<'validate'> =>
  async extracted => {
    const { subject, seen } = await gatherSubject(ports, extracted);
    const validation = validateReport(subject);
    const key = validationKey(extracted, extracted.order, seen);
    return {
      ...extracted,
      validation: await ports.documents.write(key, validation),
      counts: countBySeverity(validation.findings),
      held: isHeld(validation.findings, ports.publication),
      seen,
    };
  };

/** Everything the rules may look at, and the newest other report among it. */
async function gatherSubject(ports: Ports, extracted: Extracted): Promise<{ subject: Subject; seen: string }> {
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

export const handler = lambdaStep('validate', () =>
  validate({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    publication: optionalSetting('PUBLICATION') === 'hold-errors' ? 'hold-errors' : 'publish',
  }),
);
