import type { Figure } from '../../../record/figure.ts';
import { isTableScrap } from '../labels/table-wording.ts';
import type { FoundPart, FoundRow } from './found-table.ts';
import { type LineCell, oneLine } from './grid-lines.ts';
import { readFigure } from './read-figure.ts';

/** Longer labels are texts; so much of them tells which is meant. */
const LONGEST_LABEL = 40;

export function shortLabel(label: string): string {
  const line = oneLine(label);
  let end = LONGEST_LABEL;
  // A number is kept whole: half of one would not be known for the number of a person, and not be masked.
  while (end < line.length && end < 2 * LONGEST_LABEL && !/[\p{sc=Han}，。；、]/u.test(line[end] ?? '')) end += 1;
  return line.slice(0, end);
}

/** A row that the form does not have, with what stands in it, by column as far as that is known. */
export const addedRow = (
  label: string,
  at: FoundPart['at'],
  figures: Readonly<Record<string, Figure>> = {},
): FoundPart => ({ kind: 'row', label: shortLabel(label), at, figures });

/** A cell of a row under a column that the form does not have. */
export interface ForeignCell {
  readonly column: LineCell;
  readonly cell: LineCell;
}

/** The columns that the form does not have, with what stands in the rows of the form. */
export function addedColumns(
  rows: readonly (Pick<FoundRow, 'key'> & { readonly beside: readonly ForeignCell[] })[],
): readonly FoundPart[] {
  const columns = new Map<string, { readonly column: LineCell; readonly figures: Record<string, Figure> }>();
  for (const { key, beside } of rows)
    for (const { column, cell } of beside) {
      // A header printed again on the next page is the same column.
      const name = `${column.left} ${shortLabel(column.text)}`;
      const known = columns.get(name) ?? { column, figures: {} };
      known.figures[key] = readFigure(cell, cell.at);
      columns.set(name, known);
    }
  return [...columns.values()].map(({ column, figures }) => ({
    kind: 'column',
    label: shortLabel(column.text),
    at: column.at,
    figures,
  }));
}

/** Plain Chinese: why nothing is sure in a table with a column more whose place the header does not prove. */
export const unplacedColumn = (table: string, label: string): string =>
  label === ''
    ? `${table}的数字比统一格式的栏目多，多出的一栏没有栏名。`
    : `${table}多出一栏“${shortLabel(label)}”，数字与栏名的对应关系不能确定。`;

const LONGEST_NAME = 8;

/** Words in the lines above the rows that are none of the form. */
export const foreignNames = (head: readonly string[]): readonly string[] =>
  head
    .flatMap(text => text.trim().split(/\s+/))
    .filter(piece => /^\p{sc=Han}+$/u.test(piece) && piece.length <= LONGEST_NAME && !isTableScrap(piece));
