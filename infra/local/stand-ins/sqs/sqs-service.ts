import * as v from 'valibot';
import { jsonService, type Operation, ServiceRequestError } from '../json-service.ts';
import { MAX_MESSAGE_BYTES, md5, type Order, type Queue, type Queues, type ReceivedMessage } from './queues.ts';

const Send = v.object({
  MessageBody: v.string(),
  DelaySeconds: v.optional(v.number()),
  MessageGroupId: v.optional(v.string()),
  MessageDeduplicationId: v.optional(v.string()),
});
const SendBatch = v.object({ Entries: v.array(v.object({ Id: v.string(), ...Send.entries })) });
const Receive = v.object({
  MaxNumberOfMessages: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10)), 1),
  VisibilityTimeout: v.optional(v.number()),
});
const Receipt = v.object({ ReceiptHandle: v.string(), VisibilityTimeout: v.optional(v.number(), 0) });
const ReceiptBatch = v.object({ Entries: v.array(v.object({ Id: v.string(), ...Receipt.entries })) });

/** SQS over its JSON protocol: send, receive, delete, attributes. Queues come from the template only. */
export function sqsService(queues: Queues) {
  const on =
    <T>(schema: v.GenericSchema<unknown, T>, answer: (queue: Queue, request: T) => object): Operation =>
    request =>
      answer(queueOf(queues, request['QueueUrl']), parse(schema, request));
  return jsonService({
    SendMessage: on(Send, (queue, message) => send(queues, queue, message)),
    SendMessageBatch: on(SendBatch, (queue, { Entries }) => ({
      Successful: Entries.map(({ Id, ...message }) => ({ Id, ...send(queues, queue, message) })),
      Failed: [],
    })),
    ReceiveMessage: on(Receive, (queue, { MaxNumberOfMessages, VisibilityTimeout }) => ({
      Messages: queues.receive(queue, MaxNumberOfMessages, VisibilityTimeout).map(message => ({
        MessageId: message.id,
        ReceiptHandle: message.receipt,
        Body: message.body,
        MD5OfBody: message.md5,
        Attributes: messageAttributes(message),
      })),
    })),
    DeleteMessage: on(Receipt, (queue, { ReceiptHandle }) => {
      queues.remove(queue, ReceiptHandle);
      return {};
    }),
    DeleteMessageBatch: on(ReceiptBatch, (queue, { Entries }) => ({
      Successful: Entries.map(({ Id, ReceiptHandle }) => {
        queues.remove(queue, ReceiptHandle);
        return { Id };
      }),
      Failed: [],
    })),
    ChangeMessageVisibility: on(Receipt, (queue, { ReceiptHandle, VisibilityTimeout }) => {
      queues.hide(queue, ReceiptHandle, VisibilityTimeout);
      return {};
    }),
    GetQueueAttributes: on(v.object({}), queue => ({ Attributes: queueAttributes(queues, queue) })),
    GetQueueUrl: ({ QueueName }) => ({ QueueUrl: queueOf(queues, `/${QueueName}`).url }),
    ListQueues: () => ({ QueueUrls: queues.all.map(({ url }) => url) }),
  });
}

/** Attributes of a received message, as receivers and event sources hand them over. */
export const messageAttributes = ({ receives, sent, firstReceived, order }: ReceivedMessage) => ({
  ApproximateReceiveCount: String(receives),
  SentTimestamp: String(sent),
  SenderId: 'local',
  ApproximateFirstReceiveTimestamp: String(firstReceived),
  ...(order && { MessageGroupId: order.group, MessageDeduplicationId: order.id }),
});

function queueAttributes(queues: Queues, queue: Queue): Record<string, string> {
  const { visible, inFlight, delayed } = queues.counts(queue);
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(queue.visibilityTimeout),
  };
}

function send(queues: Queues, queue: Queue, message: v.InferOutput<typeof Send>): object {
  const { MessageBody: body, DelaySeconds } = message;
  if (body === '') throw new ServiceRequestError('MissingParameter', 'the message is empty');
  if (Buffer.byteLength(body) > MAX_MESSAGE_BYTES)
    throw new ServiceRequestError('InvalidParameterValue', `a message must be shorter than ${MAX_MESSAGE_BYTES} bytes`);
  const order = queue.ordered ? orderOf(message) : undefined;
  return { MessageId: queues.send(queue, body, DelaySeconds, order), MD5OfMessageBody: md5(body) };
}

/** The characters and the length SQS takes in a group and in an id. */
const NAME = /^[!-~]{1,128}$/;

function orderOf({
  MessageGroupId: group,
  MessageDeduplicationId: id,
  DelaySeconds,
}: v.InferOutput<typeof Send>): Order {
  if (group === undefined || id === undefined)
    throw new ServiceRequestError('MissingParameter', 'an ordered queue needs a group and a deduplication id');
  if (!NAME.test(group) || !NAME.test(id) || DelaySeconds !== undefined)
    throw new ServiceRequestError('InvalidParameterValue', 'no group, id or delay an ordered queue takes');
  return { group, id };
}

function queueOf(queues: Queues, url: unknown): Queue {
  const queue = queues.byName(String(url).split('/').at(-1) ?? '');
  if (queue === undefined)
    throw new ServiceRequestError('AWS.SimpleQueueService.NonExistentQueue', 'The specified queue does not exist.');
  return queue;
}

function parse<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (!parsed.success) throw new ServiceRequestError('InvalidParameterValue', v.summarize(parsed.issues));
  return parsed.output;
}
