/**
 * Likeness of two texts from 0 to 1, white space apart: twice the pairs of neighbouring characters they have in common
 * over all pairs. Runs in linear time.
 */
export function textSimilarity(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const total = a.size + b.size;
  if (total === 0) return 1;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): { readonly counts: ReadonlyMap<string, number>; readonly size: number } {
  const framed = text.replace(/\s+/g, '');
  const counts = new Map<string, number>();
  if (framed === '') return { counts, size: 0 };
  const bounded = `^${framed}$`;
  for (let at = 0; at + 1 < bounded.length; at++) {
    const pair = bounded.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: bounded.length - 1 };
}
