import { seededRandom } from '../../../infra/local/invented/random.ts';
import { CLAIM_KINDS } from './grammar/claims.ts';
import { OTHER_KINDS } from './grammar/others.ts';
import { OUTCOME_KINDS } from './grammar/outcomes.ts';
import { REQUEST_KINDS } from './grammar/requests.ts';
import { UNRELATED_KINDS } from './grammar/unrelated.ts';
import { factsOf, type SpokenFacts } from './spoken-facts.ts';
import type { Spoken, SpokenKind } from './spoken-kind.ts';

const SPOKEN_KINDS: readonly SpokenKind[] = [
  ...REQUEST_KINDS,
  ...OUTCOME_KINDS,
  ...CLAIM_KINDS,
  ...OTHER_KINDS,
  ...UNRELATED_KINDS,
];

/** A sentence with the office it is said in. */
export interface SpokenCase {
  readonly kind: string;
  readonly facts: SpokenFacts;
  readonly spoken: Spoken;
}

/** Offices that are looked through for one of which a kind can speak. */
const MOST_TRIES = 60;

/** So many sentences, every kind as often as any other. */
export function sentencesOf(count: number): readonly SpokenCase[] {
  const found: SpokenCase[] = [];
  for (let number = 0; number < count; number += 1) {
    const kind = SPOKEN_KINDS[number % SPOKEN_KINDS.length];
    const spoken = kind === undefined ? null : sayOnce(kind, number);
    if (spoken !== null) found.push(spoken);
  }
  return found;
}

function sayOnce(kind: SpokenKind, number: number): SpokenCase | null {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const facts = factsOf(number + tries * 101);
    const spoken = kind.say(facts, seededRandom(number * 31 + tries));
    if (spoken !== null) return { kind: kind.name, facts, spoken };
  }
  return null;
}
