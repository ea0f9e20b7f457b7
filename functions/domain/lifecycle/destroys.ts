import type { Judgement } from './life.ts';

/** So large a part of the figures that were there before may not vanish by a correction nobody looked at. */
const MOST_LOST = 0.5;
/** Below so many figures a half is no loss worth stopping for. */
const FEWEST_FIGURES = 4;

/**
 * Whether a version destroys what stands before it: a table that was read before is lost, or half of the figures that
 * were not zero are zero, blank or unread now.
 */
export function destroys(before: Judgement, after: Judgement): boolean {
  if (before.tables.some(table => !after.tables.includes(table))) return true;
  const had = pathsIn(before.nonZero);
  if (had.size < FEWEST_FIGURES) return false;
  const lost = had.difference(pathsIn(after.nonZero)).size;
  return lost >= had.size * MOST_LOST;
}

const pathsIn = (nonZero: string): ReadonlySet<string> => new Set(nonZero === '' ? [] : nonZero.split(' '));
