/** `npm run proof:readings -- [COUNT]`: reads COUNT generated reports in every format and prints what came of it. */
import { styleText } from 'node:util';
import { WRITTEN_FORMATS } from '../support/generator/write-report.ts';
import { readGenerated } from './read-generated.ts';

const count = Number(process.argv[2] ?? 500);
let failed = false;
console.log('format   documents  right     wrong  missed  marked  refused  other faults');
for (const format of WRITTEN_FORMATS) {
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
  console.log(
    `${format.padEnd(9)}${String(count).padEnd(11)}${cells.map((cell, index) => cell.padEnd([10, 7, 8, 8, 9, 0][index] ?? 0)).join('')}`,
  );
  for (const line of shown) console.log(styleText('dim', line));
  failed ||= sum.wrong > 0;
}
process.exitCode = failed ? 1 : 0;
