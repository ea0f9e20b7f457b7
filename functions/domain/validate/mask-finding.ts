import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Finding } from '../rules/finding.ts';

/** A finding as it may be told: whatever rule quotes a text, nothing of a person is left in what it says. */
export const maskFinding = (finding: Finding): Finding => ({
  ...finding,
  message: maskPersonalData(finding.message),
  remedy: maskPersonalData(finding.remedy),
  quote: finding.quote === null ? null : maskPersonalData(finding.quote),
  expected: typeof finding.expected === 'string' ? maskPersonalData(finding.expected) : finding.expected,
  evidence: finding.evidence.map(each => ({ ...each, printed: maskPersonalData(each.printed) })),
  ...(finding.folded === undefined ? {} : { folded: finding.folded.map(maskPersonalData) }),
});
