import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { pages, sitePath, uploadKey } from '../../../functions/domain/locations.ts';
import { useEndpoints } from '../connect.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { type LocalStack, startLocalStack } from '../stack.ts';
import { residentMb } from '../stand-ins/lambda/sandbox.ts';
import { synthesize } from '../synthesize.ts';
import { untilQuiet } from '../until-quiet.ts';
import { type Amount, type MeasuredFigure, milliseconds, percentile, seconds, timed } from './figure.ts';
import { benchAgency, benchReport } from './sample-report.ts';

const WARM_UPLOADS = { brief: 1, full: 50 };
const AT_ONCE = { brief: 2, full: 50 };
const YEAR = 2023;
const LIMIT_MS = 300_000;
/** How often to look for a page; fifty who look as often as one would be most of the load. */
const LOOK_MS = 4;
const RUSH_LOOK_MS = 250;

/** From the upload to the page that the public can read, over a stack of its own in this process. */
export async function measureUploads({ brief }: Amount): Promise<readonly MeasuredFigure[]> {
  const [warmCount, rushCount] = brief ? [WARM_UPLOADS.brief, AT_ONCE.brief] : [WARM_UPLOADS.full, AT_ONCE.full];
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const { folder: assemblyFolder } = await synthesize();
  const stack = await startLocalStack({ assemblyFolder, dataFolder, ports: { site: 0, mail: 0, cloud: 0 } });
  try {
    useEndpoints(stack.endpoints);
    stack.events.once('alarm', ({ what, detail }) => failed.abort(new LocalStackError(`${what} ${detail}`)));
    const agencies = dynamodbAgencies(stack.settings('REPORTS_TABLE'));
    for (let number = 0; number <= warmCount + rushCount; number += 1) await agencies.put(benchAgency(number));
    const s3 = new S3Client({});
    const first = await timed(() => uploadToPage(stack, s3, 0));
    const warm: number[] = [];
    for (let number = 1; number <= warmCount; number += 1) {
      warm.push(await timed(() => uploadToPage(stack, s3, number)));
      await untilQuiet(stack, 10_000);
    }
    const rush = Array.from({ length: rushCount }, (_, index) => warmCount + 1 + index);
    const atOnce = await timed(() => Promise.all(rush.map(number => uploadToPage(stack, s3, number, RUSH_LOOK_MS))));
    return [
      { what: 'First upload to page', value: milliseconds(first) },
      { what: 'Warm upload to page, p50', value: milliseconds(percentile(warm, 0.5)), aim: '≤ 50 ms' },
      { what: 'Warm upload to page, p95', value: milliseconds(percentile(warm, 0.95)) },
      { what: `${rushCount} uploads at once, to the last page`, value: seconds(atOnce) },
      ...memory(stack),
    ];
  } finally {
    await stack.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Set once an upload came to a bad end: its page would never come. */
const failed = new AbortController();

async function uploadToPage(
  { endpoints, settings }: LocalStack,
  s3: S3Client,
  number: number,
  lookMs = LOOK_MS,
): Promise<void> {
  const agency = benchAgency(number);
  const Key = uploadKey(agency.id, YEAR, '年度报告.txt');
  await s3.send(new PutObjectCommand({ Bucket: settings('UPLOADS_BUCKET'), Key, Body: benchReport(agency, YEAR) }));
  const page = endpoints.site + sitePath(pages.report({ agencyId: agency.id, scope: 'organ', year: YEAR }));
  const end = performance.now() + LIMIT_MS;
  while (performance.now() < end) {
    const answer = await fetch(page);
    await answer.arrayBuffer();
    if (answer.ok) return;
    failed.signal.throwIfAborted();
    await pause(lookMs);
  }
  throw new LocalStackError(`No page came of an upload in ${LIMIT_MS / 1000} s: ${page}`);
}

function memory({ functions }: LocalStack): readonly MeasuredFigure[] {
  const pids = functions.flatMap(pool => pool.pids());
  const sandboxes = pids.reduce((sum, pid) => sum + (residentMb(pid) ?? 0), 0);
  return [
    {
      what: 'Resident memory of the stack after that',
      value: `${(process.memoryUsage.rss() / 1024 ** 2).toFixed(0)} MB`,
    },
    { what: `Resident memory of its ${pids.length} sandboxes`, value: `${sandboxes.toFixed(0)} MB` },
  ];
}
