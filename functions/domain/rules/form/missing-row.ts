import type { FormColumn } from '../../form/edition.ts';
import type { FormYear } from '../../form/editions.ts';
import {
  APPLICATION_COLUMNS,
  APPLICATION_ROWS,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
} from '../../form/form.ts';
import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import { sheetOf } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { shortLabel } from '../../record/place-name.ts';
import type { ReportRecord } from '../../record/record.ts';
import { judgeTables } from '../judge-tables.ts';
import { type Break, defineRule } from '../rule.ts';

interface RequiredRow {
  readonly path: FigurePath;
  readonly label: string;
  readonly columns: readonly FormColumn[];
}

/** Every row and column of the form stands in its table, once. */
export const missingRow = defineRule({
  id: 'missing-row',
  group: 'form',
  severity: 'error',
  title: '表格缺行、缺栏或重复',
  explanation: '三张表的行和栏是固定的，不得增删。缺少一行，这一项就没有公布，相关的总计也无法核对。',
  basis: '国办公开办函〔2021〕30号：严格执行统一格式，不能遗漏，也不宜泛化',
  inForce: { from: 2019 },
  judge: ({ record }) => judgeTables(record, table => [...missingRows(table, record), ...repeatedRows(table, record)]),
  remedy: '请使用统一格式的空白表格重新填写，不增删行和栏。',
  examples: {
    holds: [{}, { form: '2019', year: 2020, titleYear: 2020 }],
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
  const sheet = sheetOf(record);
  const isThere = (row: RequiredRow, column: FormColumn) => sheet.has(`${row.path}.${column.key}`);
  const gone = rows.filter(row => !row.columns.some(column => isThere(row, column)));
  if (gone.length === rows.length) return [];
  const present = rows.filter(row => !gone.includes(row));
  const columns = present.flatMap(row =>
    row.columns.filter(column => !isThere(row, column)).map(column => column.label),
  );
  const missing = [
    ...gone.map(row => `“${shortLabel(row.label)}”行`),
    ...[...new Set(columns)].map(label => `“${shortLabel(label)}”栏`),
  ];
  if (missing.length === 0) return [];
  const more = missing.length > 6 ? `等${missing.length}处` : '';
  return [{ message: `${TABLE_NAMES[table]}缺少${missing.slice(0, 6).join('、')}${more}。`, key: missing.join() }];
}

/** Rows of the form a table is printed in; of table 2, block by block, those of the form most blocks are in. */
function requiredRows(table: TableKey, { forms }: ReportRecord): readonly RequiredRow[] {
  if (table === 'disputes')
    return DISPUTE_GROUPS.map(({ key, label }) => ({ path: `disputes.${key}`, label, columns: DISPUTE_RESULTS }));
  if (table === 'applications')
    return APPLICATION_ROWS.filter(row => row.forms.includes(forms.applications ?? '2021')).map(({ key, label }) => ({
      path: `applications.${key}`,
      label,
      columns: APPLICATION_COLUMNS,
    }));
  const usual = usualForm(forms);
  return DISCLOSURE_ROWS.filter(row => row.form === (forms[row.key] ?? usual))
    .map(({ key, label, columns }) => ({
      path: `disclosure.${key}`,
      label,
      columns,
    }))
    .filter(row => usual === '2019' || !/otherServices|procurement/.test(row.path));
}

function usualForm(forms: ReportRecord['forms']): FormYear {
  const blocks = Object.entries(forms).filter(([key]) => key !== 'applications');
  return blocks.filter(([, form]) => form === '2019').length * 2 > blocks.length ? '2019' : '2021';
}

function repeatedRows(table: TableKey, { reading }: ReportRecord): readonly Break[] {
  const rows = reading.repeatedRows.filter(path => path.startsWith(`${table}.`));
  return rows.map(path => {
    const name = path.split('.').slice(1).join('.');
    const label =
      [...APPLICATION_ROWS, ...DISCLOSURE_ROWS, ...DISPUTE_GROUPS].find(row => row.key === name)?.label ?? name;
    return {
      message: `${TABLE_NAMES[table]}“${shortLabel(label)}”行出现了不止一次，无法确定以哪一行为准。`,
      key: path,
    };
  });
}
