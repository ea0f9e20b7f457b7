import type { Figure } from '../../../record/figure.ts';

/**
 * In a text file and in a sheet a row that ends in an empty cell may have lost one further left: nothing holds the cells
 * in their columns. Such a row is doubtful, unless it has no number at all. Formats whose tables have borders are not concerned.
 */
export function doubtShiftedRow(
  figures: Readonly<Record<string, Figure>>,
  columns: readonly string[],
): Readonly<Record<string, Figure>> {
  const last = figures[columns.at(-1) ?? ''];
  if (
    last === undefined ||
    !isLoose(last) ||
    last.printed !== '' ||
    Object.values(figures).every(figure => figure.value === null)
  )
    return figures;
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, { ...figure, confidence: 'doubtful' as const }]),
  );
}

/** Whether the place of a figure is in a table made of separators or of sheet cells. */
function isLoose({ at }: Figure): boolean {
  return at?.sheet !== undefined || (at?.line !== undefined && at.table !== undefined);
}

/** The same for several rows printed side by side: the last of them ends in an empty cell, another does not add up. */
export function isShifted(rows: readonly (readonly Figure[])[]): boolean {
  const last = rows.at(-1)?.at(-1);
  if (last === undefined || !isLoose(last) || last.printed !== '') return false;
  return rows.some(row => {
    const parts = row.slice(0, -1).reduce((sum, figure) => sum + (figure.value ?? 0), 0);
    return parts !== (row.at(-1)?.value ?? 0);
  });
}
