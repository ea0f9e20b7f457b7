import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/local/project.ts';

/** The recipes of CONTRIBUTING.md, step by step, in a copy of the project. */
const copy = mkdtempSync(join(tmpdir(), 'gongkai-recipes-'));
const KEPT = ['functions', 'infra', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'biome.json'];
const CATALOGUE_TEST = 'test/functions/domain/rules/catalogue.test.ts';
const PLANTED_TEST = 'test/proof/planted-faults.test.ts';

beforeAll(() => {
  for (const name of KEPT) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (tool: string, ...args: readonly string[]) =>
  spawnSync(join(ROOT, 'node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8' });
const newRule = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['infra/local/commands/new-rule.ts', ...args], { cwd: copy, encoding: 'utf8' });
const sourceOf = (file: string): string => readFileSync(join(copy, file), 'utf8');

/** Puts what an author wrote where it belongs. */
const write = (file: string, name: string): void =>
  writeFileSync(join(copy, file), readFileSync(join(import.meta.dirname, 'recipes', `${name}.txt`)));

/** Changes one place of a file. */
function edit(file: string, old: string | RegExp, now: string): void {
  const source = sourceOf(file);
  const edited = source.replace(old, () => now);
  expect(edited).not.toBe(source);
  writeFileSync(join(copy, file), edited);
}

interface Results {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

/** Names of the tests that passed and failed, of those whose names hold `words`. */
function runTests(words: string, ...files: readonly string[]): Results {
  run('vitest', 'run', '--reporter=json', '--outputFile=results.json', '-t', words, ...files);
  const { testResults } = JSON.parse(sourceOf('results.json')) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    }[];
  };
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) => results.flatMap(each => (each.status === status ? [each.fullName] : [])).toSorted();
  return { passed: named('passed'), failed: named('failed') };
}

/** The style, whose layout the tool itself sets, and the compiler. */
function expectAcceptance(...files: readonly string[]): void {
  const { status, stderr } = run('biome', 'check', '--write', '--vcs-enabled=false', ...files);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(run('tsc', '--noEmit')).toMatchObject({ status: 0, stdout: '' });
}

describe('a rule', () => {
  const ID = 'borrowed-words';
  const RULE = `functions/domain/rules/text/${ID}.ts`;
  const FAULTS = 'test/proof/faults/text.ts';

  it('is written by a command, with its line in the catalogue and its planter', () => {
    const { status, stdout, stderr } = newRule(ID, '--group', 'text');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 3)).toEqual([RULE, 'functions/domain/rules/catalogue.ts', FAULTS]);
    expect(sourceOf('functions/domain/rules/catalogue.ts')).toContain('  borrowedWords,\n');
    expectAcceptance(RULE, 'functions/domain/rules/catalogue.ts', FAULTS);
  }, 300_000);

  it('lets the tests fail where there is something to fill in, and nowhere else', () => {
    const { passed, failed } = runTests(ID, CATALOGUE_TEST, PLANTED_TEST);
    expect(failed).toEqual([
      `${ID} breaks in case 0`,
      `${ID} leaves nothing to be filled in`,
      `planted faults are found as ${ID}: 〔待填〕how the fault comes about`,
    ]);
    expect(passed).toContain(`${ID} holds in case 0`);
  }, 300_000);

  it('is found in generated reports once it is filled in, and accuses nobody else', () => {
    write(RULE, ID);
    const planter = `  appended('${ID}', 'a line that names a source', 'notice', ['未发生诉讼（转载自某某网）。']),\n`;
    edit(FAULTS, new RegExp(` {2}\\{\\n {4}rule: '${ID}'[\\s\\S]*? {2}\\},\\n`), planter);
    expectAcceptance(RULE, FAULTS);
    const words = `${ID}|rule catalogue|clean generated reports|every rule`;
    const { passed, failed } = runTests(words, CATALOGUE_TEST, PLANTED_TEST);
    expect(failed).toEqual([]);
    expect(passed).toContain(`planted faults are found as ${ID}: a line that names a source`);
  }, 300_000);

  it('is not written twice, nor without a group, nor named otherwise than rules are', () => {
    const told = [[ID, '--group', 'text'], [ID], [ID, '--group', 'law'], ['BorrowedWords', '--group', 'text'], []];
    for (const args of told) expect(newRule(...args)).toMatchObject({ status: 64, stdout: '' });
  }, 60_000);
});

