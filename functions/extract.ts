import { setting } from './adapters/environment.ts';
import { fileEngines } from './adapters/file-engines.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import type { Engines } from './domain/extract/engines.ts';
import { extractReport } from './domain/extract/extract-report.ts';
import { MAX_UPLOAD_BYTES } from './domain/extract/limits.ts';
import { recordKey } from './domain/locations.ts';
import { isRefusal } from './domain/refusal.ts';
import type { Documents } from './ports.ts';

/** Reads the file into the canonical record and keeps the record where the next steps find it. */
export const extract =
  ({ documents, engines }: { readonly documents: Documents; readonly engines: Engines }): Step<'extract'> =>
  async identified => {
    const bytes = await documents.readUpload(identified.upload, MAX_UPLOAD_BYTES + 1);
    const record = await extractReport(bytes, identified.fileName, identified.scopes, engines);
    if (isRefusal(record)) return record;
    const key = recordKey({ ...identified, scope: record.scope }, identified.order);
    return { ...identified, scope: record.scope, record: await documents.write(key, record) };
  };

export const handler = lambdaStep('extract', () =>
  extract({
    documents: s3Documents({ uploads: setting('UPLOADS_BUCKET'), records: setting('RECORDS_BUCKET') }),
    engines: fileEngines,
  }),
);
