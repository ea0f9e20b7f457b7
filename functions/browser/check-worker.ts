/** The thread in which the check page reads files, so that it can be ended. */
import type { Job } from './job.ts';
import { runJob } from './run-job.ts';

addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  try {
    postMessage({ answer: await runJob(data) });
  } catch (error) {
    postMessage({ failed: String(error) });
  }
});
postMessage({ ready: true });
