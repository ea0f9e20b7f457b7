import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FaultInput, openFaults } from '../../../../../infra/local/stand-ins/faults/faults.ts';
import { startTinyStack } from '../../../../support/stack/tiny-stack.ts';

const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:machine';

describe('faults in force', () => {
  it('strike where they fit, in their share, as often as they may', () => {
    const numbers = [0.1, 0.9, 0.2, 0.3];
    const faults = openFaults(() => numbers.shift() ?? 0);
    faults.inject({ at: 'event', does: 'twice', share: 0.5, times: 2 });
    const strikes = Array.from({ length: 4 }, () => faults.strike('event')?.does);
    expect(strikes).toEqual(['twice', undefined, 'twice', undefined]);
    expect(faults.strike('disk')).toBeUndefined();
    expect(faults.struck()).toBe(2);
  });

  it('end when they are taken away', () => {
    const faults = openFaults();
    const mend = faults.inject({ at: 'disk', does: 'full' });
    expect(faults.strike('disk')?.does).toBe('full');
    mend();
    expect(faults.strike('disk')).toBeUndefined();
    faults.inject({ at: 'disk', does: 'full' });
    faults.clear();
    expect(faults.strike('disk')).toBeUndefined();
  });

  it('must be faults this stack knows', () => {
    expect(() => openFaults().inject(JSON.parse('{"at":"moon"}'))).toThrow();
  });
});

describe('a request to a service', () => {
  it.each([
    ['throttle', 'SlowDown', false],
    ['fail', 'InternalError', false],
    ['cut', 'TimeoutError', false],
    ['lose', 'TimeoutError', true],
  ] as const)('that meets "%s" fails as %s', async (does, name, done) => {
    const { stack, faults, s3 } = await startTinyStack({});
    const { endpoint, region, credentials } = s3.config;
    expect(endpoint).toBeDefined();
    const impatient = new S3Client({ ...(endpoint && { endpoint }), region, credentials, maxAttempts: 1 });
    onTestFinished(() => impatient.destroy());
    faults.inject({ at: 'request', service: 's3', operation: 'PutObject', does, times: 1 });
    const put = () => impatient.send(new PutObjectCommand({ Bucket: 'pages', Key: 'a', Body: 'x' }));
    const error = await put().catch(reason => reason);
    expect([error.name, error.code]).toContain(name === 'TimeoutError' ? 'ECONNRESET' : name);
    expect(stack.objects.findLatest('pages', 'a') !== undefined).toBe(done);
    await put();
    expect(stack.objects.findLatest('pages', 'a')).toBeDefined();
  });

  it('waits where it is delayed, and other services do not', async () => {
    const { faults, upload, sfn } = await startTinyStack({});
    faults.inject({ at: 'request', service: 's3', does: { delayMs: 300 }, times: 1 });
    const done: string[] = [];
    await Promise.all([
      upload('a', 'x', 'pages').then(() => done.push('s3')),
      sfn.send(new StartExecutionCommand({ stateMachineArn: MACHINE })).then(() => done.push('states')),
    ]);
    expect(done).toEqual(['states', 's3']);
  });

  it('is answered 503 with a sentence while the disk is full, and goes through afterwards', async () => {
    const { stack, faults, upload } = await startTinyStack({});
    const mend = faults.inject({ at: 'disk', does: 'full' });
    const answer = await fetch(`${stack.endpoints.cloud}/pages/a`, { method: 'PUT', body: 'x' });
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('The disk is full')]);
    const started = await fetch(stack.endpoints.cloud, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
      body: JSON.stringify({ stateMachineArn: MACHINE, name: 'one' }),
    });
    expect([started.status, await started.json()]).toEqual([
      503,
      expect.objectContaining({ message: expect.stringContaining('The disk is full') }),
    ]);
    mend();
    await upload('a', 'x', 'pages');
    expect(stack.objects.findLatest('pages', 'a')).toBeDefined();
  });
});

describe('a call of a function', () => {
  it.each([
    [{ does: 'throttle' }, 'Lambda.TooManyRequestsException'],
    [{ does: 'lose' }, 'Lambda.SdkClientException'],
    [{ does: { killAfterMs: 0 } }, 'Lambda.ServiceException'],
  ] as const)('fails as %o says', async (fault, errorType) => {
    const { stack, faults } = await startTinyStack({
      Work: 'export const handler = () => new Promise(done => setTimeout(() => done(1), 200));',
    });
    const work = stack.functions.find(({ lambda }) => lambda.name === 'Work');
    const given: FaultInput = { at: 'invocation', function: 'Work', times: 1, ...fault };
    faults.inject(given);
    expect(await work?.invoke({})).toMatchObject({ error: { errorType } });
    expect(await work?.invoke({})).toEqual({ result: 1 });
  });
});

describe('the event of an upload', () => {
  it('overtakes another where that one is late', async () => {
    const { stack, faults, upload } = await startTinyStack({
      Intake: 'export const handler = async () => { throw new Error("keep it"); };',
    });
    faults.inject({ at: 'event', does: { delayMs: 60_000 }, times: 1 });
    await upload('uploads/first', 'x');
    await upload('uploads/second', 'x');
    const queue = stack.queues.byName('queue');
    await vi.waitFor(() => expect(queue && stack.queues.counts(queue).delayed).toBe(1));
  });
});
