import type { Random } from '../../../infra/local/invented/random.ts';
import type { SpokenFacts } from './spoken-facts.ts';

/** One paragraph that agrees with the report, or contradicts it. */
export interface Spoken {
  readonly agrees: boolean;
  readonly text: string;
}

/** A way of speaking of something a report has figures for. */
export interface SpokenKind {
  readonly name: string;
  /** Null where these figures give nothing to say. */
  readonly say: (facts: SpokenFacts, random: Random) => Spoken | null;
}

export const agreeing = (text: string): Spoken => ({ agrees: true, text });
export const contradicting = (text: string): Spoken => ({ agrees: false, text });
