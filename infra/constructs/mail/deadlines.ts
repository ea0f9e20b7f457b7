import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { FlowFunction } from '../flow-function.ts';
import { WorkQueue } from '../work-queue.ts';

/** Looks once a day, at nine in the morning in Beijing, who has to be reminded and what is overdue. */
export class Deadlines extends Construct {
  readonly queue: WorkQueue;

  constructor(scope: Construct, id: string, { remind }: { readonly remind: FlowFunction }) {
    super(scope, id);
    // A day that fails is looked at again for hours; the next day makes up for it all the same.
    this.queue = new WorkQueue(this, 'Queue', { consumerTimeout: remind.timeout, attempts: 5 });
    remind.takesFrom(this.queue, { batchSize: 1, maxConcurrency: 2 });
    new Rule(this, 'Daily', {
      description: 'Looks once a day whose report is due or overdue',
      schedule: Schedule.cron({ minute: '0', hour: '1' }),
      targets: [
        new SqsQueue(this.queue.queue, {
          message: RuleTargetInput.fromObject({ deadlines: 'today' }),
          deadLetterQueue: this.queue.deadLetters,
        }),
      ],
    });
  }
}
