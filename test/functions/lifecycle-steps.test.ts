import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideOn } from '../../functions/decide-on.ts';
import { parseAgencyRegister } from '../../functions/domain/agency/parse-agency-register.ts';
import type { Decision } from '../../functions/domain/lifecycle/life.ts';
import type { Notified } from '../../functions/steps.ts';
import { inMemoryPorts } from '../support/in-memory-ports.ts';
import { inventedSite } from '../support/invented-site.ts';
import { putUpload, runSteps, type TestPorts } from '../support/run-steps.ts';

const events = join(import.meta.dirname, '../../events');
const register = parseAgencyRegister(readFileSync(join(events, 'agencies.csv'), 'utf8')).agencies;
const clean = readFileSync(join(events, 'uploads/lanxi-scjg/2024/2024年度报告.txt'), 'utf8');
const report = { agencyId: 'lanxi-scjg', scope: 'organ', year: 2024 } as const;
const KEY = 'uploads/lanxi-scjg/2024/年报.txt';
const PAGE = 'reports/lanxi-scjg/2024/organ/index.html';
const DATA = 'reports/lanxi-scjg/2024/organ/report.json';

/** The report with another count of licences: a correction. */
const corrected = (licences: number): string => clean.replaceAll('4210', String(licences));
const hand = (ports: TestPorts, text: string, minute: number, key = KEY) =>
  runSteps(ports, putUpload(ports, key, text, minute));
const originals = (ports: TestPorts) => [...ports.site.keys()].filter(key => key.includes('/original/'));
const decide = (ports: TestPorts, order: string, kind: Decision['kind'], holds: Decision['holds'] = []) =>
  decideOn({ ...ports, site: inventedSite, publication: 'publish' }, report, order, {
    kind,
    at: '2025-02-01T00:00:00.000Z',
    actor: '张三',
    reason: '含有内部资料',
    holds,
  });

