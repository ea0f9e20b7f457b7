import { doubtful, type Figure, isEmpty } from '../../../record/figure.ts';
import { addend, sumFigures } from '../../../record/sum-figures.ts';

/**
 * In a text file a row that ends in an empty cell may have lost one further left: nothing holds the cells in their
 * columns. Such a row is doubtful, unless it has no number at all. Formats with cells of their own are not concerned.
 */
export function doubtShiftedRow(
  figures: Readonly<Record<string, Figure>>,
  columns: readonly string[],
): Readonly<Record<string, Figure>> {
  const last = figures[columns.at(-1) ?? ''];
  if (!isLooseEnd(last) || !Object.values(figures).some(figure => figure.kind === 'number')) return figures;
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, doubtful(figure)]));
}

/** An empty cell that ends a row of such a table. */
function isLooseEnd(last: Figure | undefined): boolean {
  return last !== undefined && isEmpty(last) && isLoose(last);
}

/** Whether the place of a figure is in a table made of separators. */
function isLoose({ at }: Figure): boolean {
  return at?.line !== undefined && at.table !== undefined;
}

/** The same for several rows printed side by side: the last of them ends in an empty cell, another does not add up. */
export function isShifted(rows: readonly (readonly Figure[])[]): boolean {
  if (!isLooseEnd(rows.at(-1)?.at(-1))) return false;
  return rows.some(row => sumFigures(row.slice(0, -1)) !== addend(row.at(-1)));
}
