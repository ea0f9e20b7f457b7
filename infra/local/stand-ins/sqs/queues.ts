import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import * as v from 'valibot';
import type { LocalState } from '../../state.ts';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';

const QueueProperties = v.object({
  VisibilityTimeout: v.optional(v.number(), 30),
  DelaySeconds: v.optional(v.number(), 0),
  FifoQueue: v.optional(v.boolean(), false),
  MessageRetentionPeriod: v.optional(v.number(), 345_600),
  RedrivePolicy: v.optional(v.object({ deadLetterTargetArn: v.string(), maxReceiveCount: v.number() })),
});

export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  /** Seconds a received message stays hidden. */
  readonly visibilityTimeout: number;
  readonly delay: number;
  /** True where messages of one group are handed out in order, and none while another of the group is in flight. */
  readonly ordered: boolean;
  readonly deadLetters: { readonly arn: string; readonly maxReceives: number } | undefined;
}

/** What an ordered queue wants to know of a message: its group, and the id under which it is taken once in five minutes. */
export interface Order {
  readonly group: string;
  readonly id: string;
}

/** A message in the hands of a receiver. */
export interface ReceivedMessage {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly md5: string;
  readonly order: Order | undefined;
  /** Milliseconds since 1970. */
  readonly sent: number;
  readonly firstReceived: number;
  readonly receives: number;
}

export interface DeadLetter {
  readonly queue: Queue;
  readonly from: Queue;
  readonly body: string;
}

export interface Queues {
  readonly all: readonly Queue[];
  readonly byArn: (arn: string) => Queue | undefined;
  readonly byName: (name: string) => Queue | undefined;
  /** Keeps a message on disk; `delay` in seconds. Returns its id. */
  readonly send: (queue: Queue, body: string, delay?: number, order?: Order) => string;
  /** Takes up to `limit` visible messages and hides them for `hideFor` seconds. */
  readonly receive: (queue: Queue, limit: number, hideFor?: number) => readonly ReceivedMessage[];
  /** Forgets a message; false where the receipt is out of date. */
  readonly remove: (queue: Queue, receipt: string) => boolean;
  /** Hides a received message for so many more seconds. */
  readonly hide: (queue: Queue, receipt: string, seconds: number) => boolean;
  readonly counts: (queue: Queue) => { readonly visible: number; readonly inFlight: number; readonly delayed: number };
  /** When the next hidden message comes back, in milliseconds since 1970. */
  readonly nextVisible: (queue: Queue) => number | undefined;
  /** Messages that were in flight when the last process ended are visible again. */
  readonly giveBack: () => void;
  /** Emits `sent` with the queue's name and `dead` with a DeadLetter. */
  readonly events: EventEmitter<{ sent: [string]; dead: [DeadLetter] }>;
}

/** Longest message in bytes: what SQS took everywhere before 2025, and EventBridge and Step Functions still pass on. */
export const MAX_MESSAGE_BYTES = 256 * 1024;

/** The queues of the template, their messages in SQLite: at least once, in no order, dead letters after too many receives. */
export function openQueues({ prepare, atomically }: LocalState, template: ResolvedTemplate): Queues {
  const all = template.ofType('AWS::SQS::Queue').map(({ ref, attributes, properties }): Queue => {
    const { VisibilityTimeout, DelaySeconds, FifoQueue, RedrivePolicy } = v.parse(QueueProperties, properties);
    return {
      name: attributes['QueueName'] ?? ref,
      arn: attributes['Arn'] ?? ref,
      url: ref,
      visibilityTimeout: VisibilityTimeout,
      delay: DelaySeconds,
      ordered: FifoQueue,
      deadLetters: RedrivePolicy && {
        arn: RedrivePolicy.deadLetterTargetArn,
        maxReceives: RedrivePolicy.maxReceiveCount,
      },
    };
  });
  const byArn = new Map(all.map(queue => [queue.arn, queue]));
  const byName = new Map(all.map(queue => [queue.name, queue]));
  const events = new EventEmitter<{ sent: [string]; dead: [DeadLetter] }>();
  events.setMaxListeners(0);
  const statements = statementsOf(prepare);

  const bury = (from: Queue, row: MessageRow): void => {
    const queue = byArn.get(from.deadLetters?.arn ?? '');
    if (queue === undefined) return;
    statements.move.run(queue.name, Date.now(), row.id);
    queueMicrotask(() => events.emit('dead', { queue, from, body: row.body }));
  };

  const receiveOne = (queue: Queue, row: MessageRow, hideFor: number): readonly ReceivedMessage[] => {
    if (queue.deadLetters !== undefined && row.receives >= queue.deadLetters.maxReceives) {
      bury(queue, row);
      return [];
    }
    const now = Date.now();
    const receipt = randomUUID();
    const firstReceived = row.first_received ?? now;
    statements.take.run(now + hideFor * 1000, firstReceived, receipt, row.id);
    const { id, body, sent } = row;
    const order = row.line === undefined ? undefined : { group: row.line, id: String(row.known_as) };
    return [{ id, receipt, body, md5: md5(body), order, sent, firstReceived, receives: row.receives + 1 }];
  };

  return {
    all,
    byArn: arn => byArn.get(arn),
    byName: name => byName.get(name),
    events,
    send: (queue, body, delay = queue.delay, order) => {
      const now = Date.now();
      const known = order && statements.known.get(queue.name, order.id, now - DEDUPLICATION_MS);
      if (known) return String(known['id']);
      const id = randomUUID();
      atomically(() => {
        statements.insert.run(id, queue.name, body, now, now + delay * 1000);
        if (order === undefined) return;
        statements.forgetOrders.run(now - DEDUPLICATION_MS);
        statements.order.run(id, queue.name, order.group, order.id, now);
      });
      const from = all.find(({ deadLetters }) => deadLetters?.arn === queue.arn);
      queueMicrotask(() => events.emit('sent', queue.name));
      // Laid there by who took it from the queue: the alarm looks at the dead letters and not at how they came there.
      if (from !== undefined) queueMicrotask(() => events.emit('dead', { queue, from, body }));
      return id;
    },
    receive: (queue, limit, hideFor = queue.visibilityTimeout) =>
      atomically(() => {
        const { visible, visibleInOrder } = statements;
        const rows = (queue.ordered ? visibleInOrder : visible).all({ queue: queue.name, now: Date.now(), limit });
        return (rows as unknown as readonly MessageRow[]).flatMap(row => receiveOne(queue, row, hideFor));
      }),
    remove: (queue, receipt) => {
      const removed = statements.remove.run(queue.name, receipt).changes > 0;
      // What stood behind it in its group may go now.
      if (removed && queue.ordered) queueMicrotask(() => events.emit('sent', queue.name));
      return removed;
    },
    hide: (queue, receipt, seconds) => {
      const changed = statements.hide.run(Date.now() + seconds * 1000, queue.name, receipt).changes > 0;
      if (changed) queueMicrotask(() => events.emit('sent', queue.name));
      return changed;
    },
    counts: queue => statements.counts.get({ queue: queue.name, now: Date.now() }) as ReturnType<Queues['counts']>,
    nextVisible: queue => {
      const next = (queue.ordered ? statements.nextInOrder : statements.next).get(queue.name)?.['next'];
      return typeof next === 'number' ? next : undefined;
    },
    giveBack: () => statements.giveBack.run(Date.now()),
  };
}

