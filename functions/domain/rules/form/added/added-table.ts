import { FORM_NOTICE } from '../../../form/form-notice.ts';
import { TABLE_NAMES } from '../../../form/tables.ts';
import type { AddedPart } from '../../../record/record.ts';
import { breaksWhere, defineRule } from '../../rule.ts';

/** A statutory table of another year or another unit beside the report's own. */
export const addedTable = defineRule({
  id: 'added-table',
  group: 'form',
  severity: 'notice',
  isWitness: false,
  title: '同一张表另有一份',
  explanation: '每份年报只有三张表，各一份。上年的表、所属单位的表放在一起，读者和程序都可能取错数，因此没有采用。',
  basis: `${FORM_NOTICE}：严格执行统一格式`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const tables = record.reading.added.filter(({ kind }) => kind === 'table');
    return breaksWhere(
      tables.map(({ table, label }) => ({
        message: `${TABLE_NAMES[table]}之外另有一份标明“${label}”的表，其中的数没有采用。`,
        key: `${table} ${label}`,
      })),
    );
  },
  remedy: '请只保留本机关本年度的三张表；上年的数见上年的年报，所属单位的数由各单位的年报公布。',
  examples: { holds: [{}], breaks: [{ reading: { added: [lastYear('applications')] } }] },
});

function lastYear(table: AddedPart['table']): AddedPart {
  return { table, kind: 'table', label: '上年度情况', at: null, figures: {} };
}
