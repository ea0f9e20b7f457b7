import type { CellContent, Unreadable } from '../../compose-cell.ts';
import type { PageMark, Table, TextRun } from '../../document.ts';
import { around, type Box, placed } from '../box.ts';
import { type CellText, cellText } from './cell-text.ts';
import { bandOf, cellBox, type Grid } from './find-grids.ts';
import type { MergedCell } from './merge-cells.ts';

/** A table of one page with its text, or several pages' tables joined. */
export interface LaidTable {
  /** Edges of the columns; all parts of a table that goes on over pages share them. */
  readonly xs: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly LaidCell[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
  /** Lines prove the columns; `xs` are then places on the page. */
  readonly lined: boolean;
  /** Where the table begins. */
  readonly page: number;
  readonly box: Box;
}

export interface LaidCell extends MergedCell, CellText {
  readonly page: number;
  readonly box: Box;
}

/** What stands on a page besides its lines. */
export interface PageContent {
  readonly page: number;
  readonly runs: readonly TextRun[];
  readonly marks: readonly PageMark[];
}

/** Puts the content of a page into the cells of a grid; `runs` are those whose centre lies in it. */
export function fillGrid(grid: Grid, { page, runs, marks }: PageContent): LaidTable {
  const owners = new Map<MergedCell, TextRun[]>(grid.cells.map(cell => [cell, []]));
  const cellAt = cellFinder(grid);
  for (const run of runs) {
    const cell = cellAt((run.left + run.right) / 2, (run.top + run.bottom) / 2);
    if (cell !== undefined) owners.get(cell)?.push(run);
  }
  const near = marks.filter(mark => touches(mark, grid));
  const cells = grid.cells.map(cell => {
    const box = cellBox(grid, cell);
    const own = owners.get(cell) ?? [];
    return { ...cell, ...cellText(own, box, kindsIn(box, near, own.length === 0)), page, box };
  });
  const { xs, openTop, openBottom } = grid;
  return withoutSlivers(
    withoutSpill({
      xs,
      rowCount: grid.ys.length - 1,
      cells,
      openTop,
      openBottom,
      page,
      box: around([grid]),
      lined: true,
    }),
  );
}

/** How far what is drawn must reach into a cell to count as drawn in it, in points: borders are drawn inexactly. */
const INSIDE = 1.5;

const touches = (mark: PageMark, { left, top, right, bottom }: Box) =>
  mark.right > left + INSIDE && mark.left < right - INSIDE && mark.bottom > top + INSIDE && mark.top < bottom - INSIDE;

/** The kinds of what is drawn in a box and is no text. */
function kindsIn(box: Box, marks: readonly PageMark[], isBlank: boolean): readonly Unreadable[] {
  const drawn = marks.filter(mark => (isBlank || mark.isBackdrop !== true) && touches(mark, box));
  return [...new Set(drawn.map(({ kind }) => kind))];
}

/** What a cell holds, without where it stands. */
function contentOf({ text, note, doubts, unreadable }: CellContent): CellContent {
  return {
    text,
    ...(note === undefined ? {} : { note }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

/**
 * Rows in which nothing begins, while most columns are still taken up by cells from above, come from borders that miss each
 * other by a little.
 */
function withoutSlivers(table: LaidTable): LaidTable {
  const columns = table.xs.length - 1;
  const isSliver = (row: number) => {
    const starting = table.cells.filter(cell => cell.row === row);
    const covered = table.cells.filter(cell => cell.row < row && cell.row + cell.rowSpan > row);
    return starting.every(isBlank) && covered.reduce((sum, { columnSpan }) => sum + columnSpan, 0) > columns / 2;
  };
  const slivers = Array.from({ length: table.rowCount }, (_, row) => row).filter(isSliver);
  if (slivers.length === 0) return table;
  const before = (row: number) => slivers.filter(sliver => sliver < row).length;
  const cells = table.cells
    .map(cell => {
      const row = cell.row - before(cell.row);
      return { ...cell, row, rowSpan: cell.row + cell.rowSpan - before(cell.row + cell.rowSpan) - row };
    })
    .filter(({ rowSpan }) => rowSpan > 0);
  return { ...table, cells, rowCount: table.rowCount - slivers.length };
}

/**
 * Lines of cells that go on over the page break run on to the edge of the page and feign a row there. It is none where
 * nothing stands in it.
 */
function withoutSpill(table: LaidTable): LaidTable {
  const last = table.rowCount - 1;
  const starting = table.cells.filter(({ row }) => row === last);
  if (!table.openBottom || last < 1 || !starting.every(isBlank)) return table;
  const cells = table.cells
    .filter(({ row }) => row < last)
    .map(cell => ({ ...cell, rowSpan: Math.min(cell.rowSpan, last - cell.row) }));
  return { ...table, cells, rowCount: last, openBottom: false };
}

const isBlank = ({ text, unreadable }: CellContent) => text === '' && unreadable === undefined;

function cellFinder({ xs, ys, cells }: Grid): (x: number, y: number) => MergedCell | undefined {
  const columns = xs.length - 1;
  const lookup: MergedCell[] = [];
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        lookup[row * columns + column] = cell;
  return (x, y) => lookup[bandOf(ys, y) * columns + bandOf(xs, x)];
}

/** As the document carries it: the how-manieth table of the document it is. */
export function tableOf({ xs, rowCount, cells, page, box }: LaidTable, number: number): Table {
  return {
    kind: 'table',
    rowCount,
    columnCount: xs.length - 1,
    at: { page, box: placed(box), table: number },
    cells: cells
      .toSorted((one, other) => one.row - other.row || one.column - other.column)
      .map(({ row, column, rowSpan, columnSpan, page, box, ...content }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        ...contentOf(content),
        at: { page, box: placed(box), table: number, row: row + 1, column: column + 1 },
      })),
  };
}
