import { setTimeout as pause } from 'node:timers/promises';
import { DescribeExecutionCommand, ExecutionDoesNotExist, SFNClient } from '@aws-sdk/client-sfn';
import { type ReportOutcome, reportOutcome } from './report-outcome.ts';
import { executionArn } from './stand-ins/step-functions/state-machine.ts';

/** Waits for an execution to start and to end; undefined when it did neither within `limitMs`, looked for every `lookMs`. */
export async function awaitOutcome(
  machine: string,
  name: string,
  limitMs: number,
  lookMs = 20,
): Promise<ReportOutcome | undefined> {
  const client = new SFNClient({});
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const execution = await client
      .send(new DescribeExecutionCommand({ executionArn: executionArn(machine, name) }))
      .catch(error => {
        if (error instanceof ExecutionDoesNotExist) return undefined;
        throw error;
      });
    if (execution !== undefined && execution.status !== 'RUNNING') {
      const { input = '{}', output = null, error = null, cause = null } = execution;
      return reportOutcome({ input, output, error, cause });
    }
    await pause(lookMs);
  }
  return undefined;
}