interface MessageRow {
  readonly id: string;
  readonly body: string;
  readonly sent: number;
  readonly receives: number;
  readonly first_received: number | null;
  /** Group and id of a message in an ordered queue. */
  readonly line?: string;
  readonly known_as?: string;
}

/** So long SQS takes a message of one id only once, in milliseconds. */
const DEDUPLICATION_MS = 5 * 60 * 1000;

const statementsOf = (prepare: LocalState['prepare']) => ({
  insert: prepare(
    `INSERT INTO messages (id, queue, body, attributes, sent, visible, receives) VALUES (?, ?, ?, '{}', ?, ?, 0)`,
  ),
  order: prepare('INSERT INTO message_orders (id, queue, line, known_as, sent) VALUES (?, ?, ?, ?, ?)'),
  forgetOrders: prepare('DELETE FROM message_orders WHERE sent < ? AND id NOT IN (SELECT id FROM messages)'),
  known: prepare('SELECT id FROM message_orders WHERE queue = ? AND known_as = ? AND sent > ?'),
  visible: prepare('SELECT * FROM messages WHERE queue = :queue AND visible <= :now ORDER BY visible LIMIT :limit'),
  visibleInOrder: prepare(
    `SELECT messages.*, own.line, own.known_as FROM messages JOIN message_orders AS own USING (id)
     WHERE messages.queue = :queue AND visible <= :now AND NOT EXISTS (
       SELECT 1 FROM message_orders AS other JOIN messages AS before USING (id)
       WHERE other.line = own.line AND before.queue = :queue AND before.visible > :now
     )
     ORDER BY messages.rowid LIMIT :limit`,
  ),
  take: prepare(
    'UPDATE messages SET visible = ?, first_received = ?, receipt = ?, receives = receives + 1 WHERE id = ?',
  ),
  move: prepare('UPDATE messages SET queue = ?, visible = ?, receipt = NULL, receives = 0 WHERE id = ?'),
  remove: prepare('DELETE FROM messages WHERE queue = ? AND receipt = ?'),
  hide: prepare('UPDATE messages SET visible = ? WHERE queue = ? AND receipt = ?'),
  counts: prepare(
    `SELECT count(*) FILTER (WHERE visible <= :now) AS visible,
            count(*) FILTER (WHERE visible > :now AND receipt IS NOT NULL) AS inFlight,
            count(*) FILTER (WHERE visible > :now AND receipt IS NULL) AS delayed
     FROM messages WHERE queue = :queue`,
  ),
  next: prepare('SELECT min(visible) AS next FROM messages WHERE queue = ?'),
  nextInOrder: prepare(
    `SELECT min(next) AS next FROM (
       SELECT max(visible) AS next FROM messages JOIN message_orders USING (id) WHERE messages.queue = ? GROUP BY line
     )`,
  ),
  giveBack: prepare('UPDATE messages SET visible = ? WHERE receipt IS NOT NULL'),
});

/** MD5 of a text, lower-case hexadecimal: SQS clients check it. */
export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
