import { Construct } from 'constructs';
import type { MailSettings } from '../../settings.ts';
import type { FlowFunction } from '../flow-function.ts';
import { type Access, messages } from '../place.ts';
import { WorkQueue } from '../work-queue.ts';
import { letSend } from './let-send.ts';

/** With pauses of up to a quarter of an hour that is four days: a relay may be down over a weekend. */
const ATTEMPTS = 400;
/** The least Lambda lets an event source have; each of them keeps its share of the rate. */
const SENDERS = 2;
/** A batch must be done with in that time, in seconds, well within the timeout of the function. */
const LONGEST_BATCH = 20;

/** Letters leave through a queue that keeps the order of those about one report, at a rate the mail system takes. */
export class Letters extends Construct {
  readonly queue: WorkQueue;
  /** Where letters are handed over. */
  readonly toSend: Access;

  constructor(
    scope: Construct,
    id: string,
    { post, mail }: { readonly post: FlowFunction; readonly mail: MailSettings },
  ) {
    super(scope, id);
    const perSender = mail.perSecond / SENDERS;
    this.queue = new WorkQueue(this, 'Queue', { consumerTimeout: post.timeout, attempts: ATTEMPTS, ordered: true });
    post
      .takesFrom(this.queue, {
        batchSize: Math.max(1, Math.min(10, Math.floor(perSender * LONGEST_BATCH))),
        maxConcurrency: SENDERS,
        reportBatchItemFailures: true,
      })
      .knows({ LETTERS_PER_SECOND: String(perSender) });
    letSend(post, mail);
    this.toSend = messages('LETTERS_QUEUE_URL', this.queue.queue);
    post.writes(messages('DEAD_LETTERS_QUEUE_URL', this.queue.deadLetters)).knows({
      LETTERS_QUEUE_URL: this.queue.queue.queueUrl,
    });
  }
}
