import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { REGION } from '../../template/physical-resources.ts';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';
import type { Queue, Queues, ReceivedMessage } from '../sqs/queues.ts';
import { messageAttributes } from '../sqs/sqs-service.ts';
import { type FunctionPool, MAX_SANDBOXES } from './function-pool.ts';

const MappingProperties = v.object({
  EventSourceArn: v.string(),
  FunctionName: v.string(),
  BatchSize: v.optional(v.number(), 10),
  MaximumBatchingWindowInSeconds: v.optional(v.number(), 0),
  FunctionResponseTypes: v.optional(v.array(v.string()), []),
  ScalingConfig: v.optional(v.object({ MaximumConcurrency: v.optional(v.number()) })),
  Enabled: v.optional(v.boolean(), true),
});

/** How the local stack shortens waits that make sense in a data centre. */
export interface EventSourceLimits {
  /** Longest batching window, in seconds. */
  readonly windowSeconds: number;
  /** Longest time until a failed message comes back, in seconds. */
  readonly redeliverySeconds: number;
}

interface Mapping {
  readonly queue: Queue;
  readonly pool: FunctionPool;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly partial: boolean;
  readonly concurrency: number;
}

/** Hands the messages of queues to functions, as the event source mappings of the template say. Returns how to stop. */
export function startEventSources(
  template: ResolvedTemplate,
  queues: Queues,
  pools: readonly FunctionPool[],
  limits: EventSourceLimits,
  onFault: (fault: unknown) => void,
): () => void {
  const stopping = new AbortController();
  for (const { properties } of template.ofType('AWS::Lambda::EventSourceMapping')) {
    const wanted = v.parse(MappingProperties, properties);
    const queue = queues.byArn(wanted.EventSourceArn);
    const pool = pools.find(({ lambda }) => [lambda.name, lambda.arn].includes(wanted.FunctionName));
    if (queue === undefined || pool === undefined || !wanted.Enabled) continue;
    const mapping: Mapping = {
      queue,
      pool,
      batchSize: wanted.BatchSize,
      windowMs: Math.min(wanted.MaximumBatchingWindowInSeconds, limits.windowSeconds) * 1000,
      partial: wanted.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      concurrency: Math.min(wanted.ScalingConfig?.MaximumConcurrency ?? MAX_SANDBOXES, MAX_SANDBOXES),
    };
    for (let index = 0; index < mapping.concurrency; index += 1)
      void poll(mapping, queues, limits, onFault, stopping.signal);
  }
  return () => stopping.abort();
}

const FAULT_PAUSE_MS = 2000;

async function poll(
  mapping: Mapping,
  queues: Queues,
  limits: EventSourceLimits,
  onFault: (fault: unknown) => void,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      const batch = await nextBatch(mapping, queues, stopped);
      if (stopped.aborted) return;
      if (batch.length > 0) await deliver(mapping, queues, limits, batch, stopped);
    } catch (fault) {
      // The queue cannot be written (a full disk): the messages come back by themselves.
      onFault(fault);
      await pause(FAULT_PAUSE_MS, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}

async function nextBatch(
  { queue, batchSize, windowMs }: Mapping,
  queues: Queues,
  stopped: AbortSignal,
): Promise<readonly ReceivedMessage[]> {
  const batch = [...queues.receive(queue, batchSize)];
  if (batch.length === 0) {
    await somethingVisible(queue, queues, stopped);
    return batch;
  }
  const end = Date.now() + windowMs;
  while (batch.length < batchSize && Date.now() < end && !stopped.aborted) {
    await pause(Math.min(100, Math.max(1, end - Date.now())), undefined, { signal: stopped }).catch(() => undefined);
    batch.push(...queues.receive(queue, batchSize - batch.length));
  }
  return batch;
}

/** Waits for a message to arrive, or for a hidden one to come back. */
function somethingVisible(queue: Queue, queues: Queues, stopped: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const next = queues.nextVisible(queue);
    // At least a moment: the message may be on its way to the dead letters.
    const delay = next === undefined ? undefined : Math.min(60_000, Math.max(5, next - Date.now()));
    const timer = delay === undefined ? undefined : setTimeout(done, delay);
    const onSent = (name: string): void => {
      if (name === queue.name) done();
    };
    function done(): void {
      clearTimeout(timer);
      queues.events.off('sent', onSent);
      stopped.removeEventListener('abort', done);
      resolve();
    }
    queues.events.on('sent', onSent);
    stopped.addEventListener('abort', done);
  });
}

const PartialAnswer = v.object({
  batchItemFailures: v.optional(v.array(v.object({ itemIdentifier: v.string() })), []),
});

async function deliver(
  { queue, pool, partial }: Mapping,
  queues: Queues,
  { redeliverySeconds }: EventSourceLimits,
  batch: readonly ReceivedMessage[],
  stopped: AbortSignal,
): Promise<void> {
  const answer = await pool.invoke({ Records: batch.map(message => record(queue, message)) });
  if (stopped.aborted) return;
  const failed = 'error' in answer ? 'all' : partial ? failedIds(answer.result) : [];
  for (const { id, receipt } of batch) {
    if (failed === 'all' || failed.includes(id))
      queues.hide(queue, receipt, Math.min(queue.visibilityTimeout, redeliverySeconds));
    else queues.remove(queue, receipt);
  }
}

/** Lambda takes an answer of another shape, or one with an empty id, for a failure of the whole batch. */
function failedIds(result: unknown): 'all' | readonly string[] {
  if (result === null) return [];
  const parsed = v.safeParse(PartialAnswer, result);
  if (!parsed.success) return 'all';
  const ids = parsed.output.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return ids.includes('') ? 'all' : ids;
}

const record = (queue: Queue, message: ReceivedMessage) => ({
  messageId: message.id,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: messageAttributes(message),
  messageAttributes: {},
  md5OfBody: message.md5,
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: REGION,
});
