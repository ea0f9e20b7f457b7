/**
 * `npm run proof:faults -- [COUNT]`: plants COUNT faults of every kind in clean generated reports and prints what the
 * catalogue made of them. Ends with 1 when one is missed, or when an error fires on a clean report.
 */
import { styleText } from 'node:util';
import { judgeClean, plantAll, rulesWithoutPlanter, type Tally, tally } from './planted/tally.ts';

const count = Number(process.argv[2] ?? 30);
const start = performance.now();
const runs = await plantAll(count);
const cleanCount = count * 10;
const clean = await judgeClean(cleanCount);
const tallies = tally(runs, clean);

const percent = (part: number, all: number): string => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`);
const columns = [30, 9, 8, 10, 12, 14, 8, 7, 10];
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[index] ?? 0)))
    .join('');
const cellsOf = ({ rule, planted, found, named, first, strays, falseFindings }: Tally): readonly string[] => [
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

console.log(row(['rule', 'planted', 'found', 'recall', 'cell named', 'named first', 'strays', 'false', 'precision']));
for (const each of tallies) {
  console.log(row(cellsOf(each)));
  for (const line of each.examples.slice(0, 4)) console.log(styleText('dim', `    ${line}`));
}
const add = (key: 'planted' | 'found' | 'named' | 'first' | 'strays' | 'falseFindings'): number =>
  tallies.reduce((all, each) => all + each[key], 0);
const total: Tally = {
  rule: 'total',
  planted: add('planted'),
  found: add('found'),
  named: add('named'),
  first: add('first'),
  strays: add('strays'),
  falseFindings: add('falseFindings'),
  examples: [],
};
console.log(row(cellsOf(total)));

const bySeverity = Map.groupBy(clean, ({ finding }) => `${finding.severity} ${finding.rule}`);
console.log(`\n${cleanCount} clean reports: ${clean.length === 0 ? 'nothing found' : ''}`);
for (const [what, found] of bySeverity) {
  const seeds = found.slice(0, 8).map(({ seed }) => seed);
  console.log(`  ${what}: ${found.length} (seeds ${seeds.join(', ')}): ${found[0]?.finding.message.slice(0, 120)}`);
}
const unproved = rulesWithoutPlanter();
if (unproved.length > 0) console.log(`No fault is planted for: ${unproved.join(', ')}`);
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
const errors = clean.filter(({ finding }) => finding.severity === 'error').length;
if (total.found < total.planted || total.strays > 0 || errors > 0 || unproved.length > 0) process.exitCode = 1;
