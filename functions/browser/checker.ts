import type { Answer, Job } from './job.ts';

/** An answer, a fault of the program, or null where the file took too long. */
export type JobOutcome = Answer | { readonly failed: string } | null;

export interface Checker {
  readonly run: (job: Job) => Promise<JobOutcome>;
}

interface Message {
  readonly ready?: true;
  readonly answer?: Answer;
  readonly failed?: string;
}

/** As long as the platform itself gives a file, in milliseconds, counted from when the engine is there. */
const LONGEST = 30_000;
/** For the programs to come over a slow line. */
const LONGEST_TO_START = 60_000;

/** Runs jobs one after the other in a worker that is ended when a file takes too long, and started anew with the next. */
export function startChecker({ worker, inPage }: { readonly worker: string; readonly inPage: string }): Checker {
  let running: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const runInPage = async (job: Job): Promise<JobOutcome> => {
    const { runJob } = (await import(inPage)) as typeof import('./run-job.ts');
    return runJob(job).catch((error: unknown) => ({ failed: String(error) }));
  };
  const run = async (job: Job): Promise<JobOutcome> => {
    const started = running ?? (await start(worker));
    // Older browsers start no worker that imports: there the page itself does the work.
    if (started === null) return runInPage(job);
    running = started;
    started.postMessage(job);
    const message = await next(started, LONGEST);
    if (message?.answer !== undefined) return message.answer;
    started.terminate();
    running = undefined;
    return message === null ? null : { failed: message.failed ?? '' };
  };
  return {
    run: job => {
      const own = before.then(() => run(job));
      before = own.catch(() => undefined);
      return own;
    },
  };
}

async function start(address: string): Promise<Worker | null> {
  try {
    const worker = new Worker(address, { type: 'module' });
    const message = await next(worker, LONGEST_TO_START);
    return message?.ready === true ? worker : null;
  } catch {
    return null;
  }
}

/** The next message of a worker, null where none comes in time. */
const next = (worker: Worker, within: number): Promise<Message | null> =>
  new Promise(resolve => {
    const clock = setTimeout(() => resolve(null), within);
    const settle = (message: Message): void => {
      clearTimeout(clock);
      resolve(message);
    };
    worker.onmessage = ({ data }: MessageEvent<Message>) => settle(data);
    worker.onerror = event => settle({ failed: event.message ?? 'worker' });
  });
