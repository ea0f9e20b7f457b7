/**
 * `npm run proof:sentences -- [COUNT]`: says COUNT sentences of an own grammar in invented reports, true ones and false
 * ones, and prints how many of each the catalogue tells apart. Ends with 1 below 98 % quiet or 95 % found.
 */
import { styleText } from 'node:util';
import { readCount, runCommand } from '../../../infra/local/console/command.ts';
import { sentencesOf } from './sentences-of.ts';
import { type SentenceTally, tallySentences } from './tally-sentences.ts';

const USAGE = {
  call: 'npm run proof:sentences -- [COUNT]',
  about:
    'Says COUNT (1000) true and false sentences in invented reports and prints what the catalogue makes of each kind.\nEnds with 1 below 98 % of the true ones quiet, or 95 % of the false ones found.',
};
const QUIET = 0.98;
const FOUND = 0.95;
const MOST_EXAMPLES = 4;

await runCommand(USAGE, async () => {
  const tallies = tallySentences(sentencesOf(readCount(1000)));
  for (const each of tallies) {
    console.log(lineOf(each));
    for (const text of each.wrong.slice(0, MOST_EXAMPLES)) console.log(styleText('dim', `    ${text}`));
  }
  const all = totalOf(tallies);
  console.log(lineOf(all));
  return all.quiet >= QUIET * all.agreeing && all.found >= FOUND * all.contradicting ? 0 : 1;
});

function lineOf({ kind, agreeing, quiet, contradicting, found }: SentenceTally): string {
  return `${kind.padEnd(42)}quiet ${share(quiet, agreeing)}   found ${share(found, contradicting)}`;
}

function share(part: number, all: number): string {
  return `${part} of ${all}${all === 0 ? '' : ` (${((100 * part) / all).toFixed(1)} %)`}`.padEnd(22);
}

function totalOf(tallies: readonly SentenceTally[]): SentenceTally {
  const add = (key: 'agreeing' | 'quiet' | 'contradicting' | 'found'): number =>
    tallies.reduce((all, each) => all + each[key], 0);
  return {
    kind: 'total',
    agreeing: add('agreeing'),
    quiet: add('quiet'),
    contradicting: add('contradicting'),
    found: add('found'),
    wrong: [],
  };
}
