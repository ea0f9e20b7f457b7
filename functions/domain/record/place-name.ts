import type { FormYear } from '../form/editions.ts';
import { APPLICATION_ROWS } from '../form/form.ts';
import type { FigurePath } from './figure.ts';
import { nameOfFigure } from './figures.ts';
import type { ReportRecord } from './record.ts';

const linesOf = (form: FormYear): ReadonlyMap<string, number> =>
  new Map(APPLICATION_ROWS.filter(row => row.forms.includes(form)).map((row, index) => [row.key, index + 1]));
const LINES: Readonly<Record<FormYear, ReadonlyMap<string, number>>> = {
  '2021': linesOf('2021'),
  '2019': linesOf('2019'),
};

/** A figure as a reader finds it in the printed table: 表三第3行“（一）予以公开”的“总计”. */
export function placeName(path: FigurePath, { forms }: Pick<ReportRecord, 'forms'>): string {
  const name = nameOfFigure(path);
  if (name === undefined) return path;
  const [table, ...rest] = path.split('.');
  const line =
    table === 'applications' ? LINES[forms.applications ?? '2021'].get(rest.slice(0, -1).join('.')) : undefined;
  return `${name.table}${line === undefined ? '' : `第${line}行`}“${shortLabel(name.row)}”的“${shortLabel(name.column)}”`;
}

/** Official labels are long sentences; their bracketed remarks and what follows the first comma are left out. */
export const shortLabel = (label: string): string =>
  label
    .replace(/^三、本年度办理结果 /, '')
    .replace(/（(?:区分处理|单位)[^）]*）/, '')
    .replace(/、行政机关不再处理.*$/, '');
