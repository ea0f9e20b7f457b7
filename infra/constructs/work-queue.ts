import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  /** Timeout of the function that takes from the queue. */
  readonly consumerTimeout: Duration;
  /** How often a message is tried before it becomes a dead letter. */
  readonly attempts: number;
  /** True where messages of one group are handed out in order, the next only when the one before is done with. */
  readonly ordered?: boolean;
}

/** A queue of work with its dead letters, which are kept for the longest time SQS allows. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { consumerTimeout, attempts, ordered = false }: WorkQueueProps) {
    super(scope, id);
    const secured = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...(ordered && { fifo: true }),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', secured);
    this.queue = new Queue(this, 'Queue', {
      ...secured,
      // Six times the timeout of the function is what Lambda asks for.
      visibilityTimeout: Duration.seconds(6 * consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }
}
