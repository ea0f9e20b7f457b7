import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ListingRequests, Rechecks, Uploads } from '../../ports.ts';

/** Asks the listings function to rebuild pages. */
export function sqsListingRequests(queueUrl: string): ListingRequests {
  return { ask: request => send(queueUrl, request) };
}

/** Puts a stored upload back into the uploads queue, marked as a re-check. */
export function sqsRechecks(queueUrl: string): Rechecks {
  return { ask: upload => send(queueUrl, { recheck: upload }) };
}

/** Puts a refused file back into the uploads queue. */
export function sqsUploads(queueUrl: string): Uploads {
  return { takeAgain: upload => send(queueUrl, { again: upload }) };
}

async function send(queueUrl: string, message: object): Promise<void> {
  await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
}
