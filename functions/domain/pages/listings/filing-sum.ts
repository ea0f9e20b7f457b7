import type { RegionSum } from '../../store/listed-region.ts';
import { type Filing, type FilingState, isOwed } from './filings.ts';

/** How many reports were to be handed in, and where they stand. */
export type FilingSum = Pick<RegionSum, 'owed' | 'published' | 'received' | 'missing'>;

export function sumOfFilings(filings: readonly Filing[]): FilingSum {
  const count = (...kinds: readonly FilingState['kind'][]): number =>
    filings.filter(({ state }) => kinds.includes(state.kind)).length;
  return {
    owed: filings.filter(isOwed).length,
    published: count('published'),
    received: count('received'),
    missing: count('due', 'overdue'),
  };
}

export const addSums = (sums: readonly FilingSum[]): FilingSum =>
  sums.reduce(
    (all, { owed, published, received, missing }) => ({
      owed: all.owed + owed,
      published: all.published + published,
      received: all.received + received,
      missing: all.missing + missing,
    }),
    { owed: 0, published: 0, received: 0, missing: 0 },
  );
