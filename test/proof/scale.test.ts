import { expect, it } from 'vitest';
import { PARTS } from './scale/measure-report.ts';
import { exponentOf, measureScale } from './scale/measure-scale.ts';

it('one report reads and writes the same, however much is stored beside it', async () => {
  // More than a page of the site holds, so that the lists are a tree in both.
  const costs = await measureScale([360, 1080]);
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[])
    for (const measure of ['reads', 'bytesRead', 'writes', 'bytesWritten'] as const)
      expect({ part, measure, exponent: Math.abs(exponentOf(costs, part, measure)) < 0.1 }).toEqual({
        part,
        measure,
        exponent: true,
      });
}, 600_000);
