import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/local/project.ts';

const KEPT = ['functions', 'infra', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'biome.json'];
const ID = 'borrowed-words';
/** A copy of the project, so that the rule is written there. */
const copy = mkdtempSync(join(tmpdir(), 'gongkai-new-rule-'));

const run = (tool: string, ...args: readonly string[]) =>
  spawnSync(join(ROOT, 'node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 26 });
const newRule = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['infra/local/commands/new-rule.ts', ...args], { cwd: copy, encoding: 'utf8' });

beforeAll(() => {
  for (const name of KEPT) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new:rule', () => {
  it('writes a rule, its line in the catalogue and its planter', () => {
    const { status, stdout, stderr } = newRule(ID, '--group', 'text');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      `functions/domain/rules/text/${ID}.ts`,
      'functions/domain/rules/catalogue.ts',
      'test/proof/faults/text.ts',
    ]);
    expect(readFileSync(join(copy, 'functions/domain/rules/catalogue.ts'), 'utf8')).toContain('  borrowedWords,\n');
  });

  it('writes what the compiler and the style accept', () => {
    const written = [
      `functions/domain/rules/text/${ID}.ts`,
      'functions/domain/rules/catalogue.ts',
      'test/proof/faults',
    ];
    expect(run('biome', 'check', '--vcs-enabled=false', ...written)).toMatchObject({ status: 0 });
    expect(run('tsc', '--noEmit')).toMatchObject({ status: 0, stdout: '' });
  }, 120_000);

  it('leaves the tests to fail where the author has to fill in, and nowhere else', () => {
    const tests = ['test/functions/domain/rules/catalogue.test.ts', 'test/proof/planted-faults.test.ts'];
    run('vitest', 'run', '--reporter=json', '--outputFile=results.json', '-t', ID, ...tests);
    const { testResults } = JSON.parse(readFileSync(join(copy, 'results.json'), 'utf8')) as {
      readonly testResults: readonly {
        readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
      }[];
    };
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const named = (status: string) =>
      results.flatMap(each => (each.status === status ? [each.fullName] : [])).toSorted();
    expect(named('failed')).toEqual([
      `${ID} breaks in case 0`,
      `${ID} leaves nothing to be filled in`,
      `planted faults are found as ${ID}: 〔待填〕how the fault comes about`,
    ]);
    expect(named('passed')).toContain(`${ID} holds in case 0`);
  }, 120_000);

  it('writes no rule twice, none without a group, and none that is named otherwise than rules are', () => {
    const told = [[ID, '--group', 'text'], [ID], [ID, '--group', 'law'], ['BorrowedWords', '--group', 'text'], []];
    for (const args of told) expect(newRule(...args)).toMatchObject({ status: 64, stdout: '' });
  });
});
