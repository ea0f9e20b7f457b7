import type { DisclosureKey } from '../../../../form/editions/editions.ts';
import { DISCLOSURE_ROWS, type DisclosureRow } from '../../../../form/form.ts';

/**
 * Which editions a row of table 2 may be of, told by the column names above it; by the number of values where the names
 * tell nothing. Several print it alike; empty where editions fit that print it differently.
 */
export function chooseForms(
  key: DisclosureKey,
  named: readonly string[],
  valueCount: number,
): readonly DisclosureRow[] {
  const forms = DISCLOSURE_ROWS.filter(row => row.key === key);
  const byName = forms
    .map(row => ({ row, hits: row.columns.filter(column => named.includes(column.key)).length }))
    .filter(({ row, hits }) => hits > 0 && hits >= Math.min(named.length, row.columns.length) - 1)
    .sort((one, other) => other.hits - one.hits || one.row.columns.length - other.row.columns.length)
    .map(({ row }) => row);
  const [best] = byName;
  if (best !== undefined) return byName.filter(row => isAlike(row, best));
  const byCount = forms.filter(row => row.columns.length === valueCount);
  const [first] = byCount;
  const isTold = named.length === 0 && first !== undefined && byCount.every(row => isAlike(row, first));
  return isTold ? byCount : [];
}

function isAlike(one: DisclosureRow, other: DisclosureRow): boolean {
  return (
    one.columns.length === other.columns.length && one.columns.every(({ key }, at) => key === other.columns[at]?.key)
  );
}
