import type { BlockKey } from '../../form/form.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { ReportVersion } from '../../store/report-version.ts';

/** A figure that reports are compared by: the sum of `paths`, all of them certain and filled in, or nothing. */
export interface KeyFigure {
  readonly label: string;
  readonly group: string;
  readonly paths: readonly FigurePath[];
  /** Blocks and forms that have this figure; a report in another form has none. */
  readonly block?: BlockKey;
  /** Shown in the year table and on top of a report. */
  readonly prominent?: boolean;
}

export const KEY_FIGURES: readonly KeyFigure[] = [
  {
    group: '主动公开',
    label: '行政规范性文件：本年制发',
    paths: ['disclosure.normativeDocuments.issued'],
    block: 'normativeDocuments',
  },
  {
    group: '主动公开',
    label: '行政规范性文件：现行有效',
    paths: ['disclosure.normativeDocuments.inForce'],
    block: 'normativeDocuments',
  },
  { group: '主动公开', label: '行政许可处理决定', paths: ['disclosure.licensing.decisions'] },
  { group: '主动公开', label: '行政处罚处理决定', paths: ['disclosure.penalties.decisions'] },
  { group: '主动公开', label: '行政强制处理决定', paths: ['disclosure.coercion.decisions'] },
  { group: '主动公开', label: '行政事业性收费（万元）', paths: ['disclosure.fees.amount'], block: 'fees' },
  { group: '依申请公开', label: '本年新收', paths: ['applications.newlyReceived.total'], prominent: true },
  { group: '依申请公开', label: '上年结转', paths: ['applications.carriedIn.total'], prominent: true },
  { group: '依申请公开', label: '其中：予以公开', paths: ['applications.granted.total'] },
  { group: '依申请公开', label: '其中：部分公开', paths: ['applications.partlyGranted.total'] },
  { group: '依申请公开', label: '办理总计', paths: ['applications.handledTotal.total'], prominent: true },
  { group: '依申请公开', label: '结转下年', paths: ['applications.carriedOut.total'], prominent: true },
  { group: '争议', label: '行政复议', paths: ['disputes.reconsideration.total'], prominent: true },
  {
    group: '争议',
    label: '行政诉讼',
    paths: ['disputes.litigationDirect.total', 'disputes.litigationAfterReconsideration.total'],
    prominent: true,
  },
];
export const PROMINENT_FIGURES: readonly KeyFigure[] = KEY_FIGURES.filter(figure => figure.prominent === true);

/** What can be said of a key figure: its value, or why there is none. */
export type KeyValue =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'blank' | 'unread' | 'other-form' };

/** The value of a key figure in a report; a sum with a blank or an unread part has no value. */
export function keyValueOf(version: ReportVersion, figure: KeyFigure): KeyValue {
  const values = figure.paths.map(path => (Object.hasOwn(version.figures, path) ? version.figures[path] : undefined));
  if (values.includes(undefined)) {
    const other = figure.block !== undefined && version.forms[figure.block] === '2019';
    return { kind: other ? 'other-form' : 'unread' };
  }
  if (values.includes(null)) return { kind: 'blank' };
  return { kind: 'value', value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) };
}
