import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MeasuredFigure, milliseconds, percentile } from '../../infra/local/bench/figure.ts';

/** Reads PDF files by turns with pdftotext, so that both meet the same machine; no figures where that is not installed. */
export async function besidePdftotext(
  files: readonly Uint8Array[],
  rounds: number,
  read: (bytes: Uint8Array) => Promise<number>,
): Promise<readonly MeasuredFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const timer = fork(join(import.meta.dirname, 'time-pdftotext.ts'), { execArgv: [] });
  try {
    const names = files.map((_, index) => join(folder, `${index}.pdf`));
    for (const [index, bytes] of files.entries()) writeFileSync(names[index] ?? '', bytes);
    const ours = files.map((): number[] => []);
    const theirs = files.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, bytes] of files.entries()) {
        timer.send(names[index] ?? '');
        const [time]: unknown[] = await once(timer, 'message');
        if (typeof time !== 'number') return [];
        theirs[index]?.push(time);
        ours[index]?.push(await read(bytes));
      }
    return figuresOf(ours.map(median), theirs.map(median));
  } finally {
    timer.disconnect();
    rmSync(folder, { recursive: true });
  }
}

const median = (times: readonly number[]): number => percentile(times, 0.5);

function figuresOf(ours: readonly number[], theirs: readonly number[]): readonly MeasuredFigure[] {
  const ratios = theirs.map((time, index) => (ours[index] ?? Number.NaN) / time);
  return [
    { what: 'pdftotext -layout on the same PDF files, median', value: milliseconds(median(theirs)) },
    {
      what: 'pdf: times pdftotext by turns, median and worst file',
      value: `${median(ratios).toFixed(2)}, ${Math.max(...ratios).toFixed(2)}`,
      aim: '≤ 1.20',
    },
  ];
}
