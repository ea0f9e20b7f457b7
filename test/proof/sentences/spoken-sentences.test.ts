import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOfSentence } from './judge-sentence.ts';
import { sentencesOf } from './sentences-of.ts';
import { OFFICES } from './spoken-report.ts';
import { tallySentences } from './tally-sentences.ts';

/** Share of the sentences of the grammar that agree and stay quiet, and of those that contradict and are found. */
const QUIET = 0.98;
const FOUND = 0.95;

describe('sentences of a grammar', () => {
  it('are told apart', () => {
    const tallies = tallySentences(sentencesOf(400));
    const add = (key: 'agreeing' | 'quiet' | 'contradicting' | 'found'): number =>
      tallies.reduce((all, each) => all + each[key], 0);
    const wrong = tallies.flatMap(each => each.wrong).join('\n');
    expect(add('quiet') / add('agreeing'), wrong).toBeGreaterThanOrEqual(QUIET);
    expect(add('found') / add('contradicting'), wrong).toBeGreaterThanOrEqual(FOUND);
  });
});

/**
 * Sentences written by hand before the code that reads them knew of them: kind, holds or breaks, office, text. At first
 * sight 74 of 82 that hold were quiet and 39 of 77 that break were found, in the second set 40 of 42 and 35 of 51, in the
 * third 38 of 44 and 38 of 54, in the fourth 23 of 26 and 34 of 46, in the fifth 46 of 47 and 5 of 7.
 */
const WRITTEN = [
  'first-sight.tsv',
  'second-sight.tsv',
  'third-sight.tsv',
  'fourth-sight.tsv',
  'fifth-sight.tsv',
].flatMap(file =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t')),
);

describe('sentences written by hand', () => {
  const judged = WRITTEN.map(([, verdict, office, text = '']) => ({
    holds: verdict === 'holds',
    text,
    found: findingsOfSentence(OFFICES[office as keyof typeof OFFICES], text).length > 0,
  }));

  it('accuse nobody where they agree', () => {
    const accused = judged.filter(({ holds, found }) => holds && found).map(({ text }) => text);
    expect(accused.length, accused.join('\n')).toBe(0);
  });

  it('are found where they contradict', () => {
    const missed = judged.filter(({ holds, found }) => !(holds || found)).map(({ text }) => text);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(6);
  });
});
