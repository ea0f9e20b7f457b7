import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAgencyRegister } from '../../functions/domain/agency/parse-agency-register.ts';
import { keepDeadlines } from '../../functions/keep-deadlines.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { inventedSite } from '../support/invented-site.ts';
import { putUpload, runSteps, sendLetters, type TestPorts } from '../support/run-steps.ts';

const events = join(import.meta.dirname, '../../events');
const register = parseAgencyRegister(readFileSync(join(events, 'agencies.csv'), 'utf8')).agencies.map(agency => ({
  ...agency,
  deadline: null,
  registeredOn: '2020-01-01',
}));
const sample = (file: string) => readFileSync(join(events, 'uploads', file));

/** Looks at nine in the morning of a day in Beijing and gives the letters of that day. */
async function morning(ports: TestPorts, day: string) {
  const settings = { site: inventedSite, reviewers: ['office@gongkai.example'], mendDays: { error: 5, warning: 15 } };
  const before = ports.sent.length;
  const letters = await keepDeadlines({ ...ports, ...settings, clock: () => `${day}T01:00:00.000Z` });
  await sendLetters(ports);
  expect(ports.sent.length - before).toBe(letters);
  return ports.sent.slice(before);
}
const to = (address: string) => (letter: { readonly to: readonly string[] }) => letter.to.includes(address);

describe('the clock walking over a deadline', () => {
  it('reminds five days before, lists the day after and every week, and stops when the report comes', async () => {
    const ports = inMemoryPorts(register);
    expect(await morning(ports, '2025-01-25')).toEqual([]);
    const reminders = await morning(ports, '2025-01-26');
    expect(reminders.find(to('scjg@lanxi.example'))).toMatchObject({
      subject: '【提醒·还有 5 天】澜溪县市场监督管理局2024年年报尚未收到，2025年1月31日截止',
      text: expect.stringContaining('uploads/lanxi-scjg/2024/'),
    });
    expect(await morning(ports, '2025-01-26')).toEqual([]);
    expect(await morning(ports, '2025-01-31')).toEqual([]);
    const lists = await morning(ports, '2025-02-01');
    expect(lists.find(to('shencha@lanxi.example'))?.text).toContain(
      '澜溪县市场监督管理局：2025年1月31日截止，已逾期 1 天',
    );
    expect(lists.filter(to('scjg@lanxi.example'))).toEqual([]);
    expect(await morning(ports, '2025-02-02')).toEqual([]);
    await runSteps(
      ports,
      putUpload(ports, 'uploads/lanxi-scjg/2024/年报.txt', sample('lanxi-scjg/2024/2024年度报告.txt')),
    );
    const weekly = (await morning(ports, '2025-02-08')).find(to('shencha@lanxi.example'));
    expect(weekly?.text).toContain('已逾期 8 天');
    expect(weekly?.text).not.toContain('澜溪县市场监督管理局');
    expect(weekly?.attachments[0]?.text).toContain('"未报送","2025-01-31","8"');
  });

  it('makes up for days nobody looked at, without a second letter', async () => {
    const ports = inMemoryPorts(register);
    const reminders = await morning(ports, '2025-01-29');
    expect(reminders.find(to('scjg@lanxi.example'))?.subject).toContain('还有 2 天');
    expect((await morning(ports, '2025-02-05')).find(to('shencha@lanxi.example'))?.text).toContain('已逾期 5 天');
    expect(await morning(ports, '2025-02-06')).toEqual([]);
  });

  it('accuses nobody of a year whose deadline was over when it was registered, or in which it was not', async () => {
    const late = register.map(agency => ({ ...agency, registeredOn: '2025-02-03' }));
    const gone = register.map(agency => ({ ...agency, until: '2024-06-30' }));
    for (const agencies of [late, gone])
      for (const day of ['2025-01-28', '2025-02-05']) {
        const letters = await morning(inMemoryPorts(agencies), day);
        expect(letters.filter(({ subject }) => subject.includes('逾期'))).toEqual([]);
      }
  });

  it('tells reviewers whose errors were not mended in time', async () => {
    const ports = inMemoryPorts(register);
    const file = sample('bailu-mzj/2024/白鹭区民政局年报（2024）.txt');
    await runSteps(ports, putUpload(ports, 'uploads/bailu-mzj/2024/年报.txt', file));
    const list = async (day: string) => (await morning(ports, day)).find(to('shencha@bailu.example'))?.text ?? '';
    expect(await list('2025-01-25')).toBe('');
    expect(await list('2025-01-26')).toMatch(/白鹭区民政局：2025年1月25日截止，错误 \d+ 处，已逾期 1 天/);
  });
});
