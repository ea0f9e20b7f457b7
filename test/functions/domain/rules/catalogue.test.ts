import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../functions/domain/rules/catalogue.ts';
import { exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';
import { TO_FILL_IN } from '../../../../infra/local/new-rule/rule-stub.ts';

const root = new URL('../../../../', import.meta.url);
/** Rules lie in the room of their group, their helpers beside them. */
const rooms = join(import.meta.dirname, '../../../../functions/domain/rules');
const isRule = (source: string): boolean => source.includes('= defineRule(');
const table = new URL('../shared/domain/rules.md', root);

describe('the rule catalogue', () => {
  it('lists every rule file once, each under the name of its file', () => {
    const files = globSync('*/**/*.ts', { cwd: rooms }).filter(file => isRule(readFileSync(join(rooms, file), 'utf8')));
    const named = files.map(file => `${file.split(/[\\/]/)[0]}/${basename(file)}`);
    expect(CATALOGUE.map(({ group, id }) => `${group}/${id}.ts`).toSorted()).toEqual(named.toSorted());
  });

  it.runIf(existsSync(table))('has every rule of the agreed table', () => {
    const ids = [...readFileSync(table, 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(60);
    const listed = new Set(CATALOGUE.map(rule => rule.id));
    expect(ids.filter(id => id !== undefined && !listed.has(id))).toEqual([]);
  });

  it('says something different with every rule', () => {
    const messages = CATALOGUE.map(rule => rule.title + rule.explanation);
    expect(new Set(messages).size).toBe(messages.length);
    expect(new Set(CATALOGUE.map(rule => rule.title)).size).toBe(messages.length);
  });

  it('finds nothing in the clean invented report', () => {
    expect(validateReport(exampleSubject()).findings).toEqual([]);
  });
});

describe.each(CATALOGUE.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  const outcome = (example: Parameters<typeof exampleSubject>[0]) =>
    validateReport(exampleSubject(example), { rules: { [rule.id]: { severity: rule.severity } } }, [rule]);

  it('cites its basis and tells what to do', () => {
    expect(rule.basis.length).toBeGreaterThan(3);
    expect(rule.remedy).toMatch(/[请应]/);
  });

  it('leaves nothing to be filled in', () => {
    expect(JSON.stringify(rule)).not.toContain(TO_FILL_IN);
  });

  it('has cases of both kinds', () => {
    expect(rule.examples.holds.length).toBeGreaterThan(0);
    expect(rule.examples.breaks.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.holds.map((example, index) => [index, example] as const))('holds in case %i', (_, example) => {
    expect(outcome(example).outcomes).toEqual([{ rule: rule.id, title: rule.title, outcome: 'holds' }]);
  });

  it.each(rule.examples.breaks.map((example, index) => [index, example] as const))(
    'breaks in case %i',
    (_, example) => {
      const { outcomes, findings } = outcome(example);
      expect(outcomes).toEqual([{ rule: rule.id, title: rule.title, outcome: 'breaks' }]);
      expect(findings.every(({ message }) => message.length > 8)).toBe(true);
    },
  );
});
