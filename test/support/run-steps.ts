import type { SQSRecord } from 'aws-lambda';
import { fileEngines } from '../../functions/adapters/file-engines.ts';
import { isRefusal, type Refusal } from '../../functions/domain/refusal.ts';
import { extract } from '../../functions/extract.ts';
import { identify } from '../../functions/identify.ts';
import { notify } from '../../functions/notify.ts';
import { post } from '../../functions/post.ts';
import { render } from '../../functions/render.ts';
import type { Notified, QueuedLetter, Uploaded } from '../../functions/steps.ts';
import { store } from '../../functions/store.ts';
import { validate } from '../../functions/validate.ts';
import type { inMemoryPorts } from './in-memory-ports.ts';
import { inventedSite } from './invented-site.ts';

export type TestPorts = ReturnType<typeof inMemoryPorts>;

/** Puts a file into the uploads and gives the event that announces it. */
export function putUpload(ports: TestPorts, key: string, body: Uint8Array | string, minute = 0): Uploaded {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const version = `v${ports.uploads.size + 1}`;
  ports.uploads.set(`${key}@${version}`, bytes);
  const uploadedAt = new Date(Date.UTC(2025, 0, 20, 1, minute)).toISOString();
  return { upload: { key, version, size: bytes.length, uploadedAt, sequencer: minute.toString(16) } };
}

/** Passes an upload through every step, as the state machine does. */
export async function runSteps(ports: TestPorts, uploaded: Uploaded): Promise<Notified | Refusal> {
  const settings = {
    ...ports,
    engines: fileEngines,
    site: inventedSite,
    reviewers: ['reviewers@example.org'],
    mendDays: { error: 5, warning: 15 },
    publication: 'publish' as const,
    rules: {},
  };
  const identified = await identify(settings)(uploaded);
  if (isRefusal(identified)) return identified;
  const extracted = await extract(settings)(identified);
  if (isRefusal(extracted)) return extracted;
  const validated = await validate(settings)(extracted);
  if (isRefusal(validated)) return validated;
  const stored = await store(settings)(validated);
  if (isRefusal(stored)) return stored;
  const rendered = await render(settings)(stored);
  if (isRefusal(rendered)) return rendered;
  const notified = await notify(settings)(rendered);
  await sendLetters(ports);
  return notified;
}

/** Sends what waits in the queue of letters, as often as the queue brings it again. */
export async function sendLetters(ports: TestPorts): Promise<void> {
  const send = post(ports);
  for (let receive = 1; ports.queued.length > 0 && receive < 100; receive += 1) {
    const Records = ports.queued.splice(0).map(({ letter, line }, index) => letterRecord(letter, line, receive, index));
    const { batchItemFailures } = await send({ Records });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId, body, attributes } of Records)
      if (failed.has(messageId)) ports.queued.push({ letter: JSON.parse(body), line: attributes.MessageGroupId ?? '' });
  }
}

/** A message of the queue of letters, as Lambda hands it over. */
export const letterRecord = (letter: QueuedLetter, line: string, receive: number, index = 0): SQSRecord => ({
  messageId: `${letter.letter}-${index}`,
  receiptHandle: `${letter.letter}-${index}-${receive}`,
  body: JSON.stringify(letter),
  attributes: {
    ApproximateReceiveCount: String(receive),
    SentTimestamp: '0',
    SenderId: 'test',
    ApproximateFirstReceiveTimestamp: '0',
    MessageGroupId: line,
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:letters',
  awsRegion: 'us-east-1',
});
