/**
 * npm run accuracy -- FOLDER: reads every report that FOLDER/manifest.json lists and compares it with its truth file.
 * Ends with 1 when a figure is wrong or called blank, or a file has another outcome than expected.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import * as v from 'valibot';
import { fileEngines } from '../../../functions/adapters/file-engines.ts';
import { extractReport } from '../../../functions/domain/extract/extract-report.ts';
import type { ReportRecord } from '../../../functions/domain/record/record.ts';
import { isReadForCertain } from '../../../functions/domain/record/unsure-figures.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { readArguments, runCommand, UsageError } from '../console/command.ts';
import { givenPath } from '../project.ts';
import { compareReading } from './accuracy/compare-reading.ts';
import { Manifest, Truth } from './accuracy/truth.ts';

const USAGE = {
  call: 'npm run accuracy -- FOLDER',
  about:
    'Reads every report that FOLDER/manifest.json lists and compares it with its truth file.\nEnds with 1 when a figure is wrong or called blank, or a file has another outcome than expected.',
};

interface FileResult {
  readonly file: string;
  readonly asExpected: boolean;
  readonly outcome: string;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly calledBlank: readonly string[];
  readonly words: number;
  readonly missed: number;
  readonly marked: number;
  readonly differences: readonly string[];
  readonly milliseconds: number;
  readonly megabytes: number;
}

const NOTHING = { right: 0, wrong: [], calledBlank: [], words: 0, missed: 0, marked: 0, differences: [] };

await runCommand(USAGE, async () => {
  const { positionals } = readArguments({}, 1);
  const [given] = positionals;
  if (given === undefined) throw new UsageError('Name one folder.');
  const folder = givenPath(given);
  const { files } = v.parse(Manifest, JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const results: FileResult[] = [];
  for (const { file, truth, expected } of files) {
    const known = truth === null ? null : v.parse(Truth, JSON.parse(await readFile(join(folder, truth), 'utf8')));
    const result = await measure(folder, file, known, expected);
    print(result);
    results.push(result);
  }
  printSum(results);
  return results.some(({ wrong, calledBlank, asExpected }) => wrong.length + calledBlank.length > 0 || !asExpected)
    ? 1
    : 0;
});

async function measure(folder: string, file: string, truth: Truth | null, expected: string): Promise<FileResult> {
  const bytes = await readFile(join(folder, file));
  const start = performance.now();
  const record = await extractReport(bytes, file, ['organ'], fileEngines);
  const milliseconds = performance.now() - start;
  const megabytes = memoryUsage().rss / 1e6;
  if (isRefusal(record)) {
    const asExpected = expected.startsWith(`error:${record.code}`);
    return { file, asExpected, outcome: record.code, ...NOTHING, milliseconds, megabytes };
  }
  const comparison = truth === null ? NOTHING : compareReading(record, truth);
  const outcome = outcomeOf(record);
  const asExpected = expected.startsWith(outcome) || (outcome === 'ok' && expected.includes('or ok'));
  return { file, asExpected, outcome: `${outcome} ${formsOf(record)}`, ...comparison, milliseconds, megabytes };
}

function outcomeOf(record: ReportRecord): 'ok' | 'needs_review' {
  return isReadForCertain(record) ? 'ok' : 'needs_review';
}

function formsOf(record: ReportRecord): string {
  const blocks = Map.groupBy(Object.entries(record.forms), ([, form]) => form);
  return [...blocks].map(([form, names]) => `${form}: ${names.map(([name]) => name).join(' ')}`).join('; ');
}

function print(result: FileResult): void {
  const { file, outcome, asExpected, right, wrong, calledBlank, words, missed, marked } = result;
  const cost = `${result.milliseconds.toFixed(1)} ms, ${result.megabytes.toFixed(0)} MB`;
  console.log(
    `${asExpected ? ' ' : '!'} ${file}: ${right} right, ${wrong.length} wrong, ${calledBlank.length} called blank, ` +
      `${words} words, ${missed} missed, ${marked} marked; ${outcome}; ${cost}`,
  );
  for (const figure of wrong.slice(0, 20)) console.log(`    wrong: ${figure}`);
  for (const figure of calledBlank.slice(0, 20)) console.log(`    called blank: ${figure}`);
  for (const difference of result.differences) console.log(`    differs: ${difference}`);
}

function printSum(results: readonly FileResult[]): void {
  const sum = (count: (result: FileResult) => number) => results.reduce((total, result) => total + count(result), 0);
  console.log(
    `${results.length} files: ${sum(result => result.right)} right, ${sum(result => result.wrong.length)} wrong, ` +
      `${sum(result => result.calledBlank.length)} called blank, ${sum(result => result.words)} words, ` +
      `${sum(result => result.missed)} missed, ${sum(result => result.marked)} marked, ` +
      `${results.filter(result => !result.asExpected).length} unexpected outcomes, ${sum(result => result.milliseconds).toFixed(0)} ms`,
  );
}
