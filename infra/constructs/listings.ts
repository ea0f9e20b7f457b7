import { Aws, Duration } from 'aws-cdk-lib';
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
    const targets = [
      new SqsQueue(this.queue.queue, {
        message: RuleTargetInput.fromObject(EVERYTHING),
        deadLetterQueue: this.queue.deadLetters,
      }),
    ];
    // Days until a deadline, and days since, change without any upload: when the day turns in Beijing.
    new Rule(this, 'Daily', {
      description: 'Rebuilds all lists of reports when the day turns in Beijing',
      schedule: Schedule.cron({ minute: '1', hour: '16' }),
      targets,
    });
    // Nobody asks for the home page of a new site, and the page for what is not there, before the first report comes.
    new Rule(this, 'Deployed', {
      description: 'Writes all lists when the stack was created or updated',
      eventPattern: {
        source: ['aws.cloudformation'],
        detailType: ['CloudFormation Stack Status Change'],
        detail: { 'stack-id': [Aws.STACK_ID], 'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] } },
      },
      targets,
    });
    this.requests = messages('LISTINGS_QUEUE_URL', this.queue.queue);
  }
}
