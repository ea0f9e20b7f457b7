import { APPLICATION_ROWS, DISCLOSURE_ROWS, DISPUTE_GROUPS } from '../../form/form.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { TABLE_NAMES, type TableKey } from '../../form/tables.ts';
import type { PrintedLabel } from '../../record/record.ts';
import { breaksWhere, defineRule, unchecked } from '../rule.ts';
import { isOfficialLabel } from './official-wording.ts';

/** Wordings of each row: alone, or with the group it stands under written before it. */
const OFFICIAL = Map.groupBy(
  [
    ...DISCLOSURE_ROWS.map(({ key, label }) => ({ row: `disclosure.${key}`, label })),
    ...APPLICATION_ROWS.flatMap(({ key, label, heading }) =>
      [label, `${heading?.label ?? ''}${label}`].map(each => ({ row: `applications.${key}`, label: each })),
    ),
    ...DISPUTE_GROUPS.flatMap(({ key, label }) =>
      [label, `行政诉讼${label}`].map(each => ({ row: `disputes.${key}`, label: each })),
    ),
  ],
  ({ row }) => row,
);

const officialOf = ({ row }: PrintedLabel): readonly string[] => (OFFICIAL.get(row) ?? []).map(({ label }) => label);
const isAltered = (label: PrintedLabel): boolean =>
  !officialOf(label).some(official => isOfficialLabel(label.printed, official));

/** Row labels are set; a damaged one misleads readers and machines alike. */
export const alteredLabel = defineRule({
  id: 'altered-label',
  group: 'form',
  severity: 'warning',
  title: '表格项目名称与统一格式不符',
  explanation: '三张表的项目名称是统一规定的。改动或打错的名称会让公众误解，也妨碍各机关数据的汇总比较。',
  basis: `${FORM_NOTICE}：严格执行统一格式`,
  inForce: { from: 2019 },
  judge: ({ record }) => {
    const { labels, tables } = record.reading;
    const judged = labels.filter(({ row }) => tables[row.split('.')[0] as TableKey].confidence === 'certain');
    if (judged.length === 0)
      return labels.length === 0 ? unchecked('没有读到表格的项目名称。') : unchecked('表格未能可靠识别，没有核对。');
    const altered = judged.filter(isAltered);
    if (altered.length === 0) return breaksWhere([]);
    const named = altered
      .slice(0, 5)
      .map(
        label =>
          `${TABLE_NAMES[label.row.split('.')[0] as TableKey]}“${officialOf(label)[0]}”印成了“${label.printed.slice(0, 60)}”`,
      );
    const more = altered.length > 5 ? `，共${altered.length}处` : '';
    return breaksWhere([
      { message: `${named.join('；')}${more}。`, key: altered.map(({ printed }) => printed).join() },
    ]);
  },
  remedy: '请使用统一格式的空白表，不要改动项目名称。',
  examples: {
    holds: [
      { reading: { labels: [{ row: 'applications.granted', printed: '(一) 予以公开', at: null }] } },
      { reading: { labels: [{ row: 'disputes.litigationDirect', printed: '行政诉讼 未经复议直接起诉', at: null }] } },
    ],
    breaks: [
      {
        reading: {
          labels: [{ row: 'applications.refused.forbiddenByLaw', printed: '2.其他法律行政止公开', at: null }],
        },
      },
    ],
  },
});
