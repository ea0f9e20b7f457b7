import {
  ExecutionAbortedError,
  ExecutionTimeoutError,
  type RunOptions,
  StateMachine,
  type StateMachineDefinition,
} from 'aws-local-stepfunctions';
import * as v from 'valibot';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';
import type { FunctionPool } from '../lambda/function-pool.ts';
import type { ExecutionEnding } from './executions.ts';

type Run = ReturnType<StateMachine['run']>;

/** A state machine of the template, ready to run. */
export interface LocalStateMachine {
  readonly arn: string;
  readonly start: (
    name: string,
    input: string,
  ) => { readonly ending: Promise<ExecutionEnding>; readonly abort: () => void };
}

/** The template asks for a state that the local stack cannot run. */
export class StateUnknownError extends Error {
  override readonly name = 'StateUnknownError';
}

interface StateDefinition {
  readonly Type: string;
  readonly Resource?: string;
  readonly Parameters?: { readonly FunctionName?: string };
  readonly TimeoutSeconds?: number;
  readonly Branches?: readonly MachineDefinition[];
  readonly Iterator?: MachineDefinition;
  readonly ItemProcessor?: MachineDefinition;
}
interface MachineDefinition {
  readonly States: Readonly<Record<string, StateDefinition>>;
}

const MachineProperties = v.object({ DefinitionString: v.string() });
/**
 * The engine would count from the moment a task asks for a sandbox, and stop a task without a timeout after a minute. In
 * AWS a sandbox is there at once, or the call is throttled: the time a task has is watched where it gets its sandbox.
 * Seconds; longer than any execution may take.
 */
const UNWATCHED = 1_000_000;

/** The state machines of the template; their tasks run in the pools. */
export function stateMachines(
  template: ResolvedTemplate,
  pools: readonly FunctionPool[],
): readonly LocalStateMachine[] {
  return template.ofType('AWS::StepFunctions::StateMachine').map(({ ref, properties }) => {
    const definition: MachineDefinition = JSON.parse(v.parse(MachineProperties, properties).DefinitionString);
    const handlers = taskHandlers(definition, pools);
    const machine = new StateMachine(withoutTaskTimeouts(definition), { validationOptions: { checkArn: false } });
    return {
      arn: ref,
      start: (name, input) => {
        const run = machine.run(JSON.parse(input), {
          overrides: { taskResourceLocalHandlers: handlers },
          context: { Execution: { Id: executionArn(ref, name), Name: name }, StateMachine: { Id: ref } },
        } as RunOptions);
        return { ending: endingOf(run), abort: run.abort };
      },
    };
  });
}

/** ARN of an execution of a state machine. */
export const executionArn = (machine: string, name: string): string =>
  `${machine.replace(':stateMachine:', ':execution:')}:${name}`;

function withoutTaskTimeouts(definition: MachineDefinition): StateMachineDefinition {
  return JSON.parse(JSON.stringify(definition), (_key, value: unknown) => {
    const isTask = typeof value === 'object' && value !== null && 'Type' in value && value.Type === 'Task';
    return isTask ? { ...value, TimeoutSeconds: UNWATCHED } : value;
  });
}

type Handlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;

function taskHandlers(definition: MachineDefinition, pools: readonly FunctionPool[]): Handlers {
  return Object.fromEntries(
    Object.entries(definition.States).flatMap(([name, state]) => {
      const inner = [...(state.Branches ?? []), state.Iterator, state.ItemProcessor].filter(one => one !== undefined);
      const handlers = inner.flatMap(one => Object.entries(taskHandlers(one, pools)));
      return state.Type === 'Task' ? [[name, taskHandler(name, state, pools)], ...handlers] : handlers;
    }),
  ) as Handlers;
}

/** Both ways to call a function: the integration `lambda:invoke` wraps the payload, the function's own ARN does not. */
function taskHandler(
  name: string,
  { Resource = '', Parameters, TimeoutSeconds }: StateDefinition,
  pools: readonly FunctionPool[],
) {
  const wrapped = /^arn:[^:]+:states:::lambda:invoke$/.test(Resource);
  const wanted = wrapped ? (Parameters?.FunctionName ?? '') : Resource;
  const pool = pools.find(({ lambda }) => [lambda.name, lambda.arn].includes(wanted.replace(/:\$LATEST$/, '')));
  if (pool === undefined) throw new StateUnknownError(`the state "${name}" runs ${Resource}, which is not known here`);
  return async (input: unknown) => {
    const payload = wrapped ? (input as { readonly Payload?: unknown }).Payload : input;
    const answer = await pool.invoke(payload ?? {}, TimeoutSeconds);
    if ('error' in answer) throw taskFault(answer.error.errorType, JSON.stringify(answer.error));
    return wrapped ? { ExecutedVersion: '$LATEST', Payload: answer.result, StatusCode: 200 } : answer.result;
  };
}

/** An error under the name the retriers and catchers look for; its message becomes `Cause`. */
function taskFault(name: string, cause: string): Error {
  const error = new Error(cause);
  error.name = name;
  return error;
}

async function endingOf({ result }: Run): Promise<ExecutionEnding> {
  try {
    return { status: 'SUCCEEDED', output: JSON.stringify(await result), error: null, cause: null };
  } catch (error) {
    const aborted = error instanceof ExecutionAbortedError;
    const status = aborted ? 'ABORTED' : error instanceof ExecutionTimeoutError ? 'TIMED_OUT' : 'FAILED';
    const origin = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    return { status, output: null, error: origin.name, cause: origin.message };
  }
}
