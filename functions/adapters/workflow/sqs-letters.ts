import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { LetterQueue, LetterReturns } from '../../ports.ts';
import type { QueuedLetter } from '../../steps.ts';

/** Letters on their way to `post`, in a queue that keeps the order of every line. */
export function sqsLetterQueue(queueUrl: string): LetterQueue {
  return { add: (letter, line, id) => send(queueUrl, letter, line, id) };
}

export function sqsLetterReturns(queueUrl: string, deadLettersUrl: string): LetterReturns {
  const client = new SQSClient({});
  return {
    postpone: async (receipt, seconds) => {
      await client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt, VisibilityTimeout: seconds }),
      );
    },
    bury: (letter, line) => send(deadLettersUrl, letter, line),
  };
}

/** What is sent again within five minutes under the same id is taken once. */
async function send(queueUrl: string, letter: QueuedLetter, line: string, id = letter.letter): Promise<void> {
  await new SQSClient({}).send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(letter),
      MessageGroupId: line,
      MessageDeduplicationId: id,
    }),
  );
}
