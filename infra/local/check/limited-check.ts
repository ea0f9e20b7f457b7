import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Check, CheckContext, GivenFile } from '../../../functions/domain/check/check-report.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import { type Refusal, refuse } from '../../../functions/domain/refusal.ts';
import type { CheckAnswers, CheckJob } from './check-job.ts';

export interface Limits {
  /** For each file. */
  readonly seconds: number;
  /** Of this whole process. */
  readonly megabytes: number;
}

/** Reading and checking as the Lambda function would: what takes longer or more memory than allowed is `too_complex`. */
export interface LimitedCheck {
  readonly read: (file: GivenFile) => Promise<ReportRecord | Refusal>;
  readonly check: (file: GivenFile, context: CheckContext) => Promise<Check>;
  readonly end: () => Promise<void>;
}

/** One file after the other is read in a thread that is ended when it goes over the limits, and then started anew. */
export function limitedCheck(limits: Limits): LimitedCheck {
  let worker: Worker | undefined;
  const end = async () => {
    await worker?.terminate();
    worker = undefined;
  };
  const ask = async <Kind extends CheckJob['kind']>(
    job: CheckJob & { readonly kind: Kind },
  ): Promise<CheckAnswers[Kind] | null> => {
    worker ??= startWorker(limits);
    worker.postMessage(job);
    const answer: CheckAnswers[Kind] | null = await withinLimits(worker, limits);
    if (answer === null) await end();
    return answer;
  };
  return {
    read: async file => (await ask({ kind: 'read', file })) ?? refuse('too_complex'),
    check: async (file, context) =>
      (await ask({ kind: 'check', file, context })) ?? { outcome: 'refused', refusal: refuse('too_complex') },
    end,
  };
}

const startWorker = ({ megabytes }: Limits): Worker =>
  new Worker(new URL('check-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: megabytes } });

const WATCH = 50;

/** The worker's answer, or null where it has gone over the limits. Throws what the worker throws. */
async function withinLimits<Answer>(worker: Worker, { seconds, megabytes }: Limits): Promise<Answer | null> {
  const over = new AbortController();
  const clock = setTimeout(() => over.abort(), seconds * 1000);
  // The limit of the thread is one of its heap: buffers and the memory of WebAssembly lie outside.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 2 ** 20) over.abort();
  }, WATCH);
  try {
    const [answer] = await once(worker, 'message', { signal: over.signal });
    return answer;
  } catch (error) {
    if (over.signal.aborted || isOutOfMemory(error)) return null;
    throw error;
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
