import { shinglesOf } from './shingles-of.ts';

/**
 * How alike two texts are, 0 to 1: share of their runs of four characters that both have (Jaccard), numbers and
 * punctuation aside. 0 where one is empty.
 */
export function similarity(one: string, other: string): number {
  const left = shinglesOf(one);
  const right = shinglesOf(other);
  let shared = 0;
  for (const shingle of left) if (right.has(shingle)) shared += 1;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}
