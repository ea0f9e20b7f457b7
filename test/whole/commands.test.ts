import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findRunningStack } from '../../infra/local/data-folder.ts';
import { ROOT, SAMPLE_UPLOADS } from '../../infra/local/project.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import { runProgram } from '../support/stack/run-command.ts';

/** Ports and template of every stack of these tests; the template is the one of the code when they began. */
const OPTIONS = ['--site-port', '0', '--mail-port', '0', '--s3-port', '0'];
const CLEAN = join(SAMPLE_UPLOADS, 'lanxi-scjg/2024/2024年度报告.txt');
const REGISTER_HEADING =
  'id,name,otherNames,kind,level,region,regionName,parent,summaries,scopes,contact,reviewers,deadline';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-commands-'));
  folders.push(folder);
  return folder;
};
beforeAll(async () => {
  OPTIONS.push('--assembly', (await synthesize()).folder);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('npm start -- --once', () => {
  it('takes the samples to their ends, says so, and exits', async () => {
    const { code, stdout, stderr } = await runProgram('start', ['--once', '--data', newFolder(), ...OPTIONS]).done;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Site {4}http:\/\/127\.0\.0\.1:\d+/);
    expect(stdout).toMatch(
      /已公开 {2}lanxi-scjg\/2024\/2024年度报告\.txt {2}.*http:\/\/127\.0\.0\.1:\d+\/reports\/lanxi-scjg\/2024\/organ\//,
    );
    expect(stdout).toMatch(/样例 9 份：已公开 8，已退回 1；邮件 \d+ 封。/);
  }, 120_000);

  it('does not upload the samples a second time', async () => {
    const data = newFolder();
    await runProgram('start', ['--once', '--data', data, ...OPTIONS]).done;
    const { code, stdout } = await runProgram('start', ['--once', '--data', data, ...OPTIONS]).done;
    expect(code).toBe(0);
    expect(stdout).not.toContain('已上传');
    expect(stdout).toMatch(/样例 9 份：已公开 8，已退回 1；/);
  }, 120_000);
});

describe('what a person can mend is one sentence', () => {
  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const args = ['--data', newFolder(), ...OPTIONS, '--site-port', String(port)];
    const { code, stderr } = await runProgram('start', args).done;
    other.close();
    expect([code, stderr]).toEqual([
      1,
      `Port ${port} (site) is in use; choose another with --site-port PORT (0 = any).\n`,
    ]);
  }, 60_000);

  it('a data folder that cannot be made', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await runProgram('start', ['--data', join(file, 'data'), ...OPTIONS]).done;
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^\S*file\S* is not a folder, or a part of its path is a file\.\n$/),
    ]);
  }, 60_000);

  it.each([
    ['start', ['--port', '1'], 64, "Unknown option '--port'"],
    ['start', ['--site-port', 'eighty'], 64, '--site-port takes a port (0 to 65535), not eighty'],
    ['submit', [], 64, 'Name one file.'],
    ['submit', ['r.txt', '--agency', 'a'], 64, 'Name the year with --year'],
    ['submit', ['no-such-file.txt', '--agency', 'a', '--year', '2023'], 1, 'no-such-file.txt does not exist.'],
    [
      'submit',
      [CLEAN, '--agency', 'a', '--year', '2023', '--data', '/nonexistent'],
      1,
      'No stack runs on /nonexistent.',
    ],
    ['agencies', ['import'], 64, 'Name the file to import, or retake.'],
    ['invoke', ['extract'], 64, 'Name a step and a payload.'],
  ])(
    '%s %j',
    async (name, args, code, sentence) => {
      const ending = await runProgram(name, args).done;
      expect([ending.code, ending.stderr]).toEqual([code, expect.stringContaining(sentence)]);
      expect(ending.stderr).not.toMatch(/^\s+at /m);
    },
    60_000,
  );
});

