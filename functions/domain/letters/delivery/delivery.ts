/**
 * Where a letter stands on its way out:
 *
 *   waiting ─▶ claimed ─▶ sent            remembered after it left
 *      ▲           ├────▶ failed          it will never be taken: the operator has to look
 *      └───────────┘                      a fault that passes; the queue brings it again
 *
 * Who sends claims the letter first, so that of two copies of a message only one sends.
 */
export interface Delivery {
  /** Counts the changes: it is what a conditional write compares. */
  readonly revision: number;
  readonly state: (typeof DELIVERY_STATES)[number];
  /** When it came to stand there, ISO 8601 UTC. */
  readonly at: string;
  /** Who sends it, or sent it last. */
  readonly claim: Attempt | null;
  /** True where whoever claimed it before never said what became of it. */
  readonly isDoubtful: boolean;
  /** Why it could not be sent the last time; empty where nothing was in the way. */
  readonly reason: string;
  /** Recipients that were refused while others were taken. */
  readonly refused: readonly string[];
}

export const DELIVERY_STATES = ['waiting', 'claimed', 'sent', 'failed'] as const;

/** One try to send a letter. */
export interface Attempt {
  /** Id of the message, and how often it was received by now, this time included. */
  readonly message: string;
  readonly receive: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A claim older than that, in milliseconds, is that of a function which died: none may run so long. */
const LONGEST_CLAIM_MS = 5 * 60 * 1000;

export const waitingLetter = (at: string): Delivery => ({
  revision: 1,
  state: 'waiting',
  at,
  claim: null,
  isDoubtful: false,
  reason: '',
  refused: [],
});

/** The letter in the hands of this attempt, or unchanged where it is none of its business: see `isClaimedBy`. */
export function claimLetter(delivery: Delivery, attempt: Attempt): Delivery {
  const isWaiting = delivery.state === 'waiting';
  const isAbandoned = delivery.claim !== null && delivery.state === 'claimed' && isOver(delivery.claim, attempt);
  if (!isWaiting && !isAbandoned) return delivery;
  return next(delivery, 'claimed', attempt.at, { claim: attempt, isDoubtful: isAbandoned });
}

/** The same message is received again only when the one who had it is done or dead. */
const isOver = (claim: Attempt, attempt: Attempt): boolean =>
  claim.message === attempt.message
    ? claim.receive < attempt.receive
    : Date.parse(attempt.at) - Date.parse(claim.at) > LONGEST_CLAIM_MS;

export const isClaimedBy = ({ state, claim }: Delivery, { message, receive }: Attempt): boolean =>
  state === 'claimed' && claim?.message === message && claim.receive === receive;

export const sentLetter = (delivery: Delivery, at: string, refused: readonly string[]): Delivery =>
  next(delivery, 'sent', at, { reason: '', refused });

export const failedLetter = (delivery: Delivery, at: string, reason: string): Delivery =>
  next(delivery, 'failed', at, { reason });

/** The letter was not sent and may be tried again: for a fault that passes, or because somebody mended what was wrong. */
export const returnedLetter = (delivery: Delivery, at: string, reason: string): Delivery =>
  next(delivery, 'waiting', at, { claim: null, reason });

const next = (
  delivery: Delivery,
  state: Delivery['state'],
  at: string,
  changed: Partial<Pick<Delivery, 'claim' | 'isDoubtful' | 'reason' | 'refused'>>,
): Delivery => ({ ...delivery, ...changed, revision: delivery.revision + 1, state, at });