describe('the life of a report through the steps', () => {
  it('leaves the page, the data and the original of a report byte for byte when a file of another agency is filed under it', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    const [before, rechecks] = [new Map(ports.site), ports.asked.rechecks.length];
    const foreign = clean.replaceAll('澜溪县市场监督管理局', '青禾县林业局');
    const outcome = (await hand(ports, foreign, 1)) as Notified;
    expect(outcome).toMatchObject({ state: 'held', page: null });
    expect(ports.site).toEqual(before);
    expect(ports.asked.rechecks).toHaveLength(rechecks);
    expect(ports.sent.at(-1)?.text).toMatch(/没有公布[\s\S]*疑似传错文件[\s\S]*公众看到的是/);
  });

  it('holds a correction that loses a table, and says so', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    const cut = clean.slice(0, clean.indexOf('四、政府信息公开行政复议'));
    expect(await hand(ports, cut, 1)).toMatchObject({ state: 'held', page: null });
    expect(ports.site.get(DATA)).toContain('"disputes":{"reconsideration"');
  });

  it('publishes the good version that arrives behind a held newer one', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean.replaceAll('澜溪县市场监督管理局', '青禾县林业局'), 5);
    expect(ports.site.has(PAGE)).toBe(false);
    expect(await hand(ports, clean, 1)).toMatchObject({ state: 'published' });
    expect(ports.site.has(PAGE)).toBe(true);
  });

  it('leads forward from the permanent page of a corrected version', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    await hand(ports, corrected(4211), 1);
    const life = await ports.reports.life(report);
    const pages = [...ports.site.keys()].filter(key => key.includes('/versions/')).toSorted();
    expect(pages).toHaveLength(2);
    expect(ports.site.get(pages[0] ?? '')).toContain('查看现行版本');
    expect(ports.site.get(PAGE)).toContain('4211');
    expect(life.versions.map(({ state }) => state)).toEqual(['superseded', 'published']);
  });

  it('takes everything of a withdrawn version off the site and falls back to the one before', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    await hand(ports, corrected(4211), 1);
    const { shown } = await ports.reports.life(report);
    await decide(ports, shown ?? '', 'withdraw');
    expect(ports.site.get(PAGE)).toContain('4210');
    expect([...ports.site.values()].filter(body => body.includes('4211'))).toEqual([]);
    expect(originals(ports)).toHaveLength(1);
    const notice = [...ports.site].find(
      ([key, body]) => key.includes('/versions/') && body.includes('已于2025年2月1日撤下'),
    );
    expect(notice?.[1]).toContain('含有内部资料');
  });

  it('leaves a page that says when and why where nothing is left to show', async () => {
    const ports = inMemoryPorts(register);
    const { order } = (await hand(ports, clean, 0)) as Notified;
    await decide(ports, order, 'withdraw');
    expect(ports.site.get(PAGE)).toContain('已于2025年2月1日撤下');
    expect(ports.site.has(DATA)).toBe(false);
    expect(originals(ports)).toEqual([]);
    expect([...ports.site.values()].filter(body => body.includes('4210'))).toEqual([]);
  });

  it('tells agency and reviewers of a decision, once', async () => {
    const ports = inMemoryPorts(register);
    const { order } = (await hand(ports, clean, 0)) as Notified;
    await decide(ports, order, 'withdraw');
    const recheck = ports.asked.rechecks.at(-1);
    for (let times = 0; times < 2; times += 1) if (recheck !== undefined) await runSteps(ports, recheck);
    const told = ports.sent.filter(({ subject }) => subject.includes('已撤下'));
    expect(told.flatMap(({ to }) => to).toSorted()).toEqual(['scjg@lanxi.example', 'shencha@lanxi.example']);
    for (const { text } of told) expect(text).toContain('报告已经撤下，不再公布。原因：含有内部资料。');
  });

  it('shows a held version once somebody released it', async () => {
    const ports = inMemoryPorts(register);
    const held = (await hand(ports, clean.replaceAll('澜溪县市场监督管理局', '青禾县林业局'), 0)) as Notified;
    await decide(ports, held.order, 'release', ['misfiled']);
    expect(ports.site.get(PAGE)).toContain('青禾县林业局');
  });

  it('acknowledges the same file again and does nothing else', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    const [before, life] = [new Map(ports.site), await ports.reports.life(report)];
    expect(await hand(ports, clean, 1, 'uploads/lanxi-scjg/2024/另一名.txt')).toMatchObject({
      code: 'already_received',
    });
    expect(ports.site).toEqual(before);
    expect(await ports.reports.life(report)).toEqual(life);
    await hand(ports, corrected(4211), 2);
    expect(await hand(ports, clean, 3)).toMatchObject({ state: 'published' });
  });

  it('names the other report that the very same file was handed in as, to both sides', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    await hand(ports, clean, 1, 'uploads/lanxi-scjg/2023/年报.txt');
    await hand(ports, clean, 2, 'uploads/lanxi-jyj/2024/年报.txt');
    const about = (address: string) => ports.sent.filter(({ to }) => to.includes(address)).map(({ text }) => text);
    expect(about('scjg@lanxi.example').map(text => text.includes('完全相同'))).toEqual([false, true]);
    expect(about('scjg@lanxi.example')[1]).toContain('与作为澜溪县市场监督管理局2024年年报报送的文件完全相同');
    expect(about('jyj@lanxi.example')[0]).toMatch(
      /澜溪县市场监督管理局202[34]年年报、澜溪县市场监督管理局202[34]年年报/,
    );
    expect(about('shencha@lanxi.example').filter(text => text.includes('完全相同'))).toHaveLength(2);
  });

  it('says in every letter that a report is published exactly where its link answers', async () => {
    const ports = inMemoryPorts(register);
    await hand(ports, clean, 0);
    await hand(ports, clean.replaceAll('澜溪县市场监督管理局', '青禾县林业局'), 1);
    await hand(ports, corrected(4212), 3);
    await hand(ports, corrected(4213), 2);
    for (const { text, subject } of ports.sent) {
      const links = [...text.matchAll(/https:\/\/gongkai\.yunlan\.example(\/reports\/\S*)/g)].map(([, path]) => path);
      if (subject.includes('已公布')) expect(links).not.toEqual([]);
      if (subject.includes('暂缓公布')) expect(links).toEqual([]);
      for (const path of links) expect(ports.site.has(`${path?.slice(1)}index.html`)).toBe(true);
    }
    expect(ports.sent.map(({ subject }) => /【[^】]*】/.exec(subject)?.[0])).toEqual(
      expect.arrayContaining(['【已公布】', '【暂缓公布】', '【已被更正】']),
    );
  });
});
