import { exampleSubject } from '../../rules/examples/example-record.ts';
import { RULE_GROUPS, type Rule } from '../../rules/rule.ts';
import type { RuleEntry } from './rules-page.ts';

/** What the public rules page tells of each rule. The example is what the rule says of its own first broken case. */
export const ruleEntries = (catalogue: readonly Rule[]): readonly RuleEntry[] =>
  catalogue.map(rule => ({
    id: rule.id,
    title: rule.title,
    group: RULE_GROUPS[rule.group],
    severity: rule.severity,
    formula: rule.formula ?? null,
    explanation: rule.explanation,
    basis: rule.basis,
    example: exampleOf(rule),
  }));

function exampleOf(rule: Rule): string | null {
  const [first] = rule.examples.breaks;
  if (first === undefined) return null;
  const verdict = rule.judge(exampleSubject(first), rule.thresholds ?? {});
  return verdict.outcome === 'breaks' ? (verdict.breaks[0]?.message ?? null) : null;
}
