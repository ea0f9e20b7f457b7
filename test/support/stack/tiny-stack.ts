import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { onTestFinished } from 'vitest';
import type { LocalAlarm } from '../../../infra/local/alarms.ts';
import { type LocalStackOptions, startLocalStack } from '../../../infra/local/stack.ts';
import { openFaults } from '../../../infra/local/stand-ins/faults/faults.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { type TinyFunctions, writeTinyAssembly } from './tiny-assembly.ts';

const IDLE: TinyFunctions = {
  Intake: 'export const handler = async () => ({ batchItemFailures: [] });',
  Work: 'export const handler = async event => event;',
  Refuse: 'export const handler = async event => ({ refused: event.refusal });',
};

/** A function that starts the state machine for each upload, under a name made of the version. */
export const STARTING_INTAKE = `
  export const handler = async ({ Records }) => {
    for (const { body } of Records) {
      const object = JSON.parse(body).detail.object;
      const input = JSON.stringify({ key: object.key, size: object.size });
      const answer = await fetch(process.env.AWS_ENDPOINT_URL_SFN, {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
        body: JSON.stringify({ stateMachineArn: process.env.MACHINE, name: 'v-' + object['version-id'], input }),
      });
      const { __type } = await answer.json();
      if (!answer.ok && __type !== 'ExecutionAlreadyExists') throw new Error(__type);
    }
  };`;

/** How long a function may take, and how long the state machine waits for it; seconds. */
interface TinyTimes {
  readonly timeoutSeconds?: number;
  readonly taskTimeoutSeconds?: number;
}

/** Boots the tiny template with these functions. */
export async function startTinyStack(
  functions: TinyFunctions,
  { timeoutSeconds = 20, taskTimeoutSeconds, ...options }: Partial<LocalStackOptions> & TinyTimes = {},
  folder = temporaryFolder(),
) {
  const faults = openFaults();
  const stack = await startLocalStack({
    assemblyFolder: writeTinyAssembly(
      join(folder, 'assembly'),
      { ...IDLE, ...functions },
      timeoutSeconds,
      taskTimeoutSeconds,
    ),
    dataFolder: join(folder, 'data'),
    ports: { site: 0, mail: 0, cloud: 0 },
    faults,
    limits: { windowSeconds: 0, redeliverySeconds: 0.1 },
    ...options,
  });
  onTestFinished(stack.close);
  const alarms: LocalAlarm[] = [];
  stack.events.on('alarm', alarm => alarms.push(alarm));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = { endpoint: stack.endpoints.cloud, region: 'us-east-1', credentials };
  const s3 = new S3Client(client);
  return {
    stack,
    folder,
    alarms,
    faults,
    s3,
    sqs: new SQSClient(client),
    sfn: new SFNClient(client),
    upload: (key: string, body: string, bucket = 'uploads', type = 'text/html; charset=utf-8') =>
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.from(body), ContentType: type })),
  };
}
