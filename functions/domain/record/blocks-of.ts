import { editionOf } from '../form/editions/edition-of.ts';
import type { FormYear } from '../form/editions/editions.ts';
import { tellingParts } from '../form/editions/tell-edition.ts';
import { DISCLOSURE_ROWS } from '../form/form.ts';
import { TABLE_NAMES, TABLES, type TableKey } from '../form/tables.ts';
import { isTableCertain } from './certain-figures.ts';
import type { ReportRecord } from './record.ts';

/** Names of the parts of the tables by the edition they are printed in; tables not read for certain are left out. */
export function blocksOf(record: ReportRecord): ReadonlyMap<FormYear, readonly string[]> {
  const known = Object.entries(record.forms).filter(([key]) => isTableCertain(record, tableOfBlock(key)));
  const byForm = Map.groupBy(known, ([, form]) => form);
  return new Map([...byForm].map(([form, parts]) => [form, parts.map(([key]) => nameOfBlock(key, form))]));
}

const tableOfBlock = (key: string): TableKey => TABLES.find(table => table === key) ?? 'disclosure';

/** 表二“规章”, 表三“（六）其他处理”: what it is in a table by which the edition is told. */
function nameOfBlock(key: string, form: FormYear): string {
  if (key === 'disputes') return TABLE_NAMES.disputes;
  if (key === 'applications') return `${TABLE_NAMES.applications}${tellingRow(form)}`;
  const label = DISCLOSURE_ROWS.find(row => row.key === key && row.form === form)?.label ?? key;
  return `${TABLE_NAMES.disclosure}“${label}”`;
}

function tellingRow(form: FormYear): string {
  const edition = editionOf(form);
  const { rows, rowHeadings } = edition.applications;
  const [first] = tellingParts('applications', edition);
  const row = rows.find(({ key }) => key === first);
  const heading = rowHeadings.find(({ key, under }) => key === row?.under && under !== undefined);
  const label = heading?.label ?? row?.label;
  return label === undefined ? '' : `“${label}”`;
}
