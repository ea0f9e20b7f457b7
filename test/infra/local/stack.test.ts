import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { DescribeExecutionCommand, ListExecutionsCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../support/stack/temporary-folder.ts';
import { STARTING_INTAKE, startTinyStack } from '../../support/stack/tiny-stack.ts';

/** Machines of a team are busy: what is true in the end may take its time. */
const eventually = <T>(assertion: () => T) => vi.waitFor(assertion, { timeout: 20_000, interval: 20 });

const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:machine';

describe('events and queues', () => {
  it('leads an upload from the bucket over rule and queue into the state machine, once per version', async () => {
    const { stack, upload, faults } = await startTinyStack({ Intake: STARTING_INTAKE });
    faults.inject({ at: 'event', does: 'twice' });
    await upload('uploads/甲/2023/报告.txt', 'one');
    await upload('elsewhere/x', 'not matched by the rule');
    await upload('uploads/甲/2023/报告.txt', 'three');
    await eventually(() =>
      expect(stack.queues.counts(queue(stack, 'queue'))).toEqual({ visible: 0, inFlight: 0, delayed: 0 }),
    );
    await eventually(() => expect(stack.executions.list(MACHINE, 'SUCCEEDED', 10)).toHaveLength(2));
    const outputs = stack.executions.list(MACHINE, undefined, 10).map(({ output }) => JSON.parse(output ?? ''));
    expect(outputs).toEqual(
      expect.arrayContaining([
        { key: 'uploads/甲/2023/报告.txt', size: 3 },
        { key: 'uploads/甲/2023/报告.txt', size: 5 },
      ]),
    );
  });

  it('delivers only the failed messages of a batch again, then moves them to the dead letters with an alarm', async () => {
    const { stack, sqs, alarms } = await startTinyStack({
      Intake: `export const handler = async ({ Records }) => ({
        batchItemFailures: Records.filter(r => r.body === 'bad').map(r => ({ itemIdentifier: r.messageId })) });`,
    });
    const QueueUrl = queue(stack, 'queue').url;
    for (const MessageBody of ['good', 'bad', 'fine'])
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await eventually(() => expect(alarms).toHaveLength(1));
    const working = queue(stack, 'queue');
    await eventually(() => expect(stack.queues.counts(working)).toEqual({ visible: 0, inFlight: 0, delayed: 0 }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl }));
    const dead = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue(stack, 'dead').url }));
    expect(alarms[0]).toMatchObject({ impact: 'Uploads are lost.', detail: 'bad' });
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
    expect(dead.Messages?.map(({ Body }) => Body)).toEqual(['bad']);
  });

  it('keeps messages over a restart, also those that were in the hands of a function', async () => {
    const first = await startTinyStack({
      Intake: 'export const handler = () => new Promise(() => setInterval(() => {}, 999));',
    });
    await first.upload('uploads/a', 'x');
    await eventually(() => expect(first.stack.queues.counts(queue(first.stack, 'queue')).inFlight).toBe(1));
    await first.stack.close();
    const second = await startTinyStack({ Intake: STARTING_INTAKE }, {}, first.folder);
    await eventually(() => expect(second.stack.executions.list(MACHINE, 'SUCCEEDED', 10)).toHaveLength(1));
  });
});

