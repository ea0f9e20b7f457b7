import { CATALOGUE } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';

/** `publish`: findings do not stop a report. `hold-errors`: errors keep it off the site until they are mended. */
export type PublicationPolicy = 'publish' | 'hold-errors';

const ALWAYS_HOLD: ReadonlySet<string> = new Set(
  CATALOGUE.filter(({ holdsPublication }) => holdsPublication).map(({ id }) => id),
);

/** Whether findings forbid publication. */
export const isHeld = (findings: readonly Finding[], policy: PublicationPolicy): boolean =>
  findings.some(({ rule, severity }) => ALWAYS_HOLD.has(rule) || (policy === 'hold-errors' && severity === 'error'));

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): { error: number; warning: number; notice: number } {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
