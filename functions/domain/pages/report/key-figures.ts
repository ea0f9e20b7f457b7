import { isOfOtherForm } from '../../form/figure-name.ts';
import { APPLICATION_ROWS, DISCLOSURE_ROWS, DISPUTE_GROUPS, DISPUTE_HEADINGS } from '../../form/form.ts';
import type { FigurePath } from '../../record/figure.ts';
import { figureText } from '../../record/figure-text.ts';
import { sumFigures } from '../../record/sum-figures.ts';
import type { ListedVersion } from '../../store/listed-version.ts';

/** A figure that reports are compared by: the sum of `paths`, all of them certain and filled in, or nothing. */
export interface KeyFigure {
  readonly label: string;
  readonly group: string;
  readonly paths: readonly FigurePath[];
  /** Shown in the year table and on top of a report. */
  readonly prominent?: boolean;
}

const DISCLOSED: readonly FigurePath[] = [
  'disclosure.normativeDocuments.issued',
  'disclosure.normativeDocuments.inForce',
  'disclosure.licensing.decisions',
  'disclosure.penalties.decisions',
  'disclosure.coercion.decisions',
  'disclosure.fees.amount',
];

export const KEY_FIGURES: readonly KeyFigure[] = [
  ...DISCLOSED.map(path => ({ group: '主动公开', label: disclosedLabel(path), paths: [path] })),
  handled('newlyReceived', true),
  handled('carriedIn', true),
  handled('granted', false),
  handled('partlyGranted', false),
  handled('handledTotal', true),
  handled('carriedOut', true),
  disputed('reconsideration'),
  disputed('litigation'),
];
export const PROMINENT_FIGURES: readonly KeyFigure[] = KEY_FIGURES.filter(figure => figure.prominent === true);

/** 行政规范性文件：本年制发, 行政许可处理决定, 行政事业性收费（万元）: block and column of the newest edition that has them. */
function disclosedLabel(path: FigurePath): string {
  const [, key, name] = path.split('.');
  const block = DISCLOSURE_ROWS.find(row => row.key === key && row.columns.some(column => column.key === name));
  const column = block?.columns.find(each => each.key === name);
  if (block === undefined || column === undefined) return path;
  if (column.unit !== undefined) return `${block.name}（${column.unit}）`;
  return `${block.name}${block.columns.length > 1 ? '：' : ''}${column.brief ?? column.name}`;
}

/** A row of table 3, all applicants together; a single result is a part of what was handled. */
function handled(key: string, prominent: boolean): KeyFigure {
  const row = APPLICATION_ROWS.find(each => each.key === key);
  const label = `${row?.role === 'result' ? '其中：' : ''}${row?.brief ?? row?.name ?? key}`;
  return { group: '依申请公开', label, paths: [`applications.${key}.total`], prominent };
}

/** A group of table 4, or all groups under a heading. */
function disputed(key: string): KeyFigure {
  const groups = DISPUTE_GROUPS.filter(group => group.key === key || group.under === key);
  return {
    group: '争议',
    label: [...DISPUTE_GROUPS, ...DISPUTE_HEADINGS].find(each => each.key === key)?.name ?? key,
    paths: groups.map(group => `disputes.${group.key}.total`),
    prominent: true,
  };
}

/** What can be said of a key figure: its value, or why there is none. */
export type KeyValue =
  | { readonly kind: 'value'; readonly value: number }
  /** Words stand where a number belongs; `printed` is what is printed, parts of a sum joined by ＋. */
  | { readonly kind: 'words'; readonly printed: string }
  | { readonly kind: 'blank' | 'unread' | 'other-form' };

/** The value of a key figure in a report; a sum with a blank, an unread part or words has no value. */
export function keyValueOf(version: Pick<ListedVersion, 'figures' | 'forms'>, figure: KeyFigure): KeyValue {
  const parts = figure.paths.map(path => (Object.hasOwn(version.figures, path) ? version.figures[path] : undefined));
  const known = parts.filter(part => part !== undefined);
  if (known.length < parts.length || known.some(({ kind }) => kind === 'unread')) {
    const other = figure.paths.some(path => isOfOtherForm(path, version.forms));
    return { kind: other ? 'other-form' : 'unread' };
  }
  if (known.some(({ kind }) => kind === 'words')) return { kind: 'words', printed: known.map(figureText).join('＋') };
  const value = known.every(({ kind }) => kind === 'number') ? sumFigures(known) : undefined;
  return value === undefined ? { kind: 'blank' } : { kind: 'value', value };
}
