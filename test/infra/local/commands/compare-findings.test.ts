import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, SAMPLE_UPLOADS } from '../../../../infra/local/project.ts';

const command = join(ROOT, 'infra/local/commands/compare-findings.ts');
const folder = mkdtempSync(join(tmpdir(), 'findings-'));
const snapshot = join(folder, 'before.jsonl');
const given = [snapshot, '--reports', folder, '--narratives', join(folder, 'openings')];
const compare = () => spawnSync(process.execPath, [command, ...given], { encoding: 'utf8' });

beforeAll(() => {
  copyFileSync(join(SAMPLE_UPLOADS, 'bailu-mzj/2024/白鹭区民政局年报（2024）.txt'), join(folder, 'contradicting.txt'));
  copyFileSync(join(SAMPLE_UPLOADS, 'bailu-sfj/2024/公开指南.txt'), join(folder, 'none.txt'));
  const files = ['contradicting.txt', 'none.txt'].map(file => ({ file, truth: null, expected: 'ok' }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files }));
  mkdirSync(join(folder, 'openings'));
  const opening = '根据条例编制2024年度报告。\n统计期限为2023年1月1日至2023年12月31日。\n';
  writeFileSync(join(folder, 'openings', '1.txt'), opening);
  execFileSync(process.execPath, [command, ...given, '--write']);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the comparison of findings', () => {
  it('sees reports, refusals and openings, and no difference to itself', () => {
    const text = readFileSync(snapshot, 'utf8');
    expect(text).toContain('"file":"contradicting.txt"');
    expect(text).toContain('"rule":"not_an_annual_report","severity":"refused"');
    expect(text).toContain('"file":"1.txt as preamble","rule":"wrong-period"');
    expect(compare()).toMatchObject({ status: 0, stdout: expect.stringMatching(/ 0 gone, 0 come\.\n$/) });
  });

  it('tells a finding that is judged otherwise, and ends with 1', () => {
    const text = readFileSync(snapshot, 'utf8');
    writeFileSync(snapshot, text.replace('"severity":"error"', '"severity":"notice"'));
    const { status, stdout } = compare();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}- notice /m);
    expect(stdout).toMatch(/^ {2}\+ error /m);
  });
});
