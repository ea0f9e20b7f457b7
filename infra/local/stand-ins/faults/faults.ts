import * as v from 'valibot';

/** The services whose requests can be made to fail, as the clients of AWS name them, and the mail relay. */
export const SERVICES = ['s3', 'dynamodb', 'sqs', 'states', 'ses', 'smtp'] as const;
export type Service = (typeof SERVICES)[number];

const delay = v.object({ delayMs: v.number() });

const Chance = {
  /** Of how many occasions it strikes, 0 to 1; all of them by default. */
  share: v.optional(v.number(), 1),
  /** It strikes so often and is over. */
  times: v.optional(v.number(), Number.POSITIVE_INFINITY),
};

/** A request to a service. `operation` as AWS names it (`PutObject`, `SendEmail`); without it, all of the service. */
const RequestFault = v.object({
  at: v.literal('request'),
  service: v.optional(v.picklist(SERVICES)),
  operation: v.optional(v.string()),
  does: v.union([
    /** The service asks to be called less often; nothing is done. */
    v.literal('throttle'),
    /** The service fails on its side; nothing is done. */
    v.literal('fail'),
    /** The connection is reset; nothing is done. */
    v.literal('cut'),
    /** It is done, and the connection is reset before the answer: the client cannot know. */
    v.literal('lose'),
    delay,
  ]),
  ...Chance,
});

/** A call of a function, named as its file in `functions/`; without a name, of any. */
const InvocationFault = v.object({
  at: v.literal('invocation'),
  function: v.optional(v.string()),
  does: v.union([
    /** All sandboxes the account may have are taken; the function does not run. */
    v.literal('throttle'),
    /** It runs to its end, and the answer is lost. */
    v.literal('lose'),
    /** The process of the sandbox is killed from outside, so many milliseconds after the call. */
    v.object({ killAfterMs: v.number() }),
    delay,
  ]),
  ...Chance,
});

/** The event of a new object on its way to the queue: delivered twice, or late and so out of order. */
const EventFault = v.object({ at: v.literal('event'), does: v.union([v.literal('twice'), delay]), ...Chance });

/** Writing to the data folder: no space is left. */
const DiskFault = v.object({ at: v.literal('disk'), does: v.literal('full'), ...Chance });

/** Something that goes wrong in the running stack, and where. Plain data: it travels as JSON. */
export const InjectedFault = v.variant('at', [RequestFault, InvocationFault, EventFault, DiskFault]);
export type InjectedFault = v.InferOutput<typeof InjectedFault>;
export type FaultInput = v.InferInput<typeof InjectedFault>;
type Place = InjectedFault['at'];
type FaultAt<P extends Place> = Extract<InjectedFault, { readonly at: P }>;

/** The faults in force. Stand-ins ask at every occasion what goes wrong; whoever tests or proves puts them in force. */
export interface Faults {
  /** Puts a fault in force until the function it gives is called. Throws ValiError where it is none. */
  readonly inject: (fault: FaultInput) => () => void;
  readonly clear: () => void;
  /** How often any fault struck: a proof has to show that something went wrong. */
  readonly struck: () => number;
  /** What goes wrong at this occasion: the first fault in force that fits and whose share it falls into. */
  readonly strike: <P extends Place>(at: P, fits?: (fault: FaultAt<P>) => boolean) => FaultAt<P> | undefined;
}

/** `random` gives numbers from 0 to below 1; a seeded one makes a run repeatable. */
export function openFaults(random: () => number = Math.random): Faults {
  const inForce = new Set<{ readonly fault: InjectedFault; left: number }>();
  let struck = 0;
  return {
    inject: given => {
      const fault = v.parse(InjectedFault, given);
      const entry = { fault, left: fault.times };
      inForce.add(entry);
      return () => void inForce.delete(entry);
    },
    clear: () => inForce.clear(),
    struck: () => struck,
    strike: (at, fits = () => true) => {
      for (const entry of inForce) {
        const { fault } = entry;
        if (!isAt(fault, at) || !fits(fault) || (fault.share < 1 && random() >= fault.share)) continue;
        struck += 1;
        entry.left -= 1;
        if (entry.left <= 0) inForce.delete(entry);
        return fault;
      }
      return undefined;
    },
  };
}

const isAt = <P extends Place>(fault: InjectedFault, at: P): fault is FaultAt<P> => fault.at === at;
