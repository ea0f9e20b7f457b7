import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from './adapters/dynamodb/dynamodb-similar-texts.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { sqsRechecks } from './adapters/workflow/sqs-requests.ts';
import type { ReportRecord } from './domain/record/record.ts';
import { textKeys } from './domain/rules/text/similarity/text-keys.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import { type ReportVersion, reportVersion } from './domain/store/report-version.ts';
import { influencedReports } from './domain/validate/influences.ts';
import { lookAround } from './gather-subject.ts';
import type { Agencies, Documents, Rechecks, Reports, SimilarTexts } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly rechecks: Rechecks;
  readonly texts: SimilarTexts;
}

/**
 * Keeps the version, moves the pointers forward, and asks for the reports it influences to be validated again; and for
 * itself, where a report it depends on was published while it was being validated. Of two reports on their way at once
 * each writes before it looks, so that at least one of them sees the other.
 */
export const store =
  (ports: Ports): Step<'store'> =>
  async validated => {
    const { documents, reports, rechecks } = ports;
    const record = await documents.read(validated.record, parseRecord);
    const version = reportVersion(validated, record);
    const publishedBefore = (await reports.find('published', version))?.order === version.order;
    await reports.put(version);
    const latest = await reports.advance('latest', version);
    const published = latest && !version.held && (await reports.advance('published', version));
    if (published) await indexTexts(ports, version, record);
    if (published && (validated.recheckFor === undefined || !publishedBefore)) await tellInfluenced(ports, version);
    const { context } = await lookAround(ports, version);
    if (latest && context !== validated.context) await rechecks.ask({ upload: version.upload, recheckFor: context });
    return { ...validated, latest };
  };

async function indexTexts({ texts }: Ports, { agencyId, scope, year }: ReportVersion, record: ReportRecord) {
  const keys = { overview: textKeys(record, 'overview'), problems: textKeys(record, 'problems') };
  await texts.add(year, { agencyId, scope }, keys);
}

async function tellInfluenced({ agencies, reports, rechecks }: Ports, version: ReportVersion): Promise<void> {
  for (const influenced of influencedReports(version, await agencies.all())) {
    const stored = await reports.find('latest', influenced);
    if (stored !== undefined) await rechecks.ask({ upload: stored.upload, recheckFor: version.order });
  }
}

export const handler = lambdaStep('store', () =>
  store({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    texts: dynamodbSimilarTexts(setting('REPORTS_TABLE')),
    rechecks: sqsRechecks(setting('UPLOADS_QUEUE_URL')),
  }),
);