describe('a format', () => {
  const TABLE = 'functions/domain/extract/formats/formats.ts';
  const WRITERS = 'infra/local/invented/write-report.ts';

  it('is its reader, its entry, a writer, and a line for each', () => {
    write('functions/domain/extract/readers/json-lines.ts', 'read-json-lines');
    write('functions/domain/extract/formats/json-lines.ts', 'json-lines');
    write('infra/local/invented/writers/json-lines.ts', 'write-json-lines');
    edit(TABLE, 'import { ofd }', "import { jsonLines } from './json-lines.ts';\nimport { ofd }");
    edit(TABLE, /\[\s*pdf,/, '[jsonLines, pdf,');
    edit(
      WRITERS,
      'import { writeOfd }',
      "import { writeJsonLines } from './writers/json-lines.ts';\nimport { writeOfd }",
    );
    edit(WRITERS, '  rtf: {', '  jsonl: { write: writeJsonLines, carries: [] },\n  rtf: {');
    expectAcceptance('functions/domain/extract', 'infra/local/invented');
  }, 300_000);

  it('is then read, proved and damaged like all others', () => {
    const files = ['test/proof/generated-reports.test.ts', 'test/functions/domain/extract/formats'];
    const { passed, failed } = runTests('as jsonl|table of formats', ...files);
    expect(failed).toEqual([]);
    expect(passed.filter(name => name.startsWith('generated reports as jsonl'))).toHaveLength(2);
    expect(passed).toContain('the table of formats holds all there is to know of json-lines');
  }, 300_000);
});

describe('an edition of the form', () => {
  const LIST = 'functions/domain/form/editions/editions.ts';

  it('is its file, and its line in the list', () => {
    write('functions/domain/form/editions/edition-2041.ts', 'edition-2041');
    edit(
      LIST,
      "import { EDITION_2021 } from './edition-2021.ts';\n",
      "import { EDITION_2021 } from './edition-2021.ts';\nimport { EDITION_2041 } from './edition-2041.ts';\n",
    );
    edit(LIST, '[EDITION_2021,', '[EDITION_2041, EDITION_2021,');
    expectAcceptance('functions/domain/form');
  }, 300_000);

  it('is then named, laid out and printed like the others, which stay what they are', () => {
    const files = [
      'test/functions/domain/form/printed-names.test.ts',
      CATALOGUE_TEST,
      'test/proof/generated-reports.test.ts',
    ];
    const { passed, failed } = runTests('of 2041|^names of|rule catalogue|as html', ...files);
    expect(failed).toEqual([]);
    expect(passed.filter(name => name.includes('of 2041 '))).toHaveLength(2);
  }, 300_000);
});

describe('a page', () => {
  const LOCATIONS = 'functions/domain/locations.ts';
  const LISTS = 'functions/show-lists.ts';
  const LINKING = 'functions/domain/pages/listings/not-found-page.ts';

  it('is its key, the function that makes it, who publishes it, and a link to it', () => {
    edit(LOCATIONS, "  rules: 'rules/index.html',\n", "  rules: 'rules/index.html',\n  help: 'help/index.html',\n");
    edit(LOCATIONS, "'rules/*',", "'rules/*', 'help/*',");
    write('functions/domain/pages/listings/help-page.ts', 'help-page');
    edit(
      LISTS,
      'import { renderHome,',
      "import { renderHelp } from './domain/pages/listings/help-page.ts';\nimport { renderHome,",
    );
    edit(
      LISTS,
      '  if (everything) await publishFixed',
      '  if (everything)\n    await ports.pages.publish(locations.help, renderHelp({ site: ports.site, agencies: await ports.agencies.all() }), HTML);\n  if (everything) await publishFixed',
    );
    edit(LINKING, '返回首页查阅</a>', `返回首页查阅</a> <a href="\${sitePath(pages.help)}">联系方式</a>`);
    write('test/functions/domain/pages/listings/help-page.test.ts', 'help-page-test');
    expectAcceptance('functions', 'test/functions/domain/pages');
  }, 300_000);

  it('is then published and checked like the others', () => {
    const { passed, failed } = runTests('', 'test/functions/domain/pages/listings', 'test/functions/steps.test.ts');
    expect(failed).toEqual([]);
    expect(passed).toContain('is published with the lists of every day, and is linked');
  }, 300_000);
});

describe('a letter', () => {
  it('is a function that makes it of parts, and tests of what it says', () => {
    write('functions/domain/letters/thanks-letter.ts', 'thanks-letter');
    write('test/functions/domain/letters/thanks-letter.test.ts', 'thanks-letter-test');
    expectAcceptance('functions/domain/letters', 'test/functions/domain/letters');
  }, 300_000);

  it('is then handed over once, in bodies that are checked like the others', () => {
    const { passed, failed } = runTests('', 'test/functions/domain/letters/thanks-letter.test.ts');
    expect(failed).toEqual([]);
    expect(passed).toContain('is handed over once, whatever step runs twice');
  }, 300_000);
});
