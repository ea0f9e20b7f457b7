import type { TaggedCell, TextRun } from '../../document.ts';
import { around, type Box } from '../box.ts';
import { cellText, joinContents } from '../grids/cell-text.ts';
import type { LaidCell, LaidTable } from '../grids/laid-table.ts';

/** A piece of text of a table, with the cell its file says it belongs to. */
export interface TaggedText {
  readonly run: TextRun;
  readonly cell: TaggedCell;
  readonly page: number;
}

/** A cell whose row and text are known, and its column not yet. */
export interface LooseCell {
  readonly texts: readonly TaggedText[];
  /** Around its text, on the page where it begins. */
  readonly box: Box;
  readonly spans: TaggedCell['spans'];
}

export interface PlacedCell {
  readonly cell: LooseCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export const isLabel = ({ texts }: LooseCell): boolean => texts.some(({ run }) => /\p{L}/u.test(run.text));

/** Cells row by row, each row in its order. */
export function looseRows(texts: readonly TaggedText[]): readonly (readonly LooseCell[])[] {
  const rows = [...Map.groupBy(texts, ({ cell }) => cell.row)].sort(([one], [other]) => one - other);
  return rows.map(([, inRow]) =>
    [...Map.groupBy(inRow, ({ cell }) => cell.cell)]
      .sort(([one], [other]) => one - other)
      .map(([, inCell]) => {
        const begun = inCell.filter(({ page }) => page === inCell[0]?.page);
        return { spans: inCell[0]?.cell.spans, texts: inCell, box: around(begun.map(({ run }) => run)) };
      }),
  );
}

/** The table of these cells, every place that is left a blank cell. */
export function tableOfCells(placed: readonly PlacedCell[], rowCount: number, columnCount: number): LaidTable {
  const page = placed[0]?.cell.texts[0]?.page ?? 1;
  const cells = placed.map(({ cell, row, column, rowSpan, columnSpan }): LaidCell => {
    const pages = Map.groupBy(cell.texts, text => text.page);
    const parts = [...pages.values()].map(onPage => {
      const runs = onPage.map(({ run }) => run);
      return cellText(runs, null);
    });
    const reach = Math.min(rowSpan, rowCount - row);
    return {
      row,
      column,
      rowSpan: reach,
      columnSpan,
      ...joinContents(parts, '\n'),
      breaksOff: false,
      page: cell.texts[0]?.page ?? page,
      box: cell.box,
    };
  });
  return {
    xs: Array.from({ length: columnCount + 1 }, (_, index) => index),
    rowCount,
    cells: [...cells, ...blankCells(cells, rowCount, columnCount)],
    openTop: false,
    openBottom: false,
    page,
    box: around(cells.filter(cell => cell.page === page).map(({ box }) => box)),
    lined: false,
  };
}

function blankCells(cells: readonly LaidCell[], rowCount: number, columnCount: number): readonly LaidCell[] {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let down = row; down < row + rowSpan; down++)
      for (let right = column; right < column + columnSpan; right++) taken.add(down * columnCount + right);
  const firsts = new Map(cells.toReversed().map(cell => [cell.row, cell]));
  const stretches = stretchesOf(cells, columnCount);
  const places = Array.from({ length: rowCount * columnCount }, (_, place) => place).filter(place => !taken.has(place));
  return places.map(place => {
    const row = Math.floor(place / columnCount);
    const column = place % columnCount;
    const { page, box } = firsts.get(row) ?? { page: 1, box: NOWHERE };
    const inRow = { ...box, ...(stretches[column] ?? NOWHERE) };
    return { row, column, rowSpan: 1, columnSpan: 1, text: '', breaksOff: false, page, box: inRow };
  });
}

const NOWHERE: Box = around([]);

/** How far each column reaches, halfway to the text of those beside it; nowhere for one whose neighbours do not tell. */
function stretchesOf(cells: readonly LaidCell[], columnCount: number): readonly Pick<Box, 'left' | 'right'>[] {
  const texts = Array.from({ length: columnCount }, (_, column) => {
    const own = cells.filter(cell => cell.column === column && cell.columnSpan === 1).map(({ box }) => box);
    return own.length === 0 ? undefined : around(own);
  });
  return texts.map((text, column) => {
    if (text === undefined) return { left: 0, right: 0 };
    const [before, after] = [texts[column - 1]?.right ?? text.left, texts[column + 1]?.left ?? text.right];
    const [left, right] = [
      (Math.min(before, text.left) + text.left) / 2,
      (text.right + Math.max(after, text.right)) / 2,
    ];
    return { left, right };
  });
}
