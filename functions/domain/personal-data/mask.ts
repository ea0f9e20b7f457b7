import type { PersonalDataKind } from './kinds.ts';

/** How many characters stay visible at the head and the tail, so that whoever wrote the number finds it again. */
const VISIBLE: Readonly<Record<PersonalDataKind, readonly [head: number, tail: number]>> = {
  identity: [4, 4],
  card: [4, 4],
  mobile: [3, 4],
  passport: [1, 2],
  service: [1, 2],
  address: [4, 0],
};

/** A number or an address with its middle struck out: 3301**********1234. */
export function mask(kind: PersonalDataKind, written: string): string {
  const [head, tail] = VISIBLE[kind];
  const hidden = Math.max(0, written.length - head - tail);
  return written.slice(0, head) + '*'.repeat(hidden) + (tail === 0 ? '' : written.slice(head + hidden));
}
