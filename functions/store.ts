import { now } from './adapters/clock.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from './adapters/dynamodb/dynamodb-similar-texts.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { publicationPolicy } from './adapters/publication-policy.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { sqsRechecks } from './adapters/workflow/sqs-requests.ts';
import { arrivalOf } from './domain/lifecycle/arrival.ts';
import type { PublicationPolicy } from './domain/lifecycle/decide.ts';
import { judgedFact } from './domain/lifecycle/judged-fact.ts';
import type { ReportRecord } from './domain/record/record.ts';
import { textKeys } from './domain/rules/text/similarity/text-keys.ts';
import { parseRecord } from './domain/store/parse-record.ts';
import { reportVersion } from './domain/store/report-version.ts';
import { lookAround } from './gather-subject.ts';
import { askToLookAgain, keepLife } from './keep-life.ts';
import type { Agencies, Arrivals, Documents, Rechecks, Reports, SimilarTexts } from './ports.ts';
import type { Validated } from './steps.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly arrivals: Arrivals;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly rechecks: Rechecks;
  readonly texts: SimilarTexts;
  readonly publication: PublicationPolicy;
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

/**
 * Keeps the version, writes down how it was judged, and asks for what that influences to be validated again; and for
 * itself, where what it was compared with has changed meanwhile.
 */
export const store =
  (ports: Ports): Step<'store'> =>
  async validated => {
    const { documents, reports, texts } = ports;
    const { agencyId, scope, year } = validated;
    const record = await documents.read(validated.record, parseRecord);
    await reports.putVersion(reportVersion(validated, record));
    const isCurrent = validated.recheckFor !== undefined && (await isContextOfNow(ports, validated, record));
    const life = await keepLife(ports, validated, judgedFact(validated, record, isCurrent, ports.clock()));
    if (life.shown === validated.order) await texts.add(year, { agencyId, scope }, keysOf(record));
    const after = await lookAround(ports, validated, record);
    if (after.context !== validated.context) await askToLookAgain(ports, life, `${life.revision}.${after.context}`);
    await ports.arrivals.end(arrivalOf(validated.upload), { kind: 'read', scope, at: ports.clock() });
    return validated;
  };

/** A first judgement is kept in any case; a later one replaces it only where nothing has changed since it looked. */
const isContextOfNow = async (ports: Ports, validated: Validated, record: ReportRecord): Promise<boolean> =>
  (await lookAround(ports, validated, record)).context === validated.context;

const keysOf = (record: ReportRecord) => ({
  overview: textKeys(record, 'overview'),
  problems: textKeys(record, 'problems'),
});

export const handler = lambdaStep('store', () =>
  store({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    arrivals: dynamodbArrivals(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    texts: dynamodbSimilarTexts(setting('REPORTS_TABLE')),
    rechecks: sqsRechecks(setting('UPLOADS_QUEUE_URL')),
    publication: publicationPolicy(),
    clock: now,
  }),
);
