/** `npm run bench`: prints how fast, how large and how hungry the product is on this machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBoot } from '../bench/boot.ts';
import { measureBundles } from '../bench/bundles.ts';
import { type Amount, figureLine } from '../bench/figure.ts';
import { measureOneProcess } from '../bench/one-process.ts';
import { measureUploads } from '../bench/uploads.ts';
import { BRIEF_OPTION, readArguments, runCommand } from '../console/command.ts';
import { ROOT } from '../project.ts';

const USAGE = {
  call: 'npm run bench [-- --brief]',
  about:
    'Prints boot, upload to page, reports a second, sizes and memory, then bench:formats and bench:rules.\n--brief measures too little to tell.',
};
/** Measured in processes of their own, so that their memory is theirs. */
const AFTERWARDS = ['test/proof/bench-formats.ts', 'test/proof/bench-rules.ts'];

await runCommand(USAGE, async () => {
  const { values: amount } = readArguments(BRIEF_OPTION, 0);
  const [processor] = cpus();
  process.stdout.write(
    `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n\n`,
  );
  await measureHere(amount);
  const statuses = AFTERWARDS.map(script => {
    const options = amount.brief ? ['--brief'] : [];
    return spawnSync(process.execPath, [join(ROOT, script), ...options], { stdio: 'inherit' }).status;
  });
  return statuses.every(status => status === 0) ? 0 : 1;
});

async function measureHere(amount: Amount): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    // Uploads first: they measure the memory of this process.
    const measures = [measureUploads, measureBoot, () => measureBundles(scratch, amount), measureOneProcess];
    for (const measure of measures)
      for (const figure of await measure(amount)) process.stdout.write(`${figureLine(figure)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
