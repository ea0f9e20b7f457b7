/** `npm run proof:mutations -- [COUNT]`: damages COUNT generated reports in every format and prints what came of it. */
import { styleText } from 'node:util';
import { WRITTEN_FORMATS } from '../support/generator/write-report.ts';
import { readMutated } from './read-mutated.ts';

const count = Number(process.argv[2] ?? 500);
let failed = false;
console.log('format   documents  read   refused  crashed  wrong figures  most steps');
for (const format of WRITTEN_FORMATS) {
  const sum = { read: 0, refused: 0, crashed: 0, wrong: 0, steps: 0 };
  const shown: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const { mutation, outcome, wrong, steps } = await readMutated(seed, format);
    sum[outcome] += 1;
    sum.wrong += outcome === 'read' ? wrong.length : 0;
    sum.steps = Math.max(sum.steps, steps);
    if (wrong[0] !== undefined && shown.length < 8) shown.push(`  seed ${seed}, ${mutation}: ${wrong[0]}`);
  }
  const cells = [count, sum.read, sum.refused, sum.crashed, sum.wrong, sum.steps].map(String);
  const row = cells.map((cell, index) => cell.padEnd([11, 7, 9, 9, 15, 0][index] ?? 0));
  console.log(`${format.padEnd(9)}${row.join('')}`);
  for (const line of shown) console.log(styleText('dim', line));
  failed ||= sum.crashed + sum.wrong > 0;
}
process.exitCode = failed ? 1 : 0;
