/**
 * `npm start -- [--once] [--now DATE] [--data FOLDER] [--assembly FOLDER] [--site-port PORT] [--mail-port PORT] [--s3-port PORT]`:
 * the whole product on this machine, with the sample agencies and reports. Folders and ports have variables too:
 * GONGKAI_DATA, GONGKAI_SITE_PORT, GONGKAI_MAIL_PORT, GONGKAI_S3_PORT.
 */

import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { sqsListingRequests } from '../../../functions/adapters/workflow/sqs-requests.ts';
import { beijingDate } from '../../../functions/domain/calendar/beijing-time.ts';
import { EVERYTHING } from '../../../functions/steps.ts';
import { untilMorningOf } from '../another-day.ts';
import { useEndpoints } from '../connect.ts';
import { DATA_OPTION, dataFolderOf, portOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { followReports, printSummary, printWhereThingsAre } from '../console/start-console.ts';
import { stopSignal } from '../console/stop-signal.ts';
import { importRegister } from '../import-register.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { givenPath, SAMPLE_REGISTER, SAMPLE_UPLOADS } from '../project.ts';
import { sampleUploads, uploadSamples } from '../samples.ts';
import { type LocalStack, startLocalStack } from '../stack.ts';
import { keepAssembly, synthesize } from '../synthesize.ts';
import { untilQuiet } from '../until-quiet.ts';

const USAGE = {
  call: 'npm start -- [--once] [--now DATE] [--data FOLDER] [--assembly FOLDER] [--site-port PORT] [--mail-port PORT] [--s3-port PORT]',
  about:
    'Boots the whole product on this machine with the sample agencies and reports. Port 0 is any free one; --once ends after the samples; --now lives on another day, such as 2027-01-27, and does what that morning asks for.',
};
const OPTIONS = {
  ...DATA_OPTION,
  once: { type: 'boolean', default: false },
  /** Day of the stack, `YYYY-MM-DD`, at nine in the morning in Beijing. */
  now: { type: 'string' },
  /** A cloud assembly to run instead of the one of the code as it is, such as `cdk.out`. */
  assembly: { type: 'string' },
  'site-port': { type: 'string' },
  'mail-port': { type: 'string' },
  's3-port': { type: 'string' },
} as const;
/** The samples take a few seconds; minutes mean that something hangs. */
const ONCE_MS = 180_000;
/** An assembly that nobody marks as used goes away after an hour. */
const KEEP_MS = 10 * 60 * 1000;

await runCommand(USAGE, async () => {
  const began = performance.now();
  const { values } = readArguments(OPTIONS, 0);
  const ports = {
    site: portOf('--site-port', values['site-port'], 'GONGKAI_SITE_PORT', 8080),
    mail: portOf('--mail-port', values['mail-port'], 'GONGKAI_MAIL_PORT', 8025),
    cloud: portOf('--s3-port', values['s3-port'], 'GONGKAI_S3_PORT', 4566),
  };
  const dataFolder = dataFolderOf(values);
  const stopping = stopSignal();
  const assemblyFolder = values.assembly === undefined ? await synthesized() : givenPath(values.assembly);
  const laterMs = laterBy(values.now);
  const stack = await startLocalStack({ assemblyFolder, dataFolder, ports, warm: true, laterMs });
  const keeping = setInterval(() => keepAssembly(assemblyFolder), KEEP_MS);
  try {
    const { alarms } = followReports(stack);
    printWhereThingsAre(stack, dataFolder, performance.now() - began);
    await loadSamples(stack, laterMs);
    if (laterMs !== 0) {
      await untilQuiet(stack, ONCE_MS);
      stack.fireSchedules();
    }
    if (!values.once) {
      await stopping;
      process.stdout.write('\nStopped. What is unfinished goes on at the next start.\n');
      return 0;
    }
    await Promise.race([untilQuiet(stack, ONCE_MS), stopping]);
    const keys = sampleUploads(SAMPLE_UPLOADS).map(({ key }) => key);
    return printSummary(stack, keys) && alarms() === 0 ? 0 : 1;
  } finally {
    clearInterval(keeping);
    await stack.close();
  }
});

/** How much later than this machine the stack lives, in milliseconds. Throws UsageError. */
function laterBy(date: string | undefined): number {
  if (date === undefined) return 0;
  const later = untilMorningOf(date);
  if (later === undefined) throw new UsageError(`${date} is no date such as 2027-01-27.`);
  return later;
}

async function synthesized(): Promise<string> {
  const { folder } = await synthesize(() => process.stdout.write('Synthesizing the template …\n'));
  return folder;
}

async function loadSamples(stack: LocalStack, laterMs: number): Promise<void> {
  useEndpoints(stack.endpoints);
  const { S3Client } = await import('@aws-sdk/client-s3');
  const agencies = dynamodbAgencies(stack.settings('REPORTS_TABLE'));
  const { imported, problems } = await importRegister(SAMPLE_REGISTER, agencies, {
    onlyNew: true,
    today: beijingDate(new Date(Date.now() + laterMs).toISOString()),
  });
  if (problems.length > 0)
    throw new LocalStackError(
      problems.map(({ line, message }) => `${SAMPLE_REGISTER} 第 ${line} 行：${message}`).join('\n'),
    );
  if (imported > 0) await sqsListingRequests(stack.settings('LISTINGS_QUEUE_URL')).ask(EVERYTHING);
  await uploadSamples(SAMPLE_UPLOADS, new S3Client({}), stack.settings('UPLOADS_BUCKET'), stack.objects);
}
