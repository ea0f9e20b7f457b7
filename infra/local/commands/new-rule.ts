/**
 * `npm run new:rule -- ID --group GROUP`: writes a rule with its examples, its line in the catalogue and the planter of
 * its fault. The tests fail then where the author has to fill in, and nowhere else.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import { RULE_GROUPS, type RuleGroup } from '../../../functions/domain/rules/rule.ts';
import { readArguments, runCommand, UsageError } from '../console/command.ts';
import { withPlanter, withRule } from '../new-rule/register-rule.ts';
import { ruleStub } from '../new-rule/rule-stub.ts';
import { ROOT } from '../project.ts';

const GROUPS = Object.keys(RULE_GROUPS) as readonly RuleGroup[];
const USAGE = {
  call: 'npm run new:rule -- ID --group GROUP',
  about: `Writes a rule with its examples, its line in the catalogue and the planter of its fault.\nGROUP is one of ${GROUPS.join(', ')}; ID says what is wrong, as in late-report.`,
};
const CATALOGUE_FILE = 'functions/domain/rules/catalogue.ts';

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments({ group: { type: 'string' } }, 1);
  const [id = ''] = positionals;
  const group = GROUPS.find(known => known === values.group);
  if (!/^[a-z]+(-[a-z]+)+$/.test(id)) throw new UsageError('Name the rule in small letters, as in late-report.');
  if (group === undefined) throw new UsageError(`Name its group: ${GROUPS.join(', ')}.`);
  const rule = `functions/domain/rules/${group}/${id}.ts`;
  if (CATALOGUE.some(known => known.id === id) || existsSync(join(ROOT, rule)))
    throw new UsageError(`There is a rule ${id} already.`);
  const faults = `test/proof/faults/${group}.ts`;
  const written = {
    [rule]: ruleStub(id, group),
    [CATALOGUE_FILE]: withRule(sourceOf(CATALOGUE_FILE), id, group),
    [faults]: withPlanter(sourceOf(faults), id),
  };
  for (const [file, source] of Object.entries(written)) writeFileSync(join(ROOT, file), source);
  process.stdout.write(
    `${Object.keys(written).join('\n')}\nFill them in; CONTRIBUTING.md says what belongs to a rule.\n`,
  );
  return 0;
});

function sourceOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
