import * as v from 'valibot';
import { LetterRefusedError } from './adapters/mail/letter-refused-error.ts';
import { DocumentMissingError } from './adapters/s3/s3-documents.ts';
import {
  type Attempt,
  claimLetter,
  type Delivery,
  failedLetter,
  isClaimedBy,
  returnedLetter,
  sentLetter,
  waitingLetter,
} from './domain/letters/delivery/delivery.ts';
import { parseStoredLetter, type StoredLetter } from './domain/letters/delivery/stored-letter.ts';
import type { Documents, LetterReturns, Letters, Mail } from './ports.ts';
import type { QueuedLetter } from './steps.ts';

export interface DeliveryPorts {
  readonly documents: Documents;
  readonly letters: Letters;
  readonly letterReturns: LetterReturns;
  readonly mail: Mail;
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

/** `later`: nothing is lost, the queue brings it again. `failed`: it lies among the dead letters, marked. */
export type Outcome = 'sent' | 'known' | 'later' | 'failed';

/** Letters that left this process and that nobody could be told of yet. */
export type Unremembered = Set<string>;

/**
 * Sends a letter: claimed before, remembered after. Whatever is wrong with the mail or the store passes and is tried
 * again; what is wrong with the letter itself never does. A letter whose sender died halfway is sent again: most of the
 * time between claim and memory is spent before the mail system takes anything, and a letter twice is better than none.
 */
export async function deliverLetter(
  ports: DeliveryPorts,
  unremembered: Unremembered,
  queued: QueuedLetter,
  attempt: Attempt,
): Promise<Outcome> {
  const { letters } = ports;
  const { letter: id } = queued;
  const claimed = await letters.change(id, before => claimLetter(before ?? waitingLetter(attempt.at), attempt));
  if (claimed.state === 'sent') return 'known';
  if (claimed.state === 'failed') return await fail(ports, queued, claimed.reason);
  if (!isClaimedBy(claimed, attempt)) return 'later';
  const refused = await send(ports, claimed, queued, unremembered.has(id));
  if (refused instanceof LetterRefusedError) return await fail(ports, queued, refused.message);
  if (refused instanceof Error) {
    await letters.change(id, before => returned(before ?? claimed, attempt, ports.clock(), refused.message));
    return 'later';
  }
  unremembered.add(id);
  await remember(ports, queued, refused);
  unremembered.delete(id);
  return 'sent';
}

/** The recipients that were refused, or what went wrong: a LetterRefusedError where it will always go wrong. */
async function send(
  { documents, mail }: DeliveryPorts,
  { isDoubtful }: Delivery,
  { letter: id, document }: QueuedLetter,
  hasLeft: boolean,
): Promise<readonly string[] | Error> {
  if (hasLeft) return [];
  try {
    const { letter, leftAt } = await documents.read(document, parseStoredLetter);
    return isDoubtful && leftAt !== null ? [] : await mail.send(letter, id);
  } catch (error) {
    const isGone = error instanceof DocumentMissingError || error instanceof v.ValiError;
    if (isGone) return new LetterRefusedError(`the stored letter cannot be read: ${error.message}`);
    return error instanceof Error ? error : new Error(String(error));
  }
}

const returned = (delivery: Delivery, attempt: Attempt, at: string, reason: string): Delivery =>
  isClaimedBy(delivery, attempt) ? returnedLetter(delivery, at, reason) : delivery;

/** Where the table does not take it, it is written beside the letter: no fault of bookkeeping sends a letter again. */
async function remember(
  { letters, documents, clock }: DeliveryPorts,
  { letter: id, document }: QueuedLetter,
  refused: readonly string[],
): Promise<void> {
  const at = clock();
  try {
    await letters.change(id, before => sentLetter(before ?? waitingLetter(at), at, refused));
  } catch {
    const stored = await documents.read(document, parseStoredLetter);
    await documents.write(document.key, { ...stored, leftAt: at } satisfies StoredLetter);
  }
}

/** Marked before it is buried: who dies in between finds the mark, and buries it then. */
async function fail(
  { letters, letterReturns, clock }: DeliveryPorts,
  queued: QueuedLetter,
  reason: string,
): Promise<'failed'> {
  await letters.change(queued.letter, before =>
    before?.state === 'failed' ? before : failedLetter(before ?? waitingLetter(clock()), clock(), reason),
  );
  await letterReturns.bury(queued, queued.letter);
  return 'failed';
}
