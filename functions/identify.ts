import { createHash } from 'node:crypto';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { MAX_UPLOAD_BYTES } from './domain/extract/limits.ts';
import { sniffFormat } from './domain/extract/sniff-format.ts';
import { parseUploadKey } from './domain/identify/parse-upload-key.ts';
import type { Life } from './domain/lifecycle/life.ts';
import { versionOrder } from './domain/locations.ts';
import { isRefusal, refuse } from './domain/refusal.ts';
import type { Agencies, Documents, Reports } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
}

/** Whose report a file is, for which year, and whether it can be one at all. */
export const identify =
  ({ agencies, documents, reports }: Ports): Step<'identify'> =>
  async uploaded => {
    const { upload } = uploaded;
    const key = parseUploadKey(upload.key, new Date(upload.uploadedAt).getUTCFullYear());
    if (isRefusal(key)) return key;
    const agency = await agencies.find(key.agencyId);
    if (agency === undefined) return refuse('unknown_agency');
    if (upload.size > MAX_UPLOAD_BYTES) return refuse('too_large');
    if (upload.size === 0) return refuse('empty');
    const bytes = await documents.readUpload(upload, MAX_UPLOAD_BYTES + 1);
    if (bytes.length > MAX_UPLOAD_BYTES) return refuse('too_large');
    const format = sniffFormat(bytes, key.fileName);
    if (isRefusal(format)) return format;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const order = versionOrder(upload.uploadedAt, upload.sequencer);
    const isNew = uploaded.recheckFor === undefined;
    if (isNew && isRepeated(await reports.livesOfAgency(key.agencyId), key.year, sha256, order))
      return refuse('already_received');
    return { ...uploaded, ...key, scopes: [...agency.scopes], sha256, order };
  };

/** Whether the newest version of a report that stands is this very file, handed in before. */
const isRepeated = (lives: readonly Life[], year: number, sha256: string, order: string): boolean =>
  lives
    .filter(({ report }) => report.year === year)
    .map(({ versions }) => versions.findLast(version => version.order !== order))
    .some(newest => newest?.sha256 === sha256 && newest.order < order && newest.state !== 'withdrawn');

export const handler = lambdaStep('identify', () =>
  identify({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ uploads: setting('UPLOADS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
  }),
);
