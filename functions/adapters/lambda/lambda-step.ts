import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as v from 'valibot';
import { executionName } from '../../domain/identify/execution-name.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { REFUSED, STEPS, type StepName } from '../../steps.ts';
import { nameServiceFault } from './service-faults.ts';
import { COUNTED, countOutcome, logger, metrics } from './telemetry.ts';

export type StepInput<N extends StepName> = v.InferOutput<(typeof STEPS)[N]['input']>;
export type StepOutput<N extends StepName> = v.InferOutput<(typeof STEPS)[N]['output']>;

/** One step of the workflow over its ports. A refusal is an outcome, a thrown error is a failure. */
export type Step<N extends StepName> = (input: StepInput<N>) => Promise<StepOutput<N> | Refusal>;

/** The payload of a step is not what the step before it hands over: a fault of the deployment, never of the agency. */
export class StepInputError extends Error {
  override readonly name = 'StepInputError';
}

/** Carries a refusal out of a step under the name the state machine catches, such as `Refused.encrypted`. */
export class ReportRefusedError extends Error {
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = `${REFUSED}${refusal.code}`;
  }
}

/**
 * The Lambda handler of a step: context in the log, metrics, input check, errors under the names the state machine
 * knows. `build` runs once per sandbox, at the first call, so that importing a handler has no effect.
 */
export function lambdaStep<N extends StepName>(name: N, build: () => Step<N>) {
  let step: Step<N> | undefined;
  const run = async (event: unknown, _context: Context): Promise<StepOutput<N>> => {
    const input = parseInput(name, event);
    logger.appendKeys({ step: name, execution: executionName(input), upload: input.upload.key });
    step ??= build();
    const output = await step(input);
    if (isRefusal(output)) {
      logger.warn('refused', { code: output.code });
      throw new ReportRefusedError(output);
    }
    countOutcome(name, output);
    return output;
  };
  return middy<unknown, StepOutput<N>, Error, Context>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(COUNTED.has(name) ? logMetrics(metrics) : [])
    .onError(request => {
      request.error = nameServiceFault(request.error) as Error;
      if (!request.error.name.startsWith(REFUSED)) logger.error('failed', request.error);
      throw request.error;
    })
    .handler(run);
}

function parseInput<N extends StepName>(name: N, event: unknown): StepInput<N> {
  const parsed = v.safeParse(STEPS[name].input as v.GenericSchema<unknown, StepInput<N>>, event);
  if (parsed.success) return parsed.output;
  throw new StepInputError(`${name}: ${v.summarize(parsed.issues)}`);
}
