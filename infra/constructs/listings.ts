import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { messages, type Place } from './place.ts';
import type { StepFunction } from './step-function.ts';
import { WorkQueue } from './work-queue.ts';

/** Rebuilds the pages that list many reports: once per batch of requests, so that a rush does not do it per report. */
export class Listings extends Construct {
  readonly queue: WorkQueue;
  readonly requests: Place;

  constructor(scope: Construct, id: string, { rebuild }: { readonly rebuild: StepFunction }) {
    super(scope, id);
    // The function runs once at a time; calls turned away for that count as attempts.
    this.queue = new WorkQueue(this, 'Queue', { consumerTimeout: rebuild.timeout, attempts: 20 });
    rebuild.takesFrom(this.queue, { batchSize: 500, maxBatchingWindow: Duration.seconds(10), maxConcurrency: 2 });
    this.requests = messages('LISTINGS_QUEUE_URL', this.queue.queue);
  }
}
