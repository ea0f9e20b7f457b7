import { describe, expect, it } from 'vitest';
import { ALL_FAULTS } from './faults/all-faults.ts';
import { judgePlanter } from './planted/judge-planted.ts';
import { judgeClean, rulesWithoutPlanter } from './planted/tally.ts';

/** `npm run proof:faults` plants thousands. */
const SEEDS = [1, 2];

describe('planted faults', () => {
  it('are there for every rule of the catalogue', () => {
    expect(rulesWithoutPlanter()).toEqual([]);
  });

  it.each(ALL_FAULTS.map(planter => [planter.rule, planter.name, planter] as const))(
    'are found as %s: %s',
    async (_rule, _name, planter) => {
      for (const seed of SEEDS) {
        const result = await judgePlanter(planter, seed);
        expect(result).toMatchObject({ found: true, named: true, strayErrors: [] });
      }
    },
  );
});

describe('clean generated reports', () => {
  it('raise no error and no warning', async () => {
    const found = await judgeClean(60);
    expect(found.map(({ seed, finding }) => `${seed} ${finding.rule}: ${finding.message}`)).toEqual([]);
  });
});
