/**
 * `npm run rules [-- ID …] [-- --json]`: prints the catalogue, group by group: severity, id, title, years in force, then
 * condition, thresholds and legal basis. With ids, only those rules and what each says of its own first broken case.
 */
import { ruleEntries } from '../../../functions/domain/pages/listings/rule-entries.ts';
import type { RuleEntry } from '../../../functions/domain/pages/listings/rules-page.ts';
import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import type { Rule } from '../../../functions/domain/rules/rule.ts';
import { SEVERITY_NAMES } from '../../../functions/domain/rules/severity-names.ts';
import { readArguments, runCommand, UsageError } from '../console/command.ts';
import { SEVERITY_STYLES } from '../console/finding-lines.ts';
import { paint } from '../console/paint.ts';

const USAGE = {
  call: 'npm run rules [-- ID …] [-- --json]',
  about: 'Prints the catalogue of rules; with ids, those rules and what each says of its own broken example.',
};

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments({ json: { type: 'boolean' } }, CATALOGUE.length);
  const unknown = positionals.find(id => !CATALOGUE.some(rule => rule.id === id));
  if (unknown !== undefined) throw new UsageError(`No rule is called ${unknown}.`);
  const rules = CATALOGUE.filter(rule => positionals.length === 0 || positionals.includes(rule.id));
  const entries = ruleEntries(rules);
  if (values.json === true) process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
  else process.stdout.write(tableOf(rules, entries, positionals.length > 0));
  return 0;
});

function tableOf(rules: readonly Rule[], entries: readonly RuleEntry[], withExamples: boolean): string {
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const titleWidth = Math.max(...rules.map(({ title }) => widthOf(title))) + 2;
  const lines: string[] = [];
  let group = '';
  for (const [index, rule] of rules.entries()) {
    const entry = entries[index];
    if (entry === undefined) continue;
    if (entry.group !== group) lines.push('', paint('bold', entry.group));
    group = entry.group;
    const severity = paint(SEVERITY_STYLES[rule.severity], SEVERITY_NAMES[rule.severity]);
    lines.push(`${severity}  ${rule.id.padEnd(idWidth)}${padded(rule.title, titleWidth)}${yearsOf(rule)}`);
    lines.push(...detailsOf(rule, entry, withExamples).map(line => paint('dim', `      ${line}`)));
  }
  return `${lines.slice(1).join('\n')}\n\n共 ${rules.length} 条规则。\n`;
}

function detailsOf(rule: Rule, { formula, explanation, basis, example }: RuleEntry, withExamples: boolean): string[] {
  const thresholds = Object.entries(rule.thresholds ?? {}).map(([name, value]) => `${name}=${value}`);
  return [
    ...(formula === null || withExamples ? [explanation] : []),
    ...(formula === null ? [] : [`公式：${formula}`]),
    ...(thresholds.length === 0 ? [] : [`可调：${thresholds.join('，')}`]),
    `依据：${basis}`,
    ...(withExamples && example !== null ? [`举例：${example}`, `处理：${rule.remedy}`] : []),
  ];
}

function yearsOf({ inForce, offByDefault }: Rule): string {
  const years = inForce.to === undefined ? `${inForce.from}年度起` : `${inForce.from}至${inForce.to}年度`;
  return offByDefault === true ? `${years}（默认不启用）` : years;
}

/** Columns a text takes in a terminal: Chinese characters and full-width marks take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
