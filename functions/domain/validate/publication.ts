import { CATALOGUE } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleHold } from '../rules/rule.ts';

const HOLD_OF: ReadonlyMap<string, RuleHold | undefined> = new Map(
  CATALOGUE.map(({ id, holdsPublication }) => [id, holdsPublication]),
);

/** What speaks against publication by the findings alone, each once; whether `errors` does is for the policy to say. */
export function holdsOf(findings: readonly Finding[]): (RuleHold | 'errors')[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const byRule = errors.flatMap(({ rule }) => HOLD_OF.get(rule) ?? []);
  return [...new Set([...byRule, ...(errors.length > 0 ? (['errors'] as const) : [])])];
}

const WITHHOLDING: ReadonlySet<string> = new Set(
  CATALOGUE.filter(({ withholdsOriginal }) => withholdsOriginal).map(({ id }) => id),
);

/** Whether the file as handed in must not be offered, whether or not the report is shown. */
export const withholdsOriginal = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule }) => WITHHOLDING.has(rule));

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): { error: number; warning: number; notice: number } {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
