/**
 * `npm run precision -- [COUNT]`: how far each rule can be trusted. Plants COUNT faults of every rule, runs the catalogue
 * over clean reports, and counts how often it fires on the real reports and openings beside this folder, and how many of
 * those firings somebody has confirmed (labels.tsv). Ends with 1 when a firing is labelled false or not labelled at all.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments, runCommand, UsageError } from '../../../infra/local/console/command.ts';
import { judgeClean, plantAll, tally } from '../planted/tally.ts';
import { figuresFile } from './figures-file.ts';
import { readLabels } from './read-labels.ts';
import { keyOf, realFindings } from './real-findings.ts';
import { type Trust, trustIn } from './trust.ts';

const USAGE = {
  call: 'npm run precision -- [COUNT] [--write]',
  about:
    'Prints for every rule: COUNT (5) planted faults found, clean reports quiet, firings on the real reports and openings in\n../shared, and how many of these are confirmed by test/proof/precision/labels.tsv. Ends with 1 when one is not.',
};
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
/** What the public page tells of each rule. */
const FIGURES = fileURLToPath(new URL('../../../functions/domain/pages/listings/rule-figures.ts', import.meta.url));
const COLUMNS = [34, 14, 16, 8, 12, 8, 8];

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments({ write: { type: 'boolean' } }, 1);
  const count = Number(positionals[0] ?? 5);
  if (!Number.isInteger(count) || count < 1) throw new UsageError('COUNT is a whole number from 1 on.');
  const clean = count * 10;
  const tallies = tally(await plantAll(count), await judgeClean(clean));
  const fired = await realFindings(SHARED);
  const trusts = trustIn(tallies, clean, fired, readLabels());
  console.log(row(['rule', 'planted found', 'clean quiet', 'fired', 'confirmed', 'false', 'open']));
  for (const each of trusts) console.log(row(cellsOf(each)));
  if (values.write === true) writeFileSync(FIGURES, figuresFile(trusts));
  const open = trusts.flatMap(each => each.unlabelled);
  for (const each of open) console.log(`not labelled: ${keyOf(each).replaceAll('\t', ' ')}`);
  return open.length > 0 || trusts.some(each => each.refuted > 0) ? 1 : 0;
});

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(COLUMNS[0] ?? 0) : cell.padStart(COLUMNS[index] ?? 0)))
    .join('');
}

function cellsOf({
  rule,
  trial,
  planted,
  found,
  clean,
  quiet,
  fired,
  confirmed,
  refuted,
  unlabelled,
}: Trust): string[] {
  return [
    trial ? `${rule} (trial)` : rule,
    `${found} of ${planted}`,
    `${quiet} of ${clean}`,
    String(fired),
    String(confirmed),
    String(refuted),
    String(unlabelled.length),
  ];
}
