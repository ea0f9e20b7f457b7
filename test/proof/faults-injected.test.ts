import { describe, expect, it } from 'vitest';
import { runUnderFaults } from './faults-injected/run-under-faults.ts';

describe('the stack under everything that can go wrong', () => {
  it('loses nothing, tells nothing twice, and shows what the store says', async () => {
    const { struck, kills, ...rest } = await runUnderFaults(40, 4, 1);
    expect(rest).toEqual({ uploads: 40, lost: [], twice: [], stale: [], wrongPointer: [], failed: [], deadLetters: 0 });
    expect(struck).toBeGreaterThan(10);
    expect(kills).toBe(2);
  }, 600_000);
});
