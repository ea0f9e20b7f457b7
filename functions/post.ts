import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as v from 'valibot';
import { now } from './adapters/clock.ts';
import { dynamodbLetters } from './adapters/dynamodb/dynamodb-letters.ts';
import { setting } from './adapters/environment.ts';
import { countLetter, logger, metrics } from './adapters/lambda/telemetry.ts';
import { chosenMail } from './adapters/mail/chosen-mail.ts';
import { pacedMail } from './adapters/mail/paced-mail.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { sqsLetterReturns } from './adapters/workflow/sqs-letters.ts';
import { type DeliveryPorts, deliverLetter, type Unremembered } from './deliver-letter.ts';
import type { Attempt } from './domain/letters/delivery/delivery.ts';
import { QueuedLetter } from './steps.ts';

/** Longest pause before a letter is tried again, in seconds: a relay that is down over a weekend loses nothing. */
const LONGEST_PAUSE = 15 * 60;
const FIRST_PAUSE = 15;

/**
 * Sends the letters of a batch, one after the other. What passes goes back to the queue, together with what stands
 * behind it in the same line; what will never be taken lies among the dead letters when this ends.
 */
export const post = (ports: DeliveryPorts) => {
  const unremembered: Unremembered = new Set();
  return async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<SQSBatchResponse> => {
    const stopped = new Set<string>();
    const batchItemFailures: { readonly itemIdentifier: string }[] = [];
    for (const record of Records) {
      const line = record.attributes.MessageGroupId ?? record.messageId;
      const isStopped = stopped.has(line);
      if (!isStopped && (await take(ports, unremembered, record))) continue;
      // It may go as soon as the one in front of it has left.
      if (isStopped) await ports.letterReturns.postpone(record.receiptHandle, 0);
      stopped.add(line);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };
};

/** Whether the message is done with. */
async function take(ports: DeliveryPorts, unremembered: Unremembered, record: SQSRecord): Promise<boolean> {
  const attempt = attemptOf(record, ports.clock());
  try {
    const queued = v.parse(QueuedLetter, JSON.parse(record.body));
    const outcome = await deliverLetter(ports, unremembered, queued, attempt);
    countLetter(outcome, queued.letter);
    if (outcome !== 'later') return true;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt.receive - 1));
    await ports.letterReturns.postpone(record.receiptHandle, pause);
  } catch (error) {
    logger.error('letter not sent', error as Error);
  }
  return false;
}

const attemptOf = ({ messageId, attributes }: SQSRecord, at: string): Attempt => ({
  message: messageId,
  receive: Number(attributes.ApproximateReceiveCount),
  at,
});

let run: ReturnType<typeof post> | undefined;
export const handler = middy<SQSEvent, SQSBatchResponse, Error, Context>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .handler(event => {
    run ??= post({
      documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
      letters: dynamodbLetters(setting('REPORTS_TABLE')),
      letterReturns: sqsLetterReturns(setting('LETTERS_QUEUE_URL'), setting('DEAD_LETTERS_QUEUE_URL')),
      mail: pacedMail(chosenMail(), Number(setting('LETTERS_PER_SECOND'))),
      clock: now,
    });
    return run(event);
  });
