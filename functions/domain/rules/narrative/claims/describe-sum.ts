import { nameOfFigure } from '../../../form/figure-name.ts';
import { APPLICATION_ROWS, innerHeading } from '../../../form/form.ts';
import { TABLE_NAMES } from '../../../form/tables.ts';
import { placeName } from '../../../record/places/place-name.ts';
import type { ReportRecord } from '../../../record/record.ts';
import type { ReadSum } from './compare-claim.ts';

/** Figures and their value as a letter says them: 表三第1行“…”的“总计”为3. */
export function describeSum({ paths, value }: ReadSum, record: ReportRecord): string {
  const [first = ''] = paths;
  if (paths.length === 1) return `${placeName(first, record)}为${value}`;
  const group = groupOf(paths);
  if (group !== null) return `${TABLE_NAMES.applications}“${group}”各行“总计”相加为${value}`;
  const table = nameOfFigure(first, record.forms)?.table ?? '';
  return paths.length > 3
    ? `${table}相应${paths.length}个数相加为${value}`
    : `${paths.map(path => placeName(path, record)).join('与')}相加为${value}`;
}

/** The group of results that all the paths are rows of; null where they are not. */
function groupOf(paths: readonly string[]): string | null {
  const groups = paths.map(path => {
    const key = path.replace(/^applications\./, '').replace(/\.total$/, '');
    const row = APPLICATION_ROWS.find(each => each.key === key);
    return (row && innerHeading(row)?.label) ?? null;
  });
  return groups.every(group => group !== null && group === groups[0]) ? (groups[0] ?? null) : null;
}
