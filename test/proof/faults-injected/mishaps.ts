import type { FaultInput } from '../../../infra/local/stand-ins/faults/faults.ts';

/** What goes wrong in a round of uploads; `kill -9` of the whole stack is one of it. */
export interface Mishap {
  readonly name: string;
  readonly faults: readonly FaultInput[];
  readonly killsStack?: boolean;
}

const everywhere = (does: 'throttle' | 'fail' | 'cut' | 'lose', share: number): readonly FaultInput[] =>
  (['s3', 'dynamodb', 'sqs', 'states'] as const).map(service => ({ at: 'request', service, does, share }));

/** Each in its turn, so that a run of ten rounds meets them all. */
export const MISHAPS: readonly Mishap[] = [
  {
    name: 'duplicates and disorder',
    faults: [
      { at: 'event', does: 'twice', share: 0.4 },
      { at: 'event', does: { delayMs: 2000 }, share: 0.4 },
    ],
  },
  { name: 'kill -9 of workers', faults: [{ at: 'invocation', does: { killAfterMs: 8 }, share: 0.15 }] },
  { name: 'throttled services', faults: everywhere('throttle', 0.1) },
  { name: 'kill -9 of the stack', faults: [{ at: 'event', does: 'twice', share: 0.2 }], killsStack: true },
  { name: 'failing services', faults: everywhere('fail', 0.05) },
  { name: 'mail down', faults: [{ at: 'request', service: 'ses', does: 'cut' }] },
  { name: 'lost answers', faults: [...everywhere('lose', 0.03), { at: 'invocation', does: 'lose', share: 0.1 }] },
  { name: 'mail slow', faults: [{ at: 'request', service: 'ses', does: { delayMs: 700 }, share: 0.7 }] },
  { name: 'full disk', faults: [{ at: 'disk', does: 'full', share: 0.5 }] },
  {
    name: 'throttled functions, cut connections',
    faults: [{ at: 'invocation', does: 'throttle', share: 0.25 }, ...everywhere('cut', 0.03)],
    killsStack: true,
  },
];
