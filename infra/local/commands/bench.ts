/** `npm run bench`: prints how fast, how large and how hungry the product is on this machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBoot } from '../bench/boot.ts';
import { measureBundles } from '../bench/bundles.ts';
import type { MeasuredFigure } from '../bench/figure.ts';
import { measureOneProcess } from '../bench/one-process.ts';
import { measureUploads } from '../bench/uploads.ts';
import { runCommand } from '../console/command.ts';

await runCommand('npm run bench', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const [processor] = cpus();
  process.stdout.write(
    `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n\n`,
  );
  try {
    // Uploads first: they measure the memory of this process.
    for (const measure of [measureUploads, measureBoot, () => measureBundles(scratch), measureOneProcess])
      for (const figure of await measure()) process.stdout.write(`${row(figure)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
});

function row({ what, value, aim }: MeasuredFigure): string {
  return `${what.padEnd(58)} ${value.padStart(18)}${aim === undefined ? '' : `   (aim ${aim})`}`;
}
