import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { vi } from 'vitest';
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from '../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { executionName } from '../../../functions/domain/identify/execution-name.ts';
import type { LocalAlarm } from '../../../infra/local/alarms.ts';
import { untilMorningOf } from '../../../infra/local/another-day.ts';
import { useEndpoints } from '../../../infra/local/connect.ts';
import { type ReportOutcome, reportOutcome } from '../../../infra/local/report-outcome.ts';
import { startLocalStack } from '../../../infra/local/stack.ts';
import { openFaults } from '../../../infra/local/stand-ins/faults/faults.ts';
import type { SentLetter } from '../../../infra/local/stand-ins/mail/letters.ts';
import { synthesize } from '../../../infra/local/synthesize.ts';
import { untilQuiet } from '../../../infra/local/until-quiet.ts';

export type ReportStack = Awaited<ReturnType<typeof startReportStack>>;

interface ReportStackOptions {
  /** An assembly with settings of its own. */
  readonly assemblyFolder?: string;
  /** A data folder that is used again. */
  readonly folder?: string;
  /** Day the stack lives on, `YYYY-MM-DD`; today where it is left out. */
  readonly day?: string;
}

/** Boots the synthesized template in a folder of its own, on any free ports; every event is delivered twice. */
export async function startReportStack({ assemblyFolder, day, ...given }: ReportStackOptions = {}) {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'gongkai-workflow-'));
  const faults = openFaults();
  faults.inject({ at: 'event', does: 'twice' });
  const stack = await startLocalStack({
    assemblyFolder: assemblyFolder ?? (await synthesize()).folder,
    dataFolder: folder,
    ports: { site: 0, mail: 0, cloud: 0 },
    faults,
    warm: true,
    laterMs: (day && untilMorningOf(day)) || 0,
    limits: { windowSeconds: 0.2, redeliverySeconds: 0.5 },
  });
  useEndpoints(stack.endpoints);
  const alarms: LocalAlarm[] = [];
  stack.events.on('alarm', alarm => alarms.push(alarm));
  const s3 = new S3Client({});
  const machine = stack.settings('WORKFLOW_ARN');
  const table = stack.settings('REPORTS_TABLE');

  /** Uploads and gives the version, at once. */
  const put = async (key: string, body: string | Uint8Array): Promise<string> => {
    const Body = typeof body === 'string' ? Buffer.from(body) : body;
    const { VersionId } = await s3.send(
      new PutObjectCommand({ Bucket: stack.settings('UPLOADS_BUCKET'), Key: key, Body }),
    );
    return VersionId ?? '';
  };
  const lettersQueue = stack.queues.all.find(({ url }) => url === stack.settings('LETTERS_QUEUE_URL'));
  const areLettersSent = () =>
    lettersQueue !== undefined && Object.values(stack.queues.counts(lettersQueue)).every(count => count === 0);
  /** Waits for the execution of a version to end and, unless told otherwise, its letters to leave. */
  const outcomeOf = (key: string, version: string, { letters = true } = {}): Promise<ReportOutcome> =>
    vi.waitFor(
      () => {
        const execution = stack.executions.find(machine, executionName({ upload: { key, version } }));
        if (execution === undefined || execution.status === 'RUNNING' || (letters && !areLettersSent()))
          throw new Error(`${key} is still on its way`);
        return reportOutcome(execution);
      },
      { timeout: 60_000, interval: 20 },
    );
  return {
    ...stack,
    dataFolder: folder,
    faults,
    alarms,
    agencies: dynamodbAgencies(table),
    reports: dynamodbReports(table),
    put,
    outcomeOf,
    submit: async (key: string, body: string | Uint8Array) => outcomeOf(key, await put(key, body)),
    /** Waits until nothing is on its way any more, listings included. */
    quiet: async () => {
      if (!(await untilQuiet(stack, 60_000))) throw new Error('the stack does not come to rest');
    },
    get: (path: string) => fetch(stack.endpoints.site + path),
    /** Keys of the public site below a prefix. */
    published: (prefix: string) =>
      stack.objects
        .list({ bucket: stack.settings('SITE_BUCKET'), prefix, delimiter: '', from: '', limit: 1000 })
        .items.map(({ key }) => key),
    lettersAbout: (text: string): readonly SentLetter[] =>
      stack.letters.newest(1000).filter(({ subject, html }) => subject.includes(text) || html?.includes(text)),
    end: async () => {
      await stack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