describe('state machine and sandboxes', () => {
  const run = async (work: string) => {
    const timeoutSeconds = work.includes('for (;;);') ? 1 : 20;
    const { stack, sfn, alarms } = await startTinyStack({ Work: work }, { timeoutSeconds });
    const { executionArn } = await sfn.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'one', input: '{"n":1}' }),
    );
    await eventually(() => expect(stack.executions.list(MACHINE, 'RUNNING', 10)).toEqual([]));
    return { ...(await sfn.send(new DescribeExecutionCommand({ executionArn }))), alarms, stack };
  };

  it('hands the output of a function on', async () => {
    expect(await run('export const handler = async ({ n }) => ({ n: n + 1 });')).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"n":2}',
    });
  });

  it('catches an error by its name, with the cause as Lambda writes it', async () => {
    const { output = '' } = await run(
      `export const handler = async () => { throw Object.assign(new Error('nothing in it'), { name: 'Refused.empty' }); };`,
    );
    const { refused } = JSON.parse(output);
    expect(refused.Error).toBe('Refused.empty');
    expect(JSON.parse(refused.Cause)).toMatchObject({ errorType: 'Refused.empty', errorMessage: 'nothing in it' });
  });

  it('retries an error by its name', async () => {
    const { output } = await run(`let n = 0; export const handler = async () => {
      n += 1; if (n < 3) throw Object.assign(new Error('busy'), { name: 'PassingError' }); return { n }; };`);
    expect(output).toBe('{"n":3}');
  });

  it.each([
    ['throws', `export const handler = async () => { throw new RangeError('no'); };`, 'RangeError', 'no'],
    ['hangs', 'export const handler = async () => { for (;;); };', 'Sandbox.Timedout', 'timed out after 1'],
    ['ends its process', 'export const handler = async () => process.exit(7);', 'Runtime.ExitError', 'exit status 7'],
    [
      'takes all memory',
      'const kept = []; export const handler = async () => { for (;;) kept.push(new Array(1e6).fill({})); };',
      'Runtime.ExitError',
      'signal',
    ],
    [
      'takes memory outside the heap',
      'const kept = []; export const handler = () => new Promise(() => setInterval(() => kept.push(Buffer.alloc(5e7, 1)), 10));',
      'Runtime.ExitError',
      'signal: killed',
    ],
    ['does not load', `throw new Error('broken bundle');`, 'Error', 'broken bundle'],
  ])('fails an execution whose function %s, and says so with an alarm', async (_case, work, error, message) => {
    const failed = await run(work);
    expect(failed).toMatchObject({ status: 'FAILED', error });
    expect(JSON.parse(failed.cause ?? '')).toMatchObject({
      errorType: error,
      errorMessage: expect.stringContaining(message),
    });
    expect(failed.alarms).toHaveLength(1);
  });

  it('counts the time of a task from the moment it has its sandbox', async () => {
    const { stack, sfn } = await startTinyStack(
      { Work: 'export const handler = n => new Promise(done => setTimeout(() => done({}), 300));' },
      { taskTimeoutSeconds: 1 },
    );
    for (let index = 0; index < 12; index += 1) await sfn.send(new StartExecutionCommand({ stateMachineArn: MACHINE }));
    await eventually(() => expect(stack.executions.list(MACHINE, 'RUNNING', 20)).toEqual([]));
    expect(stack.executions.list(MACHINE, 'SUCCEEDED', 20)).toHaveLength(12);
  });

  it('gives up a task whose answer does not come in its time', async () => {
    const { stack, sfn } = await startTinyStack(
      { Work: 'export const handler = () => new Promise(done => setTimeout(() => done({}), 2_000));' },
      { taskTimeoutSeconds: 1 },
    );
    await sfn.send(new StartExecutionCommand({ stateMachineArn: MACHINE }));
    await eventually(() =>
      expect(stack.executions.list(MACHINE, 'FAILED', 20)).toMatchObject([{ error: 'States.Timeout' }]),
    );
  });

  it('uses a fresh process after one that was killed', async () => {
    const { stack } = await run(
      `export const handler = async ({ n }) => { if (n === 1) for (;;); return process.pid; };`,
    );
    const work = stack.functions.find(({ lambda }) => lambda.name === 'Work');
    expect(await work?.invoke({ n: 2 })).toEqual({ result: expect.any(Number) });
  });

  it('gives a function its own environment only, with addresses of this machine', async () => {
    const { output = '', stack } = await run('export const handler = async () => process.env;');
    const environment = JSON.parse(output);
    expect(environment).toMatchObject({
      AWS_LAMBDA_FUNCTION_NAME: 'Work',
      AWS_ENDPOINT_URL_S3: stack.endpoints.cloud,
      SITE: stack.endpoints.site,
      MACHINE,
    });
    expect(environment).not.toHaveProperty('PATH');
    expect(environment).not.toHaveProperty('HOME');
  });

  it('refuses a second execution of a name, but not the same start while it runs', async () => {
    const { sfn, stack } = await startTinyStack({
      Work: 'export const handler = () => new Promise(done => setTimeout(() => done({}), 300));',
    });
    const start = (input: string) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'one', input }));
    const first = await start('{}');
    expect((await start('{}')).executionArn).toBe(first.executionArn);
    await expect(start('{"other":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await eventually(() => expect(stack.executions.list(MACHINE, 'SUCCEEDED', 10)).toHaveLength(1));
    await expect(start('{}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: MACHINE }));
    expect(executions?.map(({ name, status }) => [name, status])).toEqual([['one', 'SUCCEEDED']]);
  });

  it('starts an unfinished execution again after a restart', async () => {
    const hanging = 'export const handler = () => new Promise(() => setInterval(() => {}, 999));';
    const first = await startTinyStack({ Work: hanging });
    await first.sfn.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'one', input: '{"n":1}' }));
    await first.stack.close();
    const second = await startTinyStack({}, {}, first.folder);
    await eventually(() =>
      expect(second.stack.executions.find(MACHINE, 'one')).toMatchObject({ status: 'SUCCEEDED', output: '{"n":1}' }),
    );
  });

  it('never runs more than four processes of a function', async () => {
    const { stack } = await startTinyStack({
      Work: 'export const handler = async () => { await new Promise(done => setTimeout(done, 50)); return process.pid; };',
    });
    const work = stack.functions.find(({ lambda }) => lambda.name === 'Work');
    const answers = await Promise.all(Array.from({ length: 20 }, () => work?.invoke({})));
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBeLessThanOrEqual(4);
  });
});

