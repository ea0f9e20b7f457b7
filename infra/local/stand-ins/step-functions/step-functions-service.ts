import * as v from 'valibot';
import { jsonService, ServiceRequestError } from '../json-service.ts';
import type { Execution, LocalExecutions } from './executions.ts';
import { executionArn, type LocalStateMachine } from './state-machine.ts';

const Start = v.object({
  stateMachineArn: v.string(),
  name: v.optional(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_-]{1,80}$/u))),
  input: v.optional(v.string(), '{}'),
});
const List = v.object({
  stateMachineArn: v.string(),
  statusFilter: v.optional(v.string()),
  maxResults: v.optional(v.number(), 100),
});

/** Largest input of an execution, in bytes, as in Step Functions. */
const MAX_INPUT_BYTES = 256 * 1024;

export interface Workflows {
  /** Runs again what did not come to its end; every step may run twice. */
  readonly resume: () => void;
  /** Stops running; unfinished executions stay unfinished on disk. */
  readonly stop: () => void;
  readonly service: ReturnType<typeof jsonService>;
}

/** Step Functions over its JSON protocol: start, describe, list. */
export function stepFunctions(
  machines: readonly LocalStateMachine[],
  executions: LocalExecutions,
  onFault: (fault: unknown) => void,
): Workflows {
  const aborts = new Set<() => void>();
  let stopped = false;
  const run = (machine: LocalStateMachine, name: string, input: string): void => {
    const { ending, abort } = machine.start(name, input);
    aborts.add(abort);
    // One whose end cannot be written stays unfinished on disk, and runs again after a restart.
    void ending
      .then(end => {
        aborts.delete(abort);
        if (!stopped) executions.end(machine.arn, name, end);
      })
      .catch(onFault);
  };
  const machineOf = (arn: string): LocalStateMachine => {
    const found = machines.find(machine => machine.arn === arn);
    if (found === undefined) throw new ServiceRequestError('StateMachineDoesNotExist', `no state machine ${arn}`);
    return found;
  };
  return {
    resume: () => {
      for (const { machine, name, input } of executions.unfinished()) {
        const found = machines.find(({ arn }) => arn === machine);
        if (found !== undefined) run(found, name, input);
      }
    },
    stop: () => {
      stopped = true;
      for (const abort of aborts) abort();
    },
    service: jsonService({
      StartExecution: request => {
        const { stateMachineArn, name = crypto.randomUUID(), input } = parse(Start, request);
        const machine = machineOf(stateMachineArn);
        refuseUnreadableInput(input);
        if (executions.begin(machine.arn, name, input)) run(machine, name, input);
        const execution = executions.find(machine.arn, name);
        // Starting it again is no error while it runs with the same input.
        if (execution === undefined || execution.status !== 'RUNNING' || execution.input !== input)
          throw new ServiceRequestError('ExecutionAlreadyExists', `Execution Already Exists: '${name}'`);
        return { executionArn: executionArn(machine.arn, name), startDate: execution.started / 1000 };
      },
      DescribeExecution: request => {
        const arn = String(request['executionArn']);
        const found = machines
          .map(machine => executions.find(machine.arn, arn.slice(executionArn(machine.arn, '').length)))
          .find(one => one !== undefined && executionArn(one.machine, one.name) === arn);
        if (found === undefined)
          throw new ServiceRequestError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
        return describe(found);
      },
      ListExecutions: request => {
        const { stateMachineArn, statusFilter, maxResults } = parse(List, request);
        const found = executions.list(machineOf(stateMachineArn).arn, statusFilter, Math.min(maxResults || 100, 1000));
        return { executions: found.map(summarize) };
      },
      ListStateMachines: () => ({
        stateMachines: machines.map(({ arn }) => ({
          stateMachineArn: arn,
          name: arn.split(':').at(-1),
          type: 'STANDARD',
          creationDate: 0,
        })),
      }),
    }),
  };
}

function refuseUnreadableInput(input: string): void {
  if (Buffer.byteLength(input) > MAX_INPUT_BYTES) throw new ServiceRequestError('InvalidExecutionInput', 'too long');
  try {
    JSON.parse(input);
  } catch {
    throw new ServiceRequestError('InvalidExecutionInput', 'the input is not JSON');
  }
}

const summarize = ({ machine, name, status, started, stopped }: Execution) => ({
  executionArn: executionArn(machine, name),
  stateMachineArn: machine,
  name,
  status,
  startDate: started / 1000,
  ...(stopped !== null && { stopDate: stopped / 1000 }),
});

const describe = (execution: Execution) => ({
  ...summarize(execution),
  input: execution.input,
  ...(execution.output !== null && { output: execution.output }),
  ...(execution.error !== null && { error: execution.error }),
  ...(execution.cause !== null && { cause: execution.cause }),
});

function parse<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (!parsed.success) throw new ServiceRequestError('ValidationException', v.summarize(parsed.issues));
  return parsed.output;
}
