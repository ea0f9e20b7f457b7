import type { FormColumn, RowRole } from '../../../form/editions/edition.ts';
import { editionOf } from '../../../form/editions/edition-of.ts';
import { APPLICATION_ROWS } from '../../../form/form.ts';
import { type Figure, isNotFound } from '../../../record/figure.ts';
import { sumFigures } from '../../../record/sum-figures.ts';
import type { FoundPart, FoundRow, FoundTable } from './found-table.ts';

/** So many columns, or rows, that break the same way speak against the reading, not against the agency. */
const MANY = 3;

/**
 * Sentences that speak against the reading of table 3 when its sums break on a broad front. Sums only ever take
 * certainty away; no figure is changed by them. A sum that holds with what the agency added to the form was read well.
 * Cells of the file itself are proved by their labels: what breaks there is printed so, and a matter of the rules, unless
 * the names stand in another order than in the form, as where a cell of the header was lost.
 */
export function doubtApplications(found: FoundTable): readonly string[] {
  const { rows, columns } = editionOf(found.forms?.[0]).applications;
  if (found.hasCells === true && found.rows.every(row => isInOrder(row, columns))) return [];
  const summary = rows.filter(({ role }) => role === 'received' || role === 'total' || role === 'carried');
  if (summary.some(({ key }) => !found.rows.some(row => row.key === key))) return [];
  const doubts: string[] = [];
  const sumOf = (column: string, ...roles: readonly RowRole[]) =>
    found.rows.filter(row => roles.includes(roleOf(row))).map(row => row.figures[column]);
  const added = (kind: FoundPart['kind'], key: string) =>
    found.added.filter(part => part.kind === kind).map(({ figures }) => figures[key]);
  const unbalanced = columns.filter(({ key }) =>
    differ(sumOf(key, 'received'), sumOf(key, 'total', 'carried'), added('row', key)),
  );
  const unequal = columns.filter(({ key }) => differ(sumOf(key, 'total'), sumOf(key, 'result'), added('row', key)));
  if (unbalanced.length >= MANY)
    doubts.push(`表三有 ${unbalanced.length} 列不满足“第一项加第二项等于第三项加第四项”，不能排除读取有误。`);
  if (unequal.length >= MANY)
    doubts.push(`表三有 ${unequal.length} 列的办理结果总计不等于各行之和，不能排除读取有误。`);
  const wrongTotals = found.rows.filter(row => hasWrongTotal(row, columns, added('column', row.key)));
  if (wrongTotals.length >= MANY)
    doubts.push(`表三有 ${wrongTotals.length} 行的总计不等于各列之和，不能排除读取有误。`);
  return doubts;
}

/** Whether the cells of a row follow each other as the columns of the form do, as far as their places tell. */
function isInOrder({ figures }: FoundRow, columns: readonly FormColumn[]): boolean {
  const places = columns.flatMap(({ key }) => figures[key]?.at?.column ?? []);
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? place));
}

const ROLES: ReadonlyMap<string, RowRole> = new Map(APPLICATION_ROWS.map(({ key, role }) => [key, role]));
const roleOf = ({ key }: FoundRow): RowRole => ROLES.get(key) ?? 'result';

type Figures = readonly (Figure | undefined)[];

function hasWrongTotal({ figures }: FoundRow, columns: readonly FormColumn[], added: Figures): boolean {
  const total = figures[columns.find(({ isTotal }) => isTotal)?.key ?? ''];
  const parts = columns.filter(({ isTotal }) => !isTotal).map(({ key }) => figures[key]);
  return total?.kind === 'number' && differ([total], parts, added);
}

/**
 * A cell that was not found adds nothing: what its sums lack then speaks against the reading. One whose drawing makes it
 * doubtful says nothing of the others.
 */
function sumFound(figures: Figures): number | undefined {
  const found = figures.filter(figure => figure !== undefined && !isNotFound(figure));
  return found.some(figure => figure?.confidence !== 'certain') ? undefined : sumFigures(found);
}

/** Whether the sums are not the same, nor with what was added; sums with words or something unread in them say nothing. */
function differ(whole: Figures, parts: Figures, added: Figures): boolean {
  const [one, other] = [sumFound(whole), sumFound(parts)];
  if (one === undefined || other === undefined || one === other) return false;
  return added.length === 0 || one !== sumFound([...parts, ...added]);
}