describe('a running stack', () => {
  const data = newFolder();
  let running: ReturnType<typeof runProgram>;
  const start = async () => {
    running = runProgram('start', ['--data', data, ...OPTIONS]);
    const pid = running.child.pid;
    await vi.waitFor(() => expect(findRunningStack(data)?.pid).toBe(pid), { timeout: 60_000, interval: 50 });
  };
  beforeAll(start);
  afterAll(() => void running.child.kill('SIGKILL'));

  it('takes agencies from CSV, and refuses a register with a mistake in it as a whole', async () => {
    const file = join(data, 'new.csv');
    const line =
      'yunshan-zfb,云山县人民政府办公室,,county-department,county,990131,云山县,,,organ,zfb@yunshan.example,,';
    writeFileSync(file, `${REGISTER_HEADING}\n${line}\n`);
    const good = await runProgram('agencies', ['import', file, '--data', data]).done;
    writeFileSync(file, `${REGISTER_HEADING}\n${line}\nx,,,,,,,,,,,,\n`);
    const bad = await runProgram('agencies', ['import', file, '--data', data]).done;
    expect(good).toMatchObject({ code: 0, stdout: '已导入 1 个机关。\n', stderr: '' });
    expect(bad).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('第 3 行：name 不能为空') });
  }, 60_000);

  let publicPage = '';
  it('takes a report from the command line and says what became of it', async () => {
    const file = join(data, '年报.txt');
    const text = readFileSync(CLEAN, 'utf8').replaceAll('澜溪县市场监督管理局', '云山县人民政府办公室');
    writeFileSync(file, text);
    const { code, stdout } = await runProgram('submit', [
      file,
      '--agency',
      'yunshan-zfb',
      '--year',
      '2024',
      '--data',
      data,
    ]).done;
    publicPage = /已公开.*(http:\S+)/.exec(stdout)?.[1] ?? '';
    expect(code).toBe(0);
    expect(await (await fetch(publicPage)).text()).toContain('云山县人民政府办公室');
  }, 60_000);

  it('says where a report stands, takes it down for a reason, and lets nobody decide without one', async () => {
    const name = ['--agency', 'yunshan-zfb', '--year', '2024', '--data', data];
    const { stdout: before } = await runProgram('operate', ['status', ...name]).done;
    const unreasoned = await runProgram('operate', ['withdraw', ...name]).done;
    const dry = await runProgram('operate', ['withdraw', ...name, '--reason', '须重新核对', '--dry-run']).done;
    const { code, stdout } = await runProgram('operate', ['withdraw', ...name, '--reason', '须重新核对']).done;
    expect(before).toMatch(/年报\.txt {2}已读取[\s\S]*已公布/);
    expect(unreasoned).toMatchObject({ code: 64, stderr: expect.stringContaining('Say why with --reason') });
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('将撤下') });
    expect([code, stdout]).toEqual([0, expect.stringContaining('已撤下')]);
    const page = await fetch(publicPage);
    expect(await page.text()).toMatch(/已撤下[\s\S]*原因：须重新核对。/);
    expect((await fetch(`${publicPage}report.json`)).status).toBe(404);
  }, 60_000);

  it('says what is wrong figure by figure, the gravest first, in the words of the form', async () => {
    // Another file than the sample: the same one again would only be acknowledged.
    const file = join(data, '民政局年报.txt');
    writeFileSync(
      file,
      `${readFileSync(join(SAMPLE_UPLOADS, 'bailu-mzj/2024/白鹭区民政局年报（2024）.txt'), 'utf8')}\n`,
    );
    const args = [file, '--agency', 'bailu-mzj', '--year', '2024', '--data', data];
    const { code, stdout, stderr } = await runProgram('submit', args).done;
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^ +表三 · \S.* · 总计：\d+（原件表三第 \d+ 行）$/m);
    expect(stdout).not.toMatch(/applications\.|disclosure\.|disputes\./);
    const severities = [...stdout.matchAll(/^(错误|警告|提示) {2}/gm)].map(([, name]) => name ?? '');
    const order = ['错误', '警告', '提示'];
    expect(new Set(severities).size).toBeGreaterThan(1);
    expect(severities).toEqual(severities.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
  }, 60_000);

  it('says whom a changed catalogue would hit, and stores nothing', async () => {
    const change = ['--rule', 'unequal-dispute-total=notice', '--rule', 'late-report=off'];
    const ending = await runProgram('simulate', [...change, '--data', data]).done;
    expect(ending).toMatchObject({ code: 0, stderr: '' });
    expect(ending.stdout).toMatch(/^2024 白鹭区民政局（bailu-mzj）$/m);
    expect(ending.stdout).toMatch(/^ {2}~ error → notice unequal-dispute-total：/m);
    expect(ending.stdout).toMatch(/^核对 \d+ 份报告，影响 \d+ 份。$/m);
    expect(await runProgram('simulate', [...change, '--data', data]).done).toEqual(ending);
  }, 60_000);

  it('tells another terminal how to find it', async () => {
    const other = join(newFolder(), '另一个 目录');
    const { stdout } = await runProgram('start', ['--once', '--data', other, ...OPTIONS]).done;
    expect(stdout).toContain(`npm run submit -- FILE --agency ID --year YEAR --data '${other}'\n`);
  }, 120_000);

  it('runs every function with the payloads of events, one after the other', async () => {
    const invoke = (step: string, payload: string) =>
      runProgram('invoke', [step, join(ROOT, 'events', step, payload), '--data', data]).done;
    for (const step of ['intake', 'identify', 'extract', 'validate', 'store', 'render', 'notify', 'refuse', 'listings'])
      for (const payload of readdirSync(join(ROOT, 'events', step))) {
        const { code, stdout, stderr } = await invoke(step, payload);
        const refused = stdout.includes('"errorType": "Refused.');
        expect({ step, payload, code, stderr, stdout }).toMatchObject({ code: refused ? 1 : 0, stderr: '' });
      }
  }, 120_000);

  it('says why it does not take a file', async () => {
    const file = join(data, '空.txt');
    writeFileSync(file, '');
    const { code, stdout } = await runProgram('submit', [
      file,
      '--agency',
      'yunshan-zfb',
      '--year',
      '2024',
      '--data',
      data,
    ]).done;
    expect([code, stdout]).toEqual([2, expect.stringContaining('已退回')]);
  }, 60_000);

  it('refuses a second stack on its folder', async () => {
    const { code, stderr } = await runProgram('start', ['--data', data, ...OPTIONS]).done;
    expect([code, stderr]).toEqual([1, expect.stringContaining(`in use by the stack of process ${running.child.pid}`)]);
  }, 60_000);

  it('goes on after it was killed in the middle of its work, and loses nothing', async () => {
    const { cloud, site } = findRunningStack(data) ?? { cloud: '', site: '' };
    const bucket = /<Name>([^<]*uploadsbucket[^<]*)<\/Name>/.exec(await (await fetch(cloud)).text())?.[1];
    const years = Array.from({ length: 12 }, (_, index) => 2012 + index);
    const text = readFileSync(CLEAN, 'utf8').replaceAll('澜溪县市场监督管理局', '云山县人民政府办公室');
    const answers = await Promise.all(
      years.map(year =>
        fetch(`${cloud}/${bucket}/uploads/yunshan-zfb/${year}/r.txt`, {
          method: 'PUT',
          body: text.replaceAll('2024', `${year}`),
        }),
      ),
    );
    running.child.kill('SIGKILL');
    await running.done;
    expect(answers.map(({ status }) => status)).toEqual(years.map(() => 200));
    expect(site).not.toBe('');
    await start();
    const again = findRunningStack(data)?.site;
    await vi.waitFor(
      async () => {
        const pages = await Promise.all(years.map(year => fetch(`${again}/reports/yunshan-zfb/${year}/organ/`)));
        expect(pages.map(({ status }) => status)).toEqual(years.map(() => 200));
      },
      { timeout: 60_000, interval: 200 },
    );
  }, 120_000);

  it('ends cleanly at Ctrl-C', async () => {
    running.child.kill('SIGINT');
    const { code, stdout, stderr } = await running.done;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Stopped.');
    expect(findRunningStack(data)).toBeUndefined();
  }, 60_000);
});
