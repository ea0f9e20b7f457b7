/** The thread in which `check` reads files, so that it can be ended from outside. */
import { parentPort } from 'node:worker_threads';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { checkReport } from '../../../functions/domain/check/check-report.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import type { CheckJob } from './check-job.ts';

parentPort?.on('message', async (job: CheckJob) => parentPort?.postMessage(await answer(job)));

function answer(job: CheckJob): Promise<object> {
  const { bytes, name } = job.file;
  return job.kind === 'read'
    ? extractReport(bytes, name, ['organ', 'government', 'system'], fileEngines)
    : checkReport(job.file, job.context, fileEngines);
}
