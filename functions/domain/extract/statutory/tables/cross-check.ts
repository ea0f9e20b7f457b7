import { APPLICANT_COLUMNS, APPLICATION_COLUMNS } from '../../../form/form.ts';
import { type Figure, isNotFound } from '../../../record/figure.ts';
import { addend, sumFigures } from '../../../record/sum-figures.ts';
import type { FoundRow, FoundTable } from './found-table.ts';

/** So many columns, or rows, that break the same way speak against the reading, not against the agency. */
const MANY = 3;

const SUMMARY_ROWS: ReadonlySet<string> = new Set(['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut']);
const NEEDED_ROWS: readonly string[] = [...SUMMARY_ROWS];

/**
 * Sentences that speak against the reading of table 3 when its sums break on a broad front. Sums only ever take
 * certainty away; no figure is changed by them.
 */
export function doubtApplications(found: FoundTable): readonly string[] {
  const rows = new Map(found.rows.map(row => [row.key, row]));
  if (NEEDED_ROWS.some(key => !rows.has(key))) return [];
  const doubts: string[] = [];
  const handled = found.rows.filter(row => !SUMMARY_ROWS.has(row.key));
  const sumOf = (column: string, ...keys: readonly string[]) =>
    sumFound(keys.map(key => rows.get(key)?.figures[column]));
  const unbalanced = APPLICATION_COLUMNS.filter(({ key }) =>
    differ(sumOf(key, 'newlyReceived', 'carriedIn'), sumOf(key, 'handledTotal', 'carriedOut')),
  );
  const unequal = APPLICATION_COLUMNS.filter(({ key }) =>
    differ(sumFound(handled.map(row => row.figures[key])), sumOf(key, 'handledTotal')),
  );
  if (unbalanced.length >= MANY)
    doubts.push(`表三有 ${unbalanced.length} 列不满足“第一项加第二项等于第三项加第四项”，不能排除读取有误。`);
  if (unequal.length >= MANY)
    doubts.push(`表三有 ${unequal.length} 列的办理结果总计不等于各行之和，不能排除读取有误。`);
  const wrongTotals = found.rows.filter(hasWrongTotal);
  if (wrongTotals.length >= MANY)
    doubts.push(`表三有 ${wrongTotals.length} 行的总计不等于各列之和，不能排除读取有误。`);
  return doubts;
}

function hasWrongTotal({ figures }: FoundRow): boolean {
  const { total } = figures;
  return total?.kind === 'number' && differ(sumFound(APPLICANT_COLUMNS.map(({ key }) => figures[key])), addend(total));
}

/** A cell that was not found adds nothing: what its sums lack then speaks against the reading. */
const sumFound = (figures: readonly (Figure | undefined)[]): number | undefined =>
  sumFigures(figures.filter(figure => figure !== undefined && !isNotFound(figure)));

/** Sums with words or something unread in them say nothing. */
function differ(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
