import { exampleSubject } from '../../rules/examples/example-record.ts';
import { RULE_GROUPS, type Rule } from '../../rules/rule.ts';
import { RULE_FIGURES } from './rule-figures.ts';
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
    trust: trustIn(rule),
    example: exampleOf(rule),
  }));

function trustIn({ id, group }: Rule): string | null {
  const figures = RULE_FIGURES[id];
  if (figures === undefined) return null;
  const [planted, found, clean, quiet, fired, confirmed] = figures;
  const real = fired === 0 ? '真实报告中没有报过' : `真实报告中报过${fired}处，经人核实属实${confirmed}处`;
  const trial = group === 'trial' ? '。试行期间只提示审核人员' : '';
  return `植入差错${planted}处，查出${found}处；无差错报告${clean}份，未误报${quiet}份；${real}${trial}`;
}

function exampleOf(rule: Rule): string | null {
  const [first] = rule.examples.breaks;
  if (first === undefined) return null;
  const verdict = rule.judge(exampleSubject(first), rule.thresholds ?? {});
  return verdict.outcome === 'breaks' ? (verdict.breaks[0]?.message ?? null) : null;
}
