import { check } from 'recheck';
import { exploreAll, isBounded, looksAround, UnboundedAssertionError } from './explore-all.ts';
import type { Pattern } from './written-patterns.ts';

/** Far more than any of our patterns needs; one that cannot be judged in it is too large to be trusted. */
const TIMEOUT = 60_000;

/**
 * Proves by automata that a pattern goes through any text in linear time; null, or what speaks against it. Trying out and
 * measuring is no proof and is not done.
 *
 * A pattern that is applied again and again (`g`, `y`) must be linear even where it fails in the end at every place: a
 * short match after a far look ahead would otherwise be paid for at every place, and a checker of single matches sees
 * nothing of it.
 */
export async function proveLinear(pattern: Pattern): Promise<string | null> {
  const { source, flags, where } = pattern;
  const complaint = (why: string) => `${where} /${source}/${flags} ${why}`;
  try {
    // Large tables of bounded patterns overwhelm the checker, and need none.
    if (isBounded(pattern)) return null;
    const asItIs = !/[gy]/.test(flags) && !looksAround(pattern);
    // `d` asks for places of groups; the checker does not know it, and it costs nothing that matters here.
    for (const judged of asItIs ? [source] : exploreAll(pattern)) {
      const verdict = await check(judged, flags.replace('d', ''), { checker: 'automaton', timeout: TIMEOUT });
      if (verdict.status === 'vulnerable') return complaint(`${verdict.complexity.summary}: ${verdict.attack.pattern}`);
      if (verdict.status === 'unknown') return complaint(`${verdict.error.kind} on /${judged}/`);
    }
    return null;
  } catch (error) {
    if (error instanceof UnboundedAssertionError) return complaint(`looks around without bound: ${error.message}`);
    throw error;
  }
}
