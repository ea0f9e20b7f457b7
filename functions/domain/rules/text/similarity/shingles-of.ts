import { comparableText } from './comparable-text.ts';

/** Length of a shingle: long enough that set phrases of official language do not make two texts alike. */
const SHINGLE = 4;

/** Hashes (32 bits) of all runs of four characters of a text, each once. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const folded = comparableText(text);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= folded.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE; next += 1) hash = Math.imul(hash ^ folded.charCodeAt(next), 0x01000193);
    shingles.add(hash ^ (hash >>> 15));
  }
  return shingles;
}
