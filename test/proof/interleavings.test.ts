import { describe, expect, it } from 'vitest';
import { explore } from './interleavings/explore.ts';

describe('steps that run at once', () => {
  it('leave pages, lists, letters and pointers as a rebuild from the store gives them, in whatever order', async () => {
    const wrong: string[] = [];
    let deaths = 0;
    await explore(25, 20_250_120, explored => {
      wrong.push(...explored.wrong);
      deaths += explored.deaths;
    });
    expect(wrong).toEqual([]);
    expect(deaths).toBeGreaterThan(0);
  }, 180_000);
});
