import type { FormYear } from '../form/editions.ts';
import { DISCLOSURE_ROWS } from '../form/form.ts';
import { isTableCertain } from './certain-figures.ts';
import type { ReportRecord } from './record.ts';

/** Names of the blocks of tables 2 and 3 by the form they are printed in; tables not read for certain are left out. */
export function blocksOf(record: ReportRecord): Readonly<Record<FormYear, readonly string[]>> {
  const blocks: Record<FormYear, string[]> = { '2021': [], '2019': [] };
  for (const [key, form] of Object.entries(record.forms)) {
    const isApplications = key === 'applications';
    if (!isTableCertain(record, isApplications ? 'applications' : 'disclosure')) continue;
    const label = DISCLOSURE_ROWS.find(row => row.key === key && row.form === form)?.label ?? key;
    blocks[form].push(isApplications ? '表三“（六）其他处理”' : `表二“${label}”`);
  }
  return blocks;
}
