import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { EVERYTHING } from '../../functions/steps.ts';
import type { FlowFunction } from './flow-function.ts';
import { type Access, messages } from './place.ts';
import { WorkQueue } from './work-queue.ts';

/** Rebuilds the pages that list many reports: once per batch of requests, so that a rush does not do it per report. */
export class Listings extends Construct {
  readonly queue: WorkQueue;
  readonly requests: Access;

  constructor(scope: Construct, id: string, { rebuild }: { readonly rebuild: FlowFunction }) {
    super(scope, id);
    // The function runs once at a time; calls turned away for that count as attempts.
    this.queue = new WorkQueue(this, 'Queue', { consumerTimeout: rebuild.timeout, attempts: 20 });
    rebuild.takesFrom(this.queue, { batchSize: 500, maxBatchingWindow: Duration.seconds(10), maxConcurrency: 2 });
    // Days until a deadline, and days since, change without any upload.
    new Rule(this, 'Daily', {
      description: 'Rebuilds all lists of reports once a day',
      schedule: Schedule.rate(Duration.days(1)),
      targets: [
        new SqsQueue(this.queue.queue, {
          message: RuleTargetInput.fromObject(EVERYTHING),
          deadLetterQueue: this.queue.deadLetters,
        }),
      ],
    });
    this.requests = messages('LISTINGS_QUEUE_URL', this.queue.queue);
  }
}
