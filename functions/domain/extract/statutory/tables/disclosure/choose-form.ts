import type { DisclosureKey } from '../../../../form/editions/editions.ts';
import { DISCLOSURE_ROWS, type DisclosureRow } from '../../../../form/form.ts';

/**
 * Which form a row of table 2 belongs to, told by the column names above it; by the number of values where the names tell
 * nothing. Undefined where both forms fit.
 */
export function chooseForm(
  key: DisclosureKey,
  named: readonly string[],
  valueCount: number,
): DisclosureRow | undefined {
  const forms = DISCLOSURE_ROWS.filter(row => row.key === key);
  const byName = forms
    .map(row => ({ row, hits: row.columns.filter(column => named.includes(column.key)).length }))
    .filter(({ row, hits }) => hits > 0 && hits >= Math.min(named.length, row.columns.length) - 1)
    .sort((one, other) => other.hits - one.hits || one.row.columns.length - other.row.columns.length);
  if (byName[0] !== undefined) return byName[0].row;
  const byCount = forms.filter(row => row.columns.length === valueCount);
  return named.length === 0 && byCount.length === 1 ? byCount[0] : undefined;
}
