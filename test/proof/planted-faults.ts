/**
 * `npm run proof:faults -- [COUNT]`: plants COUNT faults of every kind in clean generated reports and prints what the
 * catalogue made of them. Ends with 1 when one is missed, or when an error fires on a clean report.
 */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../infra/local/console/command.ts';
import { type CleanFinding, judgeClean, plantAll, rulesWithoutPlanter, type Tally, tally } from './planted/tally.ts';

const USAGE = {
  call: 'npm run proof:faults -- [COUNT]',
  about:
    "Plants COUNT (30) of every rule's faults in clean generated reports, and runs ten times as many clean ones.\nEnds with 1 when a fault is missed, or an error fires that nothing accounts for.",
};
const COLUMNS = [30, 9, 8, 10, 12, 14, 8, 7, 10];
const HEADS = ['rule', 'planted', 'found', 'recall', 'cell named', 'named first', 'strays', 'false', 'precision'];

await runCommand(USAGE, async () => {
  const count = readCount(30);
  const start = performance.now();
  const runs = await plantAll(count);
  const cleanCount = count * 10;
  const clean = await judgeClean(cleanCount);
  const total = printTallies(tally(runs, clean));
  printClean(cleanCount, clean);
  const unproved = rulesWithoutPlanter();
  if (unproved.length > 0) console.log(`No fault is planted for: ${unproved.join(', ')}`);
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  const errors = clean.filter(({ finding }) => finding.severity === 'error').length;
  return total.found < total.planted || total.strays > 0 || errors > 0 || unproved.length > 0 ? 1 : 0;
});

/** Prints a row for every rule and one for all of them, which it answers. */
function printTallies(tallies: readonly Tally[]): Tally {
  console.log(row(HEADS));
  for (const each of tallies) {
    console.log(row(cellsOf(each)));
    for (const line of each.examples.slice(0, 4)) console.log(styleText('dim', `    ${line}`));
  }
  const total = totalOf(tallies);
  console.log(row(cellsOf(total)));
  return total;
}

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(COLUMNS[0] ?? 0) : cell.padStart(COLUMNS[index] ?? 0),
  );
  return padded.join('');
}

function cellsOf({ rule, planted, found, named, first, strays, falseFindings }: Tally): readonly string[] {
  return [
    rule,
    String(planted),
    String(found),
    percent(found, planted),
    percent(named, found),
    percent(first, found),
    String(strays),
    String(falseFindings),
    percent(found, found + falseFindings),
  ];
}

function percent(part: number, all: number): string {
  return all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`;
}

function totalOf(tallies: readonly Tally[]): Tally {
  const add = (key: 'planted' | 'found' | 'named' | 'first' | 'strays' | 'falseFindings'): number =>
    tallies.reduce((all, each) => all + each[key], 0);
  return {
    rule: 'total',
    planted: add('planted'),
    found: add('found'),
    named: add('named'),
    first: add('first'),
    strays: add('strays'),
    falseFindings: add('falseFindings'),
    examples: [],
  };
}

function printClean(count: number, clean: readonly CleanFinding[]): void {
  console.log(`\n${count} clean reports: ${clean.length === 0 ? 'nothing found' : ''}`);
  for (const [what, found] of Map.groupBy(clean, ({ finding }) => `${finding.severity} ${finding.rule}`)) {
    const seeds = found.slice(0, 8).map(({ seed }) => seed);
    console.log(`  ${what}: ${found.length} (seeds ${seeds.join(', ')}): ${found[0]?.finding.message.slice(0, 120)}`);
  }
}
