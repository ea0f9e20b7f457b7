import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Amount, type MeasuredFigure, percentile, seconds } from './figure.ts';
import { spawnStack } from './spawn-stack.ts';

const ROUNDS = { brief: 1, full: 3 };

/** From the call of `npm start` to the line that says where things are, with and without synthesis. */
export async function measureBoot({ brief }: Amount): Promise<readonly MeasuredFigure[]> {
  const rounds = brief ? ROUNDS.brief : ROUNDS.full;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const assemblies = join(folder, 'assemblies');
    const withSynthesis = await bootOnce(join(folder, 'first'), assemblies);
    const without: number[] = [];
    for (let round = 0; round < rounds; round += 1) without.push(await bootOnce(join(folder, `${round}`), assemblies));
    return [
      { what: 'Boot with synthesis', value: seconds(withSynthesis) },
      { what: `Boot without synthesis (median of ${rounds})`, value: seconds(percentile(without, 0.5)) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bootOnce(dataFolder: string, assemblies: string): Promise<number> {
  const stack = await spawnStack(dataFolder, { GONGKAI_ASSEMBLIES: assemblies });
  await stack.end();
  return stack.bootMs;
}
