import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { lambdaStep } from '../../../../functions/adapters/lambda/lambda-step.ts';
import { parseRefusalCause } from '../../../../functions/domain/identify/parse-refusal-cause.ts';
import { refuse } from '../../../../functions/domain/refusal.ts';

const context = { functionName: 'identify', awsRequestId: '1', memoryLimitInMB: '128' } as Context;
const uploaded = {
  upload: {
    key: 'uploads/a/2024/b.txt',
    version: 'v',
    size: 1,
    uploadedAt: '2025-01-01T00:00:00.000Z',
    sequencer: '1',
  },
};
const identified = {
  ...uploaded,
  agencyId: 'a',
  year: 2024,
  scopes: ['organ' as const],
  fileName: 'b.txt',
  sha256: '',
  order: '1',
};
const throwing = (error: unknown) =>
  lambdaStep('identify', () => async () => {
    throw error;
  });

describe('the handler of a step', () => {
  it('hands the parsed input to the step and its output on', async () => {
    const handler = lambdaStep('identify', () => async input => ({ ...identified, ...input }));
    await expect(handler({ ...uploaded, surplus: 1 }, context)).resolves.toEqual(identified);
  });

  it('builds its ports at the first call only', async () => {
    let built = 0;
    const handler = lambdaStep('identify', () => {
      built += 1;
      return async () => identified;
    });
    expect(built).toBe(0);
    await handler(uploaded, context);
    await handler(uploaded, context);
    expect(built).toBe(1);
  });

  it('refuses a payload that is not of the chain', async () => {
    const handler = lambdaStep('identify', () => async () => identified);
    await expect(handler({ upload: { key: 1 } }, context)).rejects.toMatchObject({ name: 'StepInputError' });
  });

  it('throws a refusal under its own name, so that the state machine can catch it', async () => {
    const handler = lambdaStep('identify', () => async () => refuse('encrypted'));
    await expect(handler(uploaded, context)).rejects.toMatchObject({ name: 'Refused.encrypted' });
  });

  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'TooManyRequestsException', 'SlowDown'])(
    'passes %s on as ThrottledError',
    async name => {
      const fault = Object.assign(new Error('slow'), { name });
      await expect(throwing(fault)(uploaded, context)).rejects.toMatchObject({ name: 'ThrottledError' });
    },
  );

  it('passes a service fault on as ServiceUnavailableError and any other error as it is', async () => {
    const fault = Object.assign(new Error('down'), { $metadata: { httpStatusCode: 503 } });
    await expect(throwing(fault)(uploaded, context)).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    await expect(throwing(new RangeError('ours'))(uploaded, context)).rejects.toMatchObject({ name: 'RangeError' });
  });
});

describe('the cause of a refusal', () => {
  it('is read back from what Lambda and Step Functions make of the error', () => {
    const Cause = JSON.stringify({ errorType: 'Refused.empty', errorMessage: '文件是空的。', trace: [] });
    expect(parseRefusalCause({ Error: 'Refused.empty', Cause })).toEqual(refuse('empty', '文件是空的。'));
  });

  it('tells of a sandbox that died of the file in words of ours', () => {
    const Cause = JSON.stringify({ errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 60.00 seconds' });
    expect(parseRefusalCause({ Error: 'Sandbox.Timedout', Cause })).toEqual(refuse('too_complex'));
  });

  it.each([
    ['Runtime.ExitError', 'signal: killed', true],
    ['Runtime.ExitError', 'signal: aborted', true],
    ['Runtime.ExitError', 'exit status 137', true],
    ['Runtime.OutOfMemory', 'signal: killed', true],
    ['Runtime.ExitError', 'exit status 1', false],
    ['States.Timeout', '', false],
    ['Lambda.ServiceException', 'lost', false],
  ])('knows %s with "%s" as exhaustion or not', (death, end, exhausted) => {
    const Cause = JSON.stringify({ errorType: death, errorMessage: `Error: Runtime exited with error: ${end}` });
    const read = () => parseRefusalCause({ Error: death, Cause });
    if (exhausted) expect(read()).toEqual(refuse('too_complex'));
    else expect(read).toThrow(death);
  });

  it('is nothing but a refusal this product knows', () => {
    expect(() => parseRefusalCause({ Error: 'Refused.whim', Cause: '{}' })).toThrow('Refused.whim');
  });
});
