import type { TextRun } from '../document.ts';
import { heightOf, holdsCentre } from './box.ts';
import { type Grid, innermostFirst } from './grids/find-grids.ts';
import { fillGrid, type LaidTable, type PageContent } from './grids/laid-table.ts';
import { linesOf, type TextLine } from './lines/text-lines.ts';

/** A line or a table of a page. */
export type PageItem = LineItem | TableOnPage;

export interface LineItem {
  readonly kind: 'line';
  readonly page: number;
  readonly line: TextLine;
}

export interface TableOnPage {
  readonly kind: 'table';
  readonly page: number;
  readonly table: LaidTable;
  /** The text of a box of one column, in case it turns out to be no part of a table. */
  readonly lines: readonly LineItem[];
}

export const isTabular = ({ xs }: { readonly xs: readonly number[] }): boolean => xs.length > 2;

/** The lines and tables of a page from top to bottom. */
export function itemsOfPage(
  { page, runs, marks }: PageContent,
  grids: readonly Grid[],
  tagged: readonly LaidTable[],
): readonly PageItem[] {
  const free = new Set(runs);
  const items: { readonly top: number; readonly item: PageItem }[] = tagged
    .filter(table => table.page === page)
    .map(table => ({ top: table.box.top, item: { kind: 'table', page, table, lines: [] } }));
  for (const grid of innermostFirst(grids)) {
    if (!isTabular(grid) && !mayBelongToTable(grid, runs)) continue;
    const inside = [...free].filter(run => holdsCentre(grid, run));
    for (const run of inside) free.delete(run);
    const lines = isTabular(grid) ? [] : linesOf(inside).map((line): LineItem => ({ kind: 'line', page, line }));
    items.push({
      top: grid.top,
      item: { kind: 'table', page, table: fillGrid(grid, { page, runs: inside, marks }), lines },
    });
  }
  for (const line of linesOf([...free])) items.push({ top: line.top, item: { kind: 'line', page, line } });
  return items.sort((one, other) => one.top - other.top).map(({ item }) => item);
}

/** Height of a row that is cut off from its table, in points; more is a frame around text. */
const LOW = 150;

/** A box of one column is a frame around text, unless it stands first or last on the page and may belong to a table. */
function mayBelongToTable(grid: Grid, runs: readonly TextRun[]): boolean {
  const isFirst = runs.every(({ bottom }) => bottom > grid.top);
  const isLast = runs.every(({ top }) => top < grid.bottom);
  return heightOf(grid) < LOW && (isFirst || isLast);
}
