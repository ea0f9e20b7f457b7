import { editionOf } from '../../../form/editions/edition-of.ts';
import { FORM_NOTICE } from '../../../form/form-notice.ts';
import { TABLE_NAMES } from '../../../form/tables.ts';
import { numberFigure } from '../../../record/figure.ts';
import type { AddedPart, ReportRecord } from '../../../record/record.ts';
import { applicationIdentitiesOf } from '../../explain/identities.ts';
import { type Break, breaksWhere, defineRule } from '../../rule.ts';
import { countedIn, totalsOf } from './counted-in.ts';

/** A row beside those of the form has no place in any sum; the total of the form must not hold it either. */
export const addedRow = defineRule({
  id: 'added-row',
  group: 'form',
  severity: 'notice',
  isWitness: false,
  title: '表格多出一行',
  explanation:
    '三张表的行是固定的，不得增加。多出的行不属于任何一项，读取时留作原样，不计入各项合计；如果总计把它算了进去，总计就与各项之和不符。',
  basis: `${FORM_NOTICE}：严格执行统一格式，不能遗漏，也不宜泛化`,
  inForce: { from: 2019 },
  judge: ({ record }) =>
    breaksWhere(record.reading.added.filter(({ kind }) => kind === 'row').map(part => breakOf(part, record))),
  remedy: '请删去多出的行，把其中的数归入统一格式的相应各行，再核对总计。',
  examples: {
    holds: [{}],
    breaks: [
      { reading: { added: [withdrawn(2)] } },
      {
        reading: { added: [withdrawn(2)] },
        figures: { 'applications.handledTotal.naturalPerson': 11, 'applications.handledTotal.total': 15 },
      },
      { reading: { added: [{ table: 'disclosure', kind: 'row', label: '', at: null, figures: {} }] } },
    ],
  },
});

function withdrawn(count: number): AddedPart {
  const figures = { naturalPerson: numberFigure(count), total: numberFigure(count) };
  return { table: 'applications', kind: 'row', label: '撤回申请', at: null, figures };
}

function breakOf({ table, label, figures }: AddedPart, record: ReportRecord): Break {
  const name = `${TABLE_NAMES[table]}多出${label === '' ? '没有行名的一行' : `一行“${label}”`}`;
  const key = `${table} ${label}`;
  const sums = table === 'applications' ? applicationIdentitiesOf(editionOf(record.forms.applications).key) : [];
  const counted = countedIn(
    record,
    sums.filter(({ kind }) => kind === 'handled'),
    ({ terms: [total] }) => figures[total?.path.split('.').at(-1) ?? ''],
  );
  if (counted.length === 0) return { message: `${name}，统一格式没有这一行，其中的数没有计入任何一项。`, key };
  const message = `${name}，统一格式没有这一行，办理结果总计却有 ${counted.length} 栏把它算了进去，与各项之和不符。`;
  return { message, key, severity: 'error', figures: totalsOf(counted) };
}
