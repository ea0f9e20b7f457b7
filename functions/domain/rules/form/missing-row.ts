import type { FormColumn } from '../../form/editions/edition.ts';
import { editionOf } from '../../form/editions/edition-of.ts';
import { usualForm } from '../../form/editions/usual-form.ts';
import { APPLICATION_ROWS, DISCLOSURE_ROWS, DISPUTE_GROUPS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import { figuresByPath } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { ReportRecord } from '../../record/record.ts';
import { FORMER_REPORT } from '../examples/former-form.ts';
import { judgeTables } from '../judge-tables.ts';
import { type Break, defineRule } from '../rule.ts';

type Named = Pick<FormColumn, 'key' | 'short'>;

interface RequiredRow {
  readonly path: FigurePath;
  readonly short: string;
  readonly columns: readonly FormColumn[];
}

/** Every row and column of the form stands in its table, once. */
export const missingRow = defineRule({
  id: 'missing-row',
  group: 'form',
  severity: 'error',
  title: '表格缺行、缺栏或重复',
  explanation: '三张表的行和栏是固定的，不得增删。缺少一行，这一项就没有公布，相关的总计也无法核对。',
  basis: `${FORM_NOTICE}：严格执行统一格式，不能遗漏，也不宜泛化`,
  inForce: { from: 2019 },
  judge: ({ record }) => judgeTables(record, table => [...missingRows(table, record), ...repeatedRows(table, record)]),
  remedy: '请使用统一格式的空白表格重新填写，不增删行和栏。',
  examples: {
    holds: [{}, FORMER_REPORT],
    breaks: [
      { without: ['applications.refused.enforcementFile'] },
      { without: ['disclosure.coercion'], forms: {} },
      {
        without: [
          'disputes.reconsideration.pending',
          'disputes.litigationDirect.pending',
          'disputes.litigationAfterReconsideration.pending',
        ],
      },
      { reading: { repeatedRows: ['applications.granted'] } },
    ],
  },
});

function missingRows(table: TableKey, record: ReportRecord): readonly Break[] {
  const rows = requiredRows(table, record);
  const sheet = figuresByPath(record);
  const isThere = (row: RequiredRow, column: FormColumn) => sheet.has(`${row.path}.${column.key}`);
  const gone = rows.filter(row => !row.columns.some(column => isThere(row, column)));
  if (gone.length === rows.length) return [];
  const present = rows.filter(row => !gone.includes(row));
  const columns = present.flatMap(row =>
    row.columns.filter(column => !isThere(row, column)).map(column => column.short),
  );
  const missing = [...gone.map(row => `“${row.short}”行`), ...[...new Set(columns)].map(name => `“${name}”栏`)];
  if (missing.length === 0) return [];
  const more = missing.length > 6 ? `等${missing.length}处` : '';
  return [{ message: `${TABLE_NAMES[table]}缺少${missing.slice(0, 6).join('、')}${more}。`, key: missing.join() }];
}

/** Rows of the edition a table is printed in; of table 2 those of the edition most blocks are in, each in its own. */
function requiredRows(table: TableKey, { forms }: ReportRecord): readonly RequiredRow[] {
  const required = (rows: readonly Named[], columns: readonly FormColumn[]): readonly RequiredRow[] =>
    rows.map(({ key, short }) => ({ path: `${table}.${key}`, short, columns }));
  const { applications } = editionOf(forms.applications);
  const { disputes } = editionOf(forms.disputes);
  if (table === 'applications') return required(applications.rows, applications.columns);
  if (table === 'disputes') return required(disputes.groups, disputes.results);
  const blocks = Object.entries(forms).flatMap(([key, form]) => (key in { applications, disputes } ? [] : [form]));
  return editionOf(usualForm(blocks)).disclosure.flatMap(usual => {
    const own =
      editionOf(forms[usual.key] ?? usualForm(blocks)).disclosure.find(({ key }) => key === usual.key) ?? usual;
    return required([own], own.columns);
  });
}

function repeatedRows(table: TableKey, { reading }: ReportRecord): readonly Break[] {
  const rows = reading.repeatedRows.filter(path => path.startsWith(`${table}.`));
  return rows.map(path => {
    const name = path.split('.').slice(1).join('.');
    const rows: readonly Named[] = [...APPLICATION_ROWS, ...DISCLOSURE_ROWS, ...DISPUTE_GROUPS];
    return {
      message: `${TABLE_NAMES[table]}“${rows.find(row => row.key === name)?.short ?? name}”行出现了不止一次，无法确定以哪一行为准。`,
      key: path,
    };
  });
}
