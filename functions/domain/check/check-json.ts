import type { Check } from './check-report.ts';
import { withLedger } from './with-ledger.ts';

/** A check as `check --json` prints it; check-result.ts holds the schema. */
export function checkJson(check: Check): object {
  if (check.outcome === 'refused') {
    const { code, message } = check.refusal;
    return { outcome: 'refused', refusal: { code, message }, record: null, findings: [] };
  }
  return { outcome: 'read', refusal: null, record: withLedger(check.record), findings: check.validation.findings };
}
