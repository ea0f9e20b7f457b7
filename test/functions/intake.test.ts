import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { executionName } from '../../functions/domain/identify/execution-name.ts';
import { intake } from '../../functions/intake.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';

const message = (messageId: string, body: unknown) =>
  ({ messageId, body: typeof body === 'string' ? body : JSON.stringify(body) }) as SQSRecord;

const created = (version: string) => ({
  time: '2025-01-20T01:02:03Z',
  detail: { object: { key: 'uploads/lanxi-jyj/2024/年报.html', size: 12, 'version-id': version, sequencer: '00AB' } },
});

const upload = {
  key: 'uploads/a/2024/b.txt',
  version: 'v1',
  size: 1,
  uploadedAt: '2025-01-20T01:02:03.000Z',
  sequencer: '1',
};

describe('intake', () => {
  it('starts one execution per object version, named after it', async () => {
    const ports = inMemoryPorts();
    await intake(ports)({ Records: [message('1', created('v1')), message('2', created('v2'))] });
    expect(ports.started.map(({ input }) => input.upload.version)).toEqual(['v1', 'v2']);
    expect(ports.started.map(({ name }) => name)).toEqual(ports.started.map(({ input }) => executionName(input)));
    expect(new Set(ports.started.map(({ name }) => name)).size).toBe(2);
  });

  it('gives two deliveries of one event the same name', async () => {
    const ports = inMemoryPorts();
    await intake(ports)({ Records: [message('1', created('v1')), message('2', created('v1'))] });
    expect(new Set(ports.started.map(({ name }) => name)).size).toBe(1);
  });

  it('takes a re-check as a run of its own', () => {
    expect(executionName({ upload })).not.toBe(executionName({ upload, recheckFor: 'x' }));
    expect(executionName({ upload, recheckFor: 'x' })).toMatch(/^recheck-[0-9a-f]{40}$/);
  });

  it('sends only the failed message back to the queue', async () => {
    const ports = inMemoryPorts();
    const result = await intake(ports)({
      Records: [
        message('1', 'no json'),
        message('2', { recheck: { upload, recheckFor: 'y' } }),
        message('3', { a: 1 }),
      ],
    });
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: '1' }, { itemIdentifier: '3' }]);
    expect(ports.started.map(({ input }) => input.recheckFor)).toEqual(['y']);
  });

  it('keeps an upload in the queue while Step Functions throttles', async () => {
    const throttled = {
      ...inMemoryPorts(),
      executions: { start: async () => Promise.reject(new Error('ThrottlingException')) },
    };
    const result = await intake(throttled)({ Records: [message('1', created('v1'))] });
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
  });
});
