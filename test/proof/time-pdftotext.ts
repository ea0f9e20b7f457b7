/**
 * Times `pdftotext -layout` on files named one by one, for whoever has forked this: starting a process takes longer the more
 * memory its parent has, so a small one does it. Answers with milliseconds, or with null where pdftotext is not installed.
 */
import { execFileSync } from 'node:child_process';

process.on('message', file => process.send?.(timeOf(String(file))));

function timeOf(file: string): number | null {
  const start = performance.now();
  try {
    execFileSync('pdftotext', ['-layout', file, '-'], { stdio: ['ignore', 'ignore', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return performance.now() - start;
}
