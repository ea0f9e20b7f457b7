import type { Block, TableCell } from '../../../document.ts';
import { type Matrix, mapBounds } from '../page/matrix.ts';
import type { PageBox } from '../page/page-box.ts';

/** A cell that may hold a figure, where it lies on its page. */
export interface FigureCell {
  readonly cell: TableCell;
  /** In page coordinates, without its borders. */
  readonly inside: PageBox;
}

/** Borders are drawn inexactly: what lies so near to the edge of a cell, in points, is none of its content. */
const BORDER = 1.5;
/** No page of a report has more figures. */
const MAX_CELLS = 3000;
/** Words of a figure are few. */
const LONGEST = 20;
const ENUMERATED = /^[\s（(]*\d{1,2}\s*[.．、）)]/;

/** The cells of a page that may hold figures, blank ones too, table by table; `toPage` leads from the upright page. */
export function figureCells(
  blocks: readonly Block[],
  page: number,
  toPage: Matrix,
): readonly (readonly FigureCell[])[] {
  let left = MAX_CELLS;
  return blocks.flatMap(block => {
    if (block.kind !== 'table' || left <= 0) return [];
    const cells = block.cells.filter(cell => cell.at.page === page && mayBeFigure(cell)).slice(0, left);
    left -= cells.length;
    const placed = cells.flatMap(cell => {
      const inside = insideOf(cell, toPage);
      return inside === null ? [] : [{ cell, inside }];
    });
    return placed.length === 0 ? [] : [placed];
  });
}

/** Blank, or a number, alone or with few words; a label has words and no number, or is enumerated. */
function mayBeFigure({ text }: TableCell): boolean {
  if (!/\p{L}/u.test(text)) return true;
  return text.length <= LONGEST && /[\d０-９一二三四五六七八九十]/.test(text) && !ENUMERATED.test(text);
}

function insideOf({ at }: TableCell, toPage: Matrix): PageBox | null {
  if (at.box === undefined) return null;
  const [left, top, right, bottom] = at.box;
  const inset = [left + BORDER, top + BORDER, right - BORDER, bottom - BORDER] as const;
  return inset[2] <= inset[0] || inset[3] <= inset[1] ? null : mapBounds(toPage, inset);
}
