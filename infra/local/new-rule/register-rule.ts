import type { RuleGroup } from '../../../functions/domain/rules/rule.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { constantOf, planterStub } from './rule-stub.ts';

const IMPORT = /^import \{ (\w+) \} from '\.\/(\w+)\/([\w-]+)\.ts';\n/gm;

/** The source of the catalogue with a rule more, the last of its group. Throws LocalStackError. */
export function withRule(catalogue: string, id: string, group: RuleGroup): string {
  const rules = [...catalogue.matchAll(IMPORT)].map(([line, name = '', room = '', file = '']) => ({
    line,
    name,
    room,
    file,
  }));
  const own = rules.filter(({ room }) => room === group);
  const name = constantOf(id);
  const line = `import { ${name} } from './${group}/${id}.ts';\n`;
  const before = own.findLast(({ file }) => file < id);
  const [first] = own;
  const imported =
    before === undefined
      ? catalogue.replace(first?.line ?? '', `${line}${first?.line}`)
      : catalogue.replace(before.line, `${before.line}${line}`);
  const [last] = own.map(rule => imported.lastIndexOf(`  ${rule.name},\n`)).toSorted((one, other) => other - one);
  if (last === undefined || last < 0)
    throw new LocalStackError(`The catalogue has no group ${group} to add a rule to.`);
  const end = imported.indexOf('\n', last) + 1;
  return `${imported.slice(0, end)}  ${name},\n${imported.slice(end)}`;
}

/** The source of a group's planted faults with a stub more, the last of its first list. Throws LocalStackError. */
export function withPlanter(faults: string, id: string): string {
  const end = faults.indexOf('\n];\n', faults.indexOf(': readonly Planter[] = [\n')) + 1;
  if (end === 0) throw new LocalStackError('The planted faults of this group are no list any more.');
  return faults.slice(0, end) + planterStub(id) + faults.slice(end);
}
