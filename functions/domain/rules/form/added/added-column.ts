import { editionOf } from '../../../form/editions/edition-of.ts';
import { FORM_NOTICE } from '../../../form/form-notice.ts';
import { TABLE_NAMES } from '../../../form/tables.ts';
import { numberFigure } from '../../../record/figure.ts';
import type { AddedPart, ReportRecord } from '../../../record/record.ts';
import { applicationIdentitiesOf, disputeIdentitiesOf, type Identity } from '../../explain/identities.ts';
import { type Break, breaksWhere, defineRule } from '../../rule.ts';
import { countedIn, totalsOf } from './counted-in.ts';

/** A column beside those of the form has no place in any sum; the total of the form must not hold it either. */
export const addedColumn = defineRule({
  id: 'added-column',
  group: 'form',
  severity: 'notice',
  isWitness: false,
  title: '表格多出一栏',
  explanation:
    '三张表的栏是固定的，不得增加小计、占比、上年数等。多出的栏读取时留作原样，不计入合计；如果总计把它算了进去，总计就与各栏之和不符。',
  basis: `${FORM_NOTICE}：严格执行统一格式，不能遗漏，也不宜泛化`,
  inForce: { from: 2019 },
  judge: ({ record }) =>
    breaksWhere(record.reading.added.filter(({ kind }) => kind === 'column').map(part => breakOf(part, record))),
  remedy: '请删去多出的栏，再核对每一行的总计；需要说明的占比、上年数可以写在文字里。',
  examples: {
    holds: [{}],
    breaks: [
      { reading: { added: [subtotal(2)] } },
      {
        reading: { added: [subtotal(2)] },
        figures: { 'applications.newlyReceived.total': 17 },
      },
      { reading: { added: [{ table: 'disclosure', kind: 'column', label: '', at: null, figures: {} }] } },
    ],
  },
});

function subtotal(count: number): AddedPart {
  const figures = { newlyReceived: numberFigure(count) };
  return { table: 'applications', kind: 'column', label: '小计', at: null, figures };
}

function breakOf({ table, label, figures }: AddedPart, record: ReportRecord): Break {
  const name = `${TABLE_NAMES[table]}多出${label === '' ? '没有栏名的一栏' : `一栏“${label}”`}`;
  const key = `${table} ${label}`;
  const counted = countedIn(record, sumsOf(table, record), ({ terms: [total] }) => figures[rowOf(total?.path ?? '')]);
  if (counted.length === 0) return { message: `${name}，统一格式没有这一栏，其中的数没有采用。`, key };
  const message = `${name}，统一格式没有这一栏，却有 ${counted.length} 行的总计把它算了进去，与各栏之和不符。`;
  return { message, key, severity: 'error', figures: totalsOf(counted) };
}

/** The sums along the rows of a table. */
function sumsOf(table: AddedPart['table'], { forms }: ReportRecord): readonly Identity[] {
  if (table === 'disputes') return disputeIdentitiesOf(forms.disputes);
  if (table === 'disclosure') return [];
  return applicationIdentitiesOf(editionOf(forms.applications).key).filter(({ kind }) => kind === 'row');
}

/** `applications.refused.stateSecret.total` → `refused.stateSecret`. */
const rowOf = (path: string): string => path.split('.').slice(1, -1).join('.');