describe('tables and mail', () => {
  it('keeps items and their indexes over a restart', async () => {
    const clientOf = (endpoint: string) =>
      new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });
    const first = await startTinyStack({});
    await clientOf(first.stack.endpoints.cloud).send(
      new PutItemCommand({ TableName: 'table', Item: { pk: { S: 'a' }, gsi1pk: { S: 'b' } } }),
    );
    await first.stack.close();
    const second = await startTinyStack({}, {}, first.folder);
    const { Items } = await clientOf(second.stack.endpoints.cloud).send(
      new QueryCommand({
        TableName: 'table',
        IndexName: 'byOther',
        KeyConditionExpression: 'gsi1pk = :b',
        ExpressionAttributeValues: { ':b': { S: 'b' } },
      }),
    );
    expect(Items).toEqual([{ pk: { S: 'a' }, gsi1pk: { S: 'b' } }]);
  });

  it('keeps letters and shows them without running anything in them', async () => {
    const { stack, folder } = await startTinyStack({});
    const ses = new SESv2Client({
      endpoint: stack.endpoints.mail,
      region: 'us-east-1',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const { MessageId } = await ses.send(
      new SendEmailCommand({
        FromEmailAddress: '公开办 <noreply@example.cn>',
        Destination: { ToAddresses: ['reviewer@example.cn'] },
        Content: {
          Simple: {
            Subject: { Data: '核对结果 <1>' },
            Body: { Html: { Data: '<script>x()</script><p>你好' }, Text: { Data: '你好' } },
          },
        },
      }),
    );
    await expect(
      ses.send(new SendEmailCommand({ FromEmailAddress: 'a@b.cn', Destination: {}, Content: {} })),
    ).rejects.toMatchObject({ name: 'BadRequestException' });
    await stack.close();
    const { stack: again } = await startTinyStack({}, {}, folder);
    const inbox = await (await fetch(again.endpoints.mail)).text();
    const letter = await (await fetch(`${again.endpoints.mail}/letters/${MessageId}`)).text();
    const html = await fetch(`${again.endpoints.mail}/letters/${MessageId}/html`);
    expect(inbox).toContain('核对结果 &lt;1&gt;');
    expect(letter).toContain('sandbox="allow-popups');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('site', () => {
  it('serves objects through the function, headers, root object and error pages of the template', async () => {
    const { stack, upload } = await startTinyStack({});
    await upload('index.html', 'home', 'pages');
    await upload('reports/a/index.html', `<p>${'long '.repeat(400)}`, 'pages');
    await upload('404.html', 'not here', 'pages');
    const get = (path: string, init?: RequestInit) =>
      fetch(stack.endpoints.site + path, { redirect: 'manual', ...init });
    const home = await get('/');
    const page = await get('/reports/a/');
    const gone = await get('/reports/b/');
    const moved = await get('/old');
    expect(await home.text()).toBe('home');
    expect(home.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('long');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect([gone.status, await gone.text()]).toEqual([404, 'not here']);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/new/']);
    expect((await get('/', { method: 'POST' })).status).toBe(403);
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('');
    expect((await get('/', { headers: { 'if-none-match': home.headers.get('etag') ?? '' } })).status).toBe(304);
    expect((await get('/%2e%2e/%ff')).status).toBe(404);
  });
});

describe('what a person can mend', () => {
  it('names a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    await expect(startTinyStack({}, { ports: { site: port, mail: 0, cloud: 0 } })).rejects.toThrow(
      `Port ${port} (site) is in use; choose another with --site-port PORT (0 = any).`,
    );
  });

  it('names a data folder that cannot be made', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(startTinyStack({}, { dataFolder: join(folder, 'file', 'data') })).rejects.toThrow(/is not a folder/);
    await expect(startTinyStack({}, { dataFolder: join(folder, 'file') })).rejects.toThrow(/is a file, not a folder/);
  });

  it('names a data folder that another stack uses', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    const other = { pid: process.ppid, site: '', mail: '', cloud: '', assemblyFolder: '' };
    writeFileSync(join(folder, 'data', 'running.json'), JSON.stringify(other));
    await expect(startTinyStack({}, {}, folder)).rejects.toThrow(`in use by the stack of process ${process.ppid}`);
  });

  it('names an assembly that is not there', async () => {
    const folder = temporaryFolder();
    await expect(startTinyStack({}, { assemblyFolder: folder })).rejects.toThrow('holds no synthesized template');
  });
});

function queue(stack: Awaited<ReturnType<typeof startTinyStack>>['stack'], name: string) {
  const found = stack.queues.byName(name);
  if (found === undefined) throw new Error(`no queue ${name}`);
  return found;
}
