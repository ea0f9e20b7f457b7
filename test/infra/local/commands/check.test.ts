import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const uploads = join(root, 'events/uploads');
const clean = join(uploads, 'lanxi-jyj/2024/澜溪县教育局2024年政府信息公开工作年度报告.html');
const contradicting = join(uploads, 'bailu-mzj/2024/白鹭区民政局年报（2024）.txt');
const noReport = join(uploads, 'bailu-sfj/2024/公开指南.txt');
const lastYear = join(uploads, 'bailu-swj/2023/水务局2023年度报告.txt');
const thisYear = join(uploads, 'bailu-swj/2024/水务局2024年度报告.txt');
const summary = join(uploads, 'lanxi-xian/2024/澜溪县人民政府2024年政府信息公开工作年度报告.html');

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const check = (...options: string[]): Promise<Answer> =>
  new Promise(answer => {
    const command = [join(root, 'infra/local/commands/check.ts'), ...options];
    execFile(process.execPath, command, { maxBuffer: 2 ** 26 }, (error, out, err) =>
      answer({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

interface Result {
  readonly outcome: string;
  readonly refusal: { readonly code: string } | null;
  readonly record: { readonly title: string } | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly evidence: readonly object[];
    readonly expected: unknown;
  }[];
}
const checkJson = async (...options: string[]) => {
  const { code, out } = await check(...options, '--json');
  return { code, result: JSON.parse(out) as Result };
};

describe('the check command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends with 0 for a report without errors, 1 with errors, 2 when refused, 64 when called wrongly', async () => {
    expect(await check(clean)).toMatchObject({ code: 0 });
    expect(await check(contradicting)).toMatchObject({ code: 1 });
    expect(await check(noReport)).toMatchObject({ code: 2 });
    for (const wrong of [[], ['nowhere.pdf'], [clean, clean], [clean, '--year', '24'], [clean, '--loud']])
      expect(await check(...wrong)).toMatchObject({ code: 64, err: expect.stringContaining('Usage:') });
  });

  it('ends with 4 where nothing is wrong but not everything could be read', async () => {
    const page = readFileSync(clean, 'utf8');
    const picture = page.replace(/(<td[^>]*>)0<\/td>/, '$1<img src="0.png"></td>');
    expect(picture).not.toBe(page);
    const file = join(folder, 'picture.html');
    writeFileSync(file, picture);
    expect(await check(file)).toMatchObject({ code: 4 });
    rmSync(file);
  });

  it('prints what its schema says', async () => {
    const schema = JSON.parse((await check('--schema')).out) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const file of [clean, contradicting, noReport]) {
      const { result } = await checkJson(file);
      expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ outcome: 'read' })).toBe(false);
  });

  it('names the figure, what is printed, where, and what should stand there', async () => {
    const { result } = await checkJson(contradicting);
    const finding = result.findings.find(({ rule }) => rule === 'unequal-applicant-total');
    expect(finding?.evidence[0]).toEqual({
      figure: 'applications.granted.total',
      kind: 'number',
      value: 31,
      printed: '31',
      note: null,
      place: expect.objectContaining({ row: expect.any(Number), column: expect.any(Number) }),
    });
    expect(finding?.expected).toBe(13);
  });

  it('compares with last year when it is given', async () => {
    const alone = await checkJson(thisYear);
    const beside = await checkJson(thisYear, '--previous', lastYear);
    expect(alone.result.findings.map(({ rule }) => rule)).not.toContain('broken-carry-over');
    expect(beside.result.findings.map(({ rule }) => rule)).toContain('broken-carry-over');
    expect(beside.code).toBe(1);
  });

  it('adds up the parts of a summary when they are given', async () => {
    const names = ['lanxi-jyj', 'lanxi-scjg', 'lanxi-zfb', 'lanxi-qingshi'];
    const files = {
      'lanxi-jyj': clean,
      'lanxi-scjg': '2024年度报告.txt',
      'lanxi-zfb': '县政府办2024年报.txt',
      'lanxi-qingshi': '青石镇2024.html',
    };
    for (const name of names) {
      const file = files[name as keyof typeof files];
      const source = file.startsWith('/') ? file : join(uploads, name, '2024', file);
      writeFileSync(join(folder, `${name}${source.slice(source.lastIndexOf('.'))}`), readFileSync(source));
    }
    expect((await checkJson(summary, '--parts', folder)).result.findings).toEqual([]);
    rmSync(join(folder, 'lanxi-qingshi.html'));
    const incomplete = await checkJson(summary, '--parts', folder);
    expect(incomplete.result.findings.map(({ rule }) => rule)).toContain('unequal-rollup');
  });

  it('knows the agency where a register is given', async () => {
    const register = ['--register', join(root, 'events/agencies.csv')];
    const own = await checkJson(contradicting, '--agency', 'bailu-mzj', '--year', '2024', ...register);
    const other = await checkJson(contradicting, '--agency', 'bailu-swj', '--year', '2023', ...register);
    expect(own.result.findings.map(({ rule }) => rule)).not.toContain('wrong-agency');
    expect(other.result.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['wrong-agency', 'wrong-year']),
    );
  });
});
