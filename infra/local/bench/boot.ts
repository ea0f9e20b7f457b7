import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../project.ts';
import { type Amount, type MeasuredFigure, percentile, seconds } from './figure.ts';

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

function bootOnce(dataFolder: string, assemblies: string): Promise<number> {
  const began = performance.now();
  const args = ['infra/local/commands/start.ts', '--data', dataFolder];
  const ports = ['--site-port', '0', '--mail-port', '0', '--s3-port', '0'];
  const child = spawn(process.execPath, [...args, ...ports], {
    cwd: ROOT,
    env: { ...process.env, GONGKAI_ASSEMBLIES: assemblies },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let took: number | undefined;
    child.stdout.on('data', chunk => {
      if (took !== undefined || !String(chunk).includes('Ctrl-C')) return;
      took = performance.now() - began;
      child.kill('SIGKILL');
    });
    child.once('close', () => (took === undefined ? reject(new Error('the stack did not boot')) : resolve(took)));
  });
}
