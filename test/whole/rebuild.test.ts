import { readFileSync } from 'node:fs';
import { DeleteObjectsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqsListingRequests } from '../../functions/adapters/workflow/sqs-requests.ts';
import { EVERYTHING } from '../../functions/steps.ts';
import { importRegister } from '../../infra/local/import-register.ts';
import { SAMPLE_REGISTER, SAMPLE_UPLOADS } from '../../infra/local/project.ts';
import { sampleUploads } from '../../infra/local/samples.ts';
import { type ReportStack, startReportStack } from '../support/stack/report-stack.ts';
import { runScript } from '../support/stack/run-command.ts';

let stack: ReportStack;
beforeAll(async () => {
  stack = await startReportStack();
  await importRegister(SAMPLE_REGISTER, stack.agencies, { today: '2025-01-01' });
  await sqsListingRequests(stack.settings('LISTINGS_QUEUE_URL')).ask(EVERYTHING);
});
afterAll(() => stack?.end());

/** Every object of the public site, byte for byte. */
function site(): ReadonlyMap<string, string> {
  const bucket = stack.settings('SITE_BUCKET');
  const objects = stack.published('').map(key => [key, stack.objects.findLatest(bucket, key)] as const);
  return new Map(
    objects.flatMap(([key, object]) =>
      object === undefined || object.marker ? [] : [[key, readFileSync(object.file, 'latin1')] as const],
    ),
  );
}

it('the site is rebuilt from the store, byte for byte, after all of it was deleted', async () => {
  for (const { key, file } of sampleUploads(SAMPLE_UPLOADS)) await stack.submit(key, readFileSync(file));
  const corrected = readFileSync(`${SAMPLE_UPLOADS}/lanxi-scjg/2024/2024年度报告.txt`, 'utf8').replaceAll(
    '4210',
    '4211',
  );
  await stack.submit('uploads/lanxi-scjg/2024/更正.txt', corrected);
  await stack.quiet();
  const before = site();
  expect(before.size).toBeGreaterThan(30);
  const Objects = [...before.keys()].map(Key => ({ Key }));
  await new S3Client({}).send(new DeleteObjectsCommand({ Bucket: stack.settings('SITE_BUCKET'), Delete: { Objects } }));
  expect(site().size).toBe(0);
  const rebuilt = await runScript('operate', ['render', '--all', '--data', stack.dataFolder]);
  expect(rebuilt).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^网站已按存储的内容重写：\d+ 份报告和全部列表$/m),
  });
  const after = site();
  expect([...before].filter(([key, body]) => after.get(key) !== body).map(([key]) => key)).toEqual([]);
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
}, 180_000);
