import type { FormYear } from '../../../form/editions.ts';
import type { BlockKey } from '../../../form/form.ts';
import type { FoundTable } from '../tables/found-table.ts';

/** The form each block was printed in; table 3 is of 2019 where 其他处理 is a single row. */
export function formsOf(
  disclosure: FoundTable,
  applications: FoundTable,
): Readonly<Partial<Record<BlockKey, FormYear>>> {
  const forms: Partial<Record<BlockKey, FormYear>> = {};
  for (const row of disclosure.rows) if (row.form !== undefined) forms[row.key as BlockKey] = row.form;
  const keys = applications.rows.map(row => row.key);
  if (keys.includes('otherwise.all')) forms.applications = '2019';
  else if (keys.some(key => key.startsWith('otherwise.'))) forms.applications = '2021';
  return forms;
}
