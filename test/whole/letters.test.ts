import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamodbLetters } from '../../functions/adapters/dynamodb/dynamodb-letters.ts';
import { sha256Hex } from '../../functions/domain/bytes/sha256.ts';
import { uploadKey } from '../../functions/domain/locations.ts';
import { buildApp } from '../../infra/app.ts';
import { importRegister } from '../../infra/local/import-register.ts';
import { SAMPLE_REGISTER, SAMPLE_UPLOADS } from '../../infra/local/project.ts';
import { type ReportStack, startReportStack } from '../support/stack/report-stack.ts';

const AGENCY = 'scjg@lanxi.example';
const text = readFileSync(`${SAMPLE_UPLOADS}/lanxi-scjg/2024/2024年度报告.txt`, 'utf8');
const reportOf = (year: number, licences = 4210) =>
  text.replaceAll('2024', String(year)).replaceAll('4210', String(licences));
const eventually = <T>(assertion: () => T | Promise<T>) => vi.waitFor(assertion, { timeout: 60_000, interval: 50 });

const TRANSPORTS = [
  ['ses', {}],
  ['smtp', { mailTransport: 'smtp', smtpSecret: 'gongkai/relay' }],
] as const;

describe.each(TRANSPORTS)('letters over %s', (service, settings) => {
  let stack: ReportStack;
  let outdir: string;
  let year = 2010;
  beforeAll(async () => {
    outdir = mkdtempSync(join(tmpdir(), 'gongkai-letters-'));
    (await buildApp({ settings, outdir, checked: false })).synth();
    stack = await startReportStack({ assemblyFolder: outdir });
    await importRegister(SAMPLE_REGISTER, stack.agencies, { today: '2009-01-01' });
  });
  afterAll(async () => {
    await stack?.end();
    rmSync(outdir, { recursive: true, force: true });
  });
  afterEach(() => {
    stack.faults.clear();
    stack.faults.inject({ at: 'event', does: 'twice' });
    year += 1;
  });
  const hand = (licences = 4210) => stack.put(uploadKey('lanxi-scjg', year, '年报.txt'), reportOf(year, licences));
  const receipts = () =>
    stack.letters.newest(1000).filter(({ to, subject }) => to.includes(AGENCY) && subject.includes(String(year)));

  it('bring a receipt with both bodies', async () => {
    await hand();
    await eventually(() => expect(receipts()).toHaveLength(1));
    const [receipt] = receipts();
    expect(receipt?.text).toContain('已公布');
    expect(receipt?.html).toContain('已公布');
    expect(receipt?.from).toContain('no-reply@gongkai.example');
    expect(receipt?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-id': '<reports.gongkai.example>',
      'reply-to': expect.stringContaining('shencha@lanxi.example'),
      references: `<lanxi-scjg.${year}.organ@gongkai.example>`,
      'message-id': expect.stringMatching(/^<upload-[0-9a-f]{40}\.agency\.[0-9a-f]+@gongkai\.example>$/),
    });
  });

  it('wait while the mail is down and leave once when it is up again', async () => {
    const mend = stack.faults.inject({ at: 'request', service, does: 'throttle' });
    await hand();
    await eventually(() => expect(stack.faults.struck()).toBeGreaterThan(3));
    expect(receipts()).toEqual([]);
    mend();
    await stack.quiet();
    expect(receipts()).toHaveLength(1);
    expect(stack.alarms).toEqual([]);
  });

  it('leave in the order of the versions, though the first is held up', async () => {
    const mend = stack.faults.inject({ at: 'request', service, does: 'throttle' });
    await stack.outcomeOf(uploadKey('lanxi-scjg', year, '年报.txt'), await hand(1111), { letters: false });
    await stack.outcomeOf(uploadKey('lanxi-scjg', year, '年报.txt'), await hand(2222), { letters: false });
    mend();
    await stack.quiet();
    const files = receipts().map(({ text: body }) => /SHA-256：(.*)/.exec(body ?? '')?.[1]);
    expect(new Set(receipts().map(({ headers }) => headers['references'])).size).toBe(1);
    expect(files).toEqual([2222, 1111].map(licences => sha256Hex(reportOf(year, licences))));
  });

  it('survive the death of the one that sends', async () => {
    stack.faults.inject({ at: 'invocation', function: 'post', does: { killAfterMs: 1 }, times: 2 });
    await hand();
    await stack.quiet();
    expect(receipts()).toHaveLength(1);
  });

  it('are not sent again because their bookkeeping is throttled', async () => {
    stack.faults.inject({
      at: 'request',
      service: 'dynamodb',
      operation: 'PutItem',
      does: 'throttle',
      share: 0.3,
      times: 40,
    });
    await hand();
    await stack.quiet();
    expect(receipts()).toHaveLength(1);
  });

  it.runIf(service === 'smtp')(
    'that are refused for good lie among the dead letters with an alarm and a mark',
    async () => {
      stack.faults.inject({ at: 'request', service, does: 'fail', times: 1 });
      await hand();
      await eventually(() => expect(stack.alarms).toHaveLength(1));
      expect(stack.alarms[0]?.impact).toContain('will never reach');
      const failed = await dynamodbLetters(stack.settings('REPORTS_TABLE')).failed();
      expect(failed).toMatchObject([{ delivery: { state: 'failed', reason: expect.stringContaining('554') } }]);
      expect(receipts()).toEqual([]);
    },
  );
});
