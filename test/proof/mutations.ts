/** `npm run proof:mutations -- [COUNT]`: damages COUNT generated reports in every format and prints what came of it. */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../infra/local/console/command.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../infra/local/invented/write-report.ts';
import { readMutated } from './read-mutated.ts';

const USAGE = {
  call: 'npm run proof:mutations -- [COUNT]',
  about:
    'Damages COUNT (500) generated reports in every format and reads them. Ends with 1 on a crash or a wrong figure; figures that the damage erased are counted apart.',
};

await runCommand(USAGE, async () => {
  const count = readCount(500);
  let bad = 0;
  console.log('format   documents  read   refused  crashed  wrong figures  erased  most steps');
  for (const format of WRITTEN_FORMATS) bad += await readAll(format, count);
  return bad > 0 ? 1 : 0;
});

/** Prints the row of a format and its first faults; answers how many crashes and wrong figures there were. */
async function readAll(format: WrittenFormat, count: number): Promise<number> {
  const sum = { read: 0, refused: 0, crashed: 0, wrong: 0, erased: 0, steps: 0 };
  const shown: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const { mutation, outcome, wrong, erased, steps } = await readMutated(seed, format);
    sum[outcome] += 1;
    sum.wrong += outcome === 'read' ? wrong.length : 0;
    sum.erased += erased.length;
    sum.steps = Math.max(sum.steps, steps);
    if (wrong[0] !== undefined && shown.length < 8) shown.push(`  seed ${seed}, ${mutation}: ${wrong[0]}`);
  }
  const cells = [count, sum.read, sum.refused, sum.crashed, sum.wrong, sum.erased, sum.steps].map(String);
  const row = cells.map((cell, index) => cell.padEnd([11, 7, 9, 9, 15, 8, 0][index] ?? 0));
  console.log(`${format.padEnd(9)}${row.join('')}`);
  for (const line of shown) console.log(styleText('dim', line));
  return sum.crashed + sum.wrong;
}
