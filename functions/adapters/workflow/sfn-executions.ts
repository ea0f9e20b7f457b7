import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Executions } from '../../ports.ts';

/** Starts Standard executions; the name makes a second start of the same upload harmless for 90 days. */
export function sfnExecutions(workflow: string): Executions {
  const client = new SFNClient({});
  return {
    start: async (name, input) => {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn: workflow, name, input: JSON.stringify(input) }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
  };
}
