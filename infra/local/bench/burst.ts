import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { executionName } from '../../../functions/domain/identify/execution-name.ts';
import { uploadKey } from '../../../functions/domain/locations.ts';
import { awaitOutcome } from '../await-outcome.ts';
import { connectToStack } from '../connect.ts';
import { type MeasuredFigure, seconds } from './figure.ts';
import { memoryOf } from './process-memory.ts';
import { benchAgency, benchReport } from './sample-report.ts';
import { type SpawnedStack, spawnStack } from './spawn-stack.ts';

const YEAR = 2023;
/** Uploads under way at a time, as many agencies together. */
const AT_ONCE = 50;
const LIMIT_MS = 60 * 60 * 1000;
const LOOK_MS = 200;
/** After so long without work the stack is at rest. */
const REST_MS = 45_000;

export interface Burst {
  readonly figures: readonly MeasuredFigure[];
  /** Uploads that came to no outcome, or to a failed execution. */
  readonly lost: number;
}

/** So many agencies upload at once, over a stack as `npm start` boots it: what became of each upload, and at what cost. */
export async function measureBurst(count: number): Promise<Burst> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongkai-burst-'));
  const stack = await spawnStack(dataFolder);
  try {
    return await burst(stack, dataFolder, count);
  } finally {
    await stack.end();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function burst(stack: SpawnedStack, dataFolder: string, count: number): Promise<Burst> {
  const { settings } = connectToStack(dataFolder);
  const agencies = dynamodbAgencies(settings('REPORTS_TABLE'));
  await inParallel(count, number => agencies.put(benchAgency(number)));
  const watch = watchMemory(stack);
  const began = performance.now();
  const names = await uploadAll(count, settings('UPLOADS_BUCKET'));
  const uploaded = performance.now() - began;
  const outcomes = await outcomesOf(names, settings('WORKFLOW_ARN'));
  const took = performance.now() - began;
  const peak = watch.stop();
  await pause(REST_MS);
  const rest = memoryOf(stack.process.pid ?? 0);
  const figures = [
    { what: `${count} uploads, taken in`, value: seconds(uploaded) },
    { what: `${count} uploads, to the last outcome`, value: seconds(took) },
    { what: 'Outcomes', value: [...outcomes].map(([outcome, number]) => `${number} ${outcome}`).join(', ') },
    { what: 'Reports a second', value: (count / (took / 1000)).toFixed(1) },
    { what: 'Peak memory of stack and sandboxes', value: `${peak.all.toFixed(0)} MB`, aim: '≤ 1200 MB' },
    { what: 'Peak memory of the stack itself', value: `${peak.own.toFixed(0)} MB` },
    { what: `Memory at rest, ${rest.processes} processes`, value: `${rest.all.toFixed(0)} MB`, aim: '≤ 800 MB' },
  ];
  return { figures, lost: (outcomes.get('none') ?? 0) + (outcomes.get('failed') ?? 0) };
}

/** Uploads the reports of that many agencies; gives the names of the executions they start. */
function uploadAll(count: number, Bucket: string): Promise<readonly string[]> {
  const s3 = new S3Client({});
  return inParallel(count, async number => {
    const agency = benchAgency(number);
    const Key = uploadKey(agency.id, YEAR, '年度报告.txt');
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: benchReport(agency, YEAR) }));
    return executionName({ upload: { key: Key, version: VersionId ?? '' } });
  });
}

async function inParallel<T>(count: number, work: (number: number) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const number = next;
      next += 1;
      done[number] = await work(number);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}

/** How many uploads came to which outcome; `none` are those that came to none. */
async function outcomesOf(names: readonly string[], machine: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const end = performance.now() + LIMIT_MS;
  for (const name of names) {
    const report = await awaitOutcome(machine, name, Math.max(1, end - performance.now()), LOOK_MS);
    const outcome = report?.outcome ?? 'none';
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

function watchMemory({ process: { pid = 0 } }: SpawnedStack) {
  let [all, own] = [0, 0];
  const timer = setInterval(() => {
    const memory = memoryOf(pid);
    all = Math.max(all, memory.all);
    own = Math.max(own, memory.own);
  }, LOOK_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return { all, own };
    },
  };
}
