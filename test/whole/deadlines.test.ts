import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importRegister } from '../../infra/local/import-register.ts';
import { SAMPLE_REGISTER } from '../../infra/local/project.ts';
import { startReportStack } from '../support/stack/report-stack.ts';

it('the running stack reminds agencies before a deadline and tells reviewers after it, once a day at most', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-deadlines-'));
  const before = await startReportStack({ folder, day: '2027-01-27' });
  await importRegister(SAMPLE_REGISTER, before.agencies, { today: '2026-01-01' });
  for (let times = 0; times < 2; times += 1) {
    before.fireSchedules();
    await before.quiet();
  }
  const reminders = before.letters.newest(1000).filter(({ to }) => to.includes('scjg@lanxi.example'));
  expect(reminders.map(({ subject }) => subject)).toEqual([
    '【提醒·还有 4 天】澜溪县市场监督管理局2026年年报尚未收到，2027年1月31日截止',
  ]);
  await before.close();

  const after = await startReportStack({ folder, day: '2027-02-01' });
  after.fireSchedules();
  await after.quiet();
  const lists = after.letters.newest(1000).filter(({ to }) => to.includes('shencha@lanxi.example'));
  expect(lists.map(({ text }) => text).join()).toContain('澜溪县市场监督管理局：2027年1月31日截止，已逾期 1 天');
  expect(after.alarms).toEqual([]);
  await after.end();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
