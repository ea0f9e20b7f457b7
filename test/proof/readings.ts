/** `npm run proof:readings -- [COUNT]`: reads COUNT generated reports in every format and prints what came of it. */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../infra/local/console/command.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../infra/local/invented/write-report.ts';
import { readGenerated } from './read-generated.ts';

const USAGE = {
  call: 'npm run proof:readings -- [COUNT]',
  about:
    'Reads COUNT (500) generated reports in every format and compares every figure. Ends with 1 when one is read wrongly.',
};

await runCommand(USAGE, async () => {
  const count = readCount(500);
  let wrong = 0;
  console.log('format   documents  right     wrong  missed  marked  refused  other faults');
  for (const format of WRITTEN_FORMATS) wrong += await readAll(format, count);
  return wrong > 0 ? 1 : 0;
});

/** Prints the row of a format and its first faults; answers how many figures were wrong. */
async function readAll(format: WrittenFormat, count: number): Promise<number> {
  const sum = { right: 0, wrong: 0, missed: 0, marked: 0, refused: 0, faults: 0 };
  const shown: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const { comparison, refused, faults } = await readGenerated(seed, format);
    sum.right += comparison.right;
    sum.wrong += comparison.wrong.length;
    sum.missed += comparison.missed.length;
    sum.marked += comparison.marked;
    sum.refused += refused === null ? 0 : 1;
    sum.faults += faults.length;
    const first = refused ?? comparison.wrong[0] ?? comparison.missed[0] ?? faults[0];
    if (first !== undefined && shown.length < 5) shown.push(`  seed ${seed}: ${first}`);
  }
  const cells = [sum.right, sum.wrong, sum.missed, sum.marked, sum.refused, sum.faults].map(String);
  const row = cells.map((cell, index) => cell.padEnd([10, 7, 8, 8, 9, 0][index] ?? 0));
  console.log(`${format.padEnd(9)}${String(count).padEnd(11)}${row.join('')}`);
  for (const line of shown) console.log(styleText('dim', line));
  return sum.wrong;
}
