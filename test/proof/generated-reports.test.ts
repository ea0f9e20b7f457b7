import { describe, expect, it } from 'vitest';
import { DECORATIONS } from '../../infra/local/invented/decorations/decorations.ts';
import { WRITTEN_FORMATS } from '../../infra/local/invented/write-report.ts';
import { readDecorated, readGenerated } from './read-generated.ts';
import { readMutated } from './read-mutated.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** `npm run proof:readings` and `npm run proof:mutations` do the same with thousands. */
describe.each(WRITTEN_FORMATS)('generated reports as %s', format => {
  it('are read without a wrong figure, with title, year, agency and text', async () => {
    const readings = await Promise.all(seeds(20).map(seed => readGenerated(seed, format)));
    const faults = readings.flatMap(({ seed, refused, comparison, faults: others }) =>
      [
        ...(refused === null ? [] : [refused]),
        ...comparison.wrong,
        ...comparison.calledBlank,
        ...comparison.missed,
        ...others,
      ].map(fault => `seed ${seed}: ${fault}`),
    );
    expect(faults).toEqual([]);
    const right = readings.reduce((sum, { comparison }) => sum + comparison.right, 0);
    const marked = readings.reduce((sum, { comparison }) => sum + comparison.marked, 0);
    expect(marked / (right + marked)).toBeLessThan(0.03);
  });

  it('are refused or read, and never wrongly, when they are damaged', async () => {
    for (const seed of seeds(25)) {
      const { mutation, outcome, wrong, steps } = await readMutated(seed, format);
      expect({ seed, mutation, outcome, wrong }).toEqual({
        seed,
        mutation,
        outcome: expect.stringMatching(/read|refused/),
        wrong: [],
      });
      expect(steps).toBeLessThan(10_000_000);
    }
  });
});

/** `npm run proof:readings` prints as well what is missed and marked. */
describe.each(DECORATIONS)('generated reports with $name', decoration => {
  it.each(decoration.formats)('have no figure read wrongly from %s', async format => {
    const readings = await Promise.all(seeds(5).map(seed => readDecorated(decoration, seed, format)));
    const decorated = readings.filter(reading => reading !== null);
    expect(decorated.length).toBeGreaterThan(0);
    expect(decorated.flatMap(({ comparison: { wrong, calledBlank } }) => [...wrong, ...calledBlank])).toEqual([]);
    expect(decorated.map(({ refused }) => refused).filter(code => code !== null)).toEqual([]);
  });
});
