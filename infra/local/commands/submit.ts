/**
 * `npm run submit -- FILE --agency ID --year Y [--data FOLDER]`: uploads a report as an agency would, waits, and prints
 * what became of it. Exit codes as of `check`: 0 no errors, 1 findings of severity error, 2 refused, 3 not finished, 4 not
 * all read for certain.
 */
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { executionName } from '../../../functions/domain/identify/execution-name.ts';
import { uploadKey } from '../../../functions/domain/locations.ts';
import { isReadForCertain } from '../../../functions/domain/record/unsure-figures.ts';
import type { Validation } from '../../../functions/domain/rules/finding.ts';
import { parseRecord } from '../../../functions/domain/store/parse-record.ts';
import type { Pointer } from '../../../functions/steps.ts';
import { awaitOutcome } from '../await-outcome.ts';
import { connectToStack } from '../connect.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { EXIT } from '../console/exit-codes.ts';
import { findingLines } from '../console/finding-lines.ts';
import { outcomeLine, uploadedLine } from '../console/report-lines.ts';
import { LocalStackError, sentenceOf } from '../local-stack-error.ts';
import { givenPath } from '../project.ts';

const USAGE = {
  call: 'npm run submit -- FILE --agency ID --year YEAR [--data FOLDER]',
  about:
    'Uploads a report to the running stack as an agency would, waits, and prints what became of it.\nEnds with 0 (no errors), 1 (errors), 2 (refused), 3 (not finished) or 4 (no errors, but not all was read for certain).',
};
const OPTIONS = { ...DATA_OPTION, agency: { type: 'string' }, year: { type: 'string' } } as const;
const WAIT_MS = 120_000;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(OPTIONS, 1);
  const [given] = positionals;
  const { agency, year } = values;
  if (given === undefined) throw new UsageError('Name one file.');
  if (agency === undefined || agency === '') throw new UsageError('Name the agency with --agency ID.');
  if (year === undefined || !/^\d{4}$/.test(year))
    throw new UsageError('Name the year with --year YEAR (four digits).');
  const file = givenPath(given);
  const size = sizeOf(file);
  const { endpoints, settings } = connectToStack(dataFolderOf(values));
  const s3 = new S3Client({});
  const key = uploadKey(agency, Number(year), basename(file));
  const version = await upload(s3, settings('UPLOADS_BUCKET'), key, file, size);
  process.stdout.write(`${uploadedLine(key, size)}\n`);
  const name = executionName({ upload: { key, version } });
  const report = await awaitOutcome(settings('WORKFLOW_ARN'), name, WAIT_MS);
  if (report === undefined)
    throw new LocalStackError(`Nothing came of it in ${WAIT_MS / 1000} s; see the alarms where npm start runs.`);
  process.stdout.write(`${outcomeLine(report, endpoints.site)}\n`);
  if (report.outcome === 'failed') return EXIT.unfinished;
  if (report.outcome === 'refused') return report.code === 'already_received' ? EXIT.good : EXIT.refused;
  const read = async ({ key: Key }: Pointer): Promise<unknown> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: settings('RECORDS_BUCKET'), Key }));
    return JSON.parse((await Body?.transformToString()) ?? '{}');
  };
  const { findings } = (await read(report.validation)) as Validation;
  process.stdout.write(
    findingLines(findings)
      .map(line => `${line}\n`)
      .join(''),
  );
  if (report.counts.error > 0) return EXIT.errors;
  return isReadForCertain(parseRecord(await read(report.record))) ? EXIT.good : EXIT.unread;
});

async function upload(s3: S3Client, Bucket: string, Key: string, file: string, size: number): Promise<string> {
  try {
    const Body = createReadStream(file);
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: size }));
    return VersionId ?? '';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED') throw new LocalStackError('The stack does not answer any more; start it again.');
    throw new LocalStackError(`The upload was not taken: ${error instanceof Error ? error.message : error}`);
  }
}

function sizeOf(file: string): number {
  try {
    const facts = statSync(file);
    if (!facts.isFile()) throw new LocalStackError(`${file} is not a file.`);
    return facts.size;
  } catch (error) {
    throw new LocalStackError(sentenceOf(error, file) ?? String(error));
  }
}
