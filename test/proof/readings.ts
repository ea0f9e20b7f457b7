/** `npm run proof:readings -- [COUNT] [--format FORMAT]`: reads COUNT generated reports and prints what came of it. */
import { styleText } from 'node:util';
import { countIn, readArguments, runCommand, UsageError } from '../../infra/local/console/command.ts';
import { DECORATIONS } from '../../infra/local/invented/decorations/decorations.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../infra/local/invented/write-report.ts';
import { type GeneratedReading, readDecorated, readGenerated } from './read-generated.ts';

const USAGE = {
  call: 'npm run proof:readings -- [COUNT] [--format FORMAT]',
  about:
    'Reads COUNT (500) generated reports in every format or in one, plain and with every decoration, and compares every figure. Ends with 1 when one is read wrongly or called blank.',
};
const WIDTHS = [21, 9, 10, 9, 7, 14, 8, 8, 9, 0] as const;
const HEAD = [
  'kind',
  'format',
  'documents',
  'right',
  'wrong',
  'called blank',
  'missed',
  'marked',
  'refused',
  'other faults',
] as const;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments({ format: { type: 'string' } }, 1);
  const count = countIn(positionals, 500);
  const { format: only } = values;
  const written = WRITTEN_FORMATS.filter(format => only === undefined || format === only);
  if (written.length === 0) throw new UsageError(`Reports are written as ${WRITTEN_FORMATS.join(', ')}, not ${only}.`);
  let wrong = 0;
  printRow(HEAD);
  for (const format of written) wrong += await readAll('plain', format, count, seed => readGenerated(seed, format));
  for (const decoration of DECORATIONS)
    for (const format of decoration.formats.filter(format => written.includes(format)))
      wrong += await readAll(decoration.name, format, count, seed => readDecorated(decoration, seed, format));
  return wrong > 0 ? 1 : 0;
});

/** Prints the row of a kind in a format and its first faults; answers how many figures were wrong or called blank. */
async function readAll(
  kind: string,
  format: WrittenFormat,
  count: number,
  read: (seed: number) => Promise<GeneratedReading> | null,
): Promise<number> {
  const sum = { documents: 0, right: 0, wrong: 0, blank: 0, missed: 0, marked: 0, refused: 0, faults: 0 };
  const shown: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const reading = await read(seed);
    if (reading === null) continue;
    const { comparison, refused, faults } = reading;
    sum.documents += 1;
    sum.right += comparison.right;
    sum.wrong += comparison.wrong.length;
    sum.blank += comparison.calledBlank.length;
    sum.missed += comparison.missed.length;
    sum.marked += comparison.marked;
    sum.refused += refused === null ? 0 : 1;
    sum.faults += faults.length;
    const first = refused ?? comparison.wrong[0] ?? comparison.calledBlank[0] ?? comparison.missed[0] ?? faults[0];
    if (first !== undefined && shown.length < 5) shown.push(`  seed ${seed}: ${first}`);
  }
  printRow([kind, format, ...Object.values(sum).map(String)]);
  for (const line of shown) console.log(styleText('dim', line));
  return sum.wrong + sum.blank;
}

function printRow(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join(''));
}
