import type { RuleOutcome } from '../rules/finding.ts';

/** Rules that could not be checked for one reason, by their titles. */
export interface UncheckedRules {
  readonly reason: string;
  readonly titles: readonly string[];
}

/** What was not checked and why, so that silence is never taken for approval. */
export function uncheckedRules(outcomes: readonly RuleOutcome[]): readonly UncheckedRules[] {
  const unchecked = outcomes.filter(({ outcome }) => outcome === 'unchecked');
  return [...Map.groupBy(unchecked, ({ reason }) => reason ?? '原因不明。')].map(([reason, rules]) => ({
    reason,
    titles: rules.map(({ title }) => title),
  }));
}
