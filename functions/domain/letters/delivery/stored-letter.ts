import * as v from 'valibot';
import { Letter } from '../letter.ts';

/** A letter as it lies stored until it is sent, and after. */
export const StoredLetter = v.object({
  letter: Letter,
  /** Orders letters: those of one line leave in the order in which they came. */
  line: v.string(),
  /** Set where it left but nobody could write that down beside the other letters. ISO 8601 UTC. */
  leftAt: v.nullable(v.string()),
});
export type StoredLetter = v.InferOutput<typeof StoredLetter>;

/** Reads what lies stored. Throws ValiError where it is no letter. */
export const parseStoredLetter = (document: unknown): StoredLetter => v.parse(StoredLetter, document);
