import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, SAMPLE_UPLOADS } from '../../infra/local/project.ts';
import { PROGRAMS, runProgram, runScript, SCRIPTS } from '../support/stack/run-command.ts';

const SAMPLE = 'lanxi-scjg/2024/2024年度报告.txt';
const folder = mkdtempSync(join(tmpdir(), 'gongkai-readme-'));
const files = [{ file: SAMPLE, truth: null, expected: 'ok' }];
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify({ files: files.map(each => ({ ...each, file: 'r.txt' })) }),
);
writeFileSync(join(folder, 'r.txt'), readFileSync(join(SAMPLE_UPLOADS, SAMPLE)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands that need no running stack: bounded arguments and what they print. */
const BOUNDED: Readonly<Record<string, readonly [args: readonly string[], prints: RegExp]>> = {
  check: [[join(SAMPLE_UPLOADS, SAMPLE)], /^错误 0，警告 \d+，提示 \d+$/m],
  rules: [[], /^共 \d+ 条规则。$/m],
  accuracy: [[folder], /^1 files: 0 right, 0 wrong, .* 0 unexpected outcomes/m],
  'compare:findings': [[join(folder, 'now.jsonl'), '--reports', folder, '--write'], /^\d+ lines written\.$/m],
  'proof:readings': [['1'], /^plain +pdf +1 +\d+ +0 /m],
  'proof:mutations': [['1'], /^pdf +1 /m],
  'proof:interleavings': [['2'], /^schedules +2\n[\s\S]*^page +wrong: 0$/m],
  'proof:faults-injected': [['4'], /^lost +0\ntwice +0\nstale +0\nwrong pointer +0\nFAILED +0$/m],
  'proof:scale': [['720'], /^make the lists +exponent/m],
  'proof:faults': [['1'], /^total +(\d+) +\1 /m],
  'proof:sentences': [['40'], /^total +quiet \d+ of \d+/m],
  letters: [['--help'], /^Usage: npm run letters/m],
  'bench:burst': [['3'], /^Outcomes +3 published/m],
  precision: [['1'], /^rule +planted found/m],
  'bench:formats': [['--brief'], /^pdf: median, worst/m],
  'bench:rules': [['--brief'], /^Cost of ten times the reports/m],
  bench: [['--brief'], /^Warm upload to page, p50[\s\S]*^pdf: median[\s\S]*^Cost of ten times/m],
};

/** Commands that a document tells its readers to run. */
const namedIn = (document: string): readonly string[] => {
  const text = existsSync(join(ROOT, document)) ? readFileSync(join(ROOT, document), 'utf8') : '';
  const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)];
  return named.map(([, script, own]) => script ?? own ?? '');
};
const NAMED = [...new Set(['README.md', 'CONTRIBUTING.md'].flatMap(namedIn))];

describe('the commands of the documents', () => {
  it('are scripts of package.json', () => {
    expect(NAMED.length).toBeGreaterThan(10);
    expect(NAMED.filter(name => !SCRIPTS.includes(name))).toEqual([]);
  });

  it('are all there are', () => {
    expect(SCRIPTS.filter(name => !NAMED.includes(name))).toEqual([]);
  });

  it('are run by a test or by the checks of every change', () => {
    const tests = globSync('*.test.ts', { cwd: import.meta.dirname })
      .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .join('');
    const checks = readFileSync(join(ROOT, '.ci/run'), 'utf8');
    const isRun = (name: string): boolean =>
      name in BOUNDED ||
      [`runProgram('${name}'`, `runScript('${name}'`, `'${PROGRAMS.get(name)}'`].some(call => tests.includes(call)) ||
      // `npm test` runs all projects of the tests.
      new RegExp(`^npm (run )?${name.replace(/^test:.*/, 'test')}$`, 'm').test(checks);
    expect(NAMED.filter(name => !isRun(name))).toEqual([]);
  });

  it.each(Object.entries(BOUNDED))(
    'npm run %s',
    async (name, [args, prints]) => {
      const { code, stdout, stderr } = await runScript(name, args);
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: expect.stringMatching(prints), stderr: '' });
    },
    180_000,
  );
});

describe('npm run synth', () => {
  it('writes the template with nothing set', async () => {
    const output = join(folder, 'cdk.out');
    expect(await runScript('synth', ['--output', output])).toMatchObject({ code: 0 });
    expect(existsSync(join(output, 'manifest.json'))).toBe(true);
  }, 180_000);
});

describe('every program', () => {
  it.each([...PROGRAMS.keys()])('%s says how it is called, and ends with 0', async name => {
    const { code, stdout, stderr } = await runProgram(name, ['--help']).done;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: npm (run (--silent )?)?${name}\\b`));
  });

  it.each([...PROGRAMS.keys()])('%s takes no option it does not know', async name => {
    const { code, stderr } = await runProgram(name, ['--no-such-option']).done;
    expect({ code, stderr }).toEqual({ code: 64, stderr: expect.stringContaining('Usage: npm ') });
  });

  // A constant after the call does not exist yet while the program runs.
  it.each([...PROGRAMS])('%s has its constants before it runs', (_name, file) => {
    const [, after = ''] = readFileSync(join(ROOT, file), 'utf8').split('await runCommand(');
    expect(after).not.toBe('');
    expect(after).not.toMatch(/^(export )?(const|let|class) /m);
  });
});
