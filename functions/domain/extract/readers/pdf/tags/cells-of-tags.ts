import type { TaggedCell } from '../../../document.ts';

/** A tag of the structure tree of a page. */
export interface Tag {
  readonly type: string;
  /** Tags, numbers of marked content, and null for what stands on other pages: places among siblings are kept. */
  readonly children: readonly (Tag | number | null)[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** More rows than a part of a table (head, body) can have. */
const ROWS = 100_000;

/** Where in the tree a tag stands. */
interface Within {
  readonly table?: string;
  readonly part?: number;
  readonly row?: number;
  readonly cell?: TaggedCell;
}

/**
 * The table cells by the numbers of their marked content. Rows and cells are counted through the whole table, whatever page
 * they stand on, because a tag keeps its place among its siblings on every page.
 *
 * Chromium names small tables without borders no tables, but still makes a tag for each of their rows and cells: such rows of
 * cells are taken for a table whose spans are not known.
 */
export function cellsOfTags(roots: readonly (Tag | null)[]): ReadonlyMap<number, TaggedCell> {
  const cells = new Map<number, TaggedCell>();
  const visit = (tag: Tag, path: readonly number[], outer: Within): void => {
    const within = enter(tag, path, outer);
    if (within.table === undefined && isUnnamedTable(tag)) {
      visitUnnamed(tag, path);
      return;
    }
    for (const [index, child] of tag.children.entries()) {
      if (typeof child === 'number' && within.cell !== undefined) cells.set(child, within.cell);
      if (typeof child === 'object' && child !== null) visit(child, [...path, index], within);
    }
  };
  const visitUnnamed = (table: Tag, path: readonly number[]): void => {
    for (const [row, rowTag] of tagsIn(table))
      for (const [cell, cellTag] of tagsIn(rowTag))
        for (const content of contentsOf(cellTag)) cells.set(content, { table: path.join('/'), row, cell });
  };
  for (const [index, root] of roots.entries()) if (root !== null) visit(root, [index], {});
  return cells;
}

function enter(tag: Tag, path: readonly number[], within: Within): Within {
  const index = path.at(-1) ?? 0;
  const { type } = tag;
  if (type === 'Table') return { table: path.join('/') };
  if (type === 'THead' || type === 'TBody' || type === 'TFoot') return { ...within, part: index };
  if (type === 'TR') return { ...within, row: (within.part ?? 0) * ROWS + index };
  if ((type !== 'TD' && type !== 'TH') || within.table === undefined || within.row === undefined) return within;
  const spans = { rows: tag.rowSpan, columns: tag.columnSpan };
  return { ...within, cell: { table: within.table, row: within.row, cell: index, spans } };
}

const isUnnamed = ({ type }: Tag) => type === 'NonStruct' || type === 'Div';

/** Tags without a name that hold nothing but tags without a name, and those again: rows, cells and what is in them. */
function isUnnamedTable(tag: Tag): boolean {
  const rows = tagsIn(tag);
  if (!isUnnamed(tag) || rows.length < 1 || tag.children.length < 2 || !holdsTagsOnly(tag)) return false;
  return (
    rows.every(([, row]) => isUnnamed(row) && holdsTagsOnly(row) && tagsIn(row).every(([, cell]) => isUnnamed(cell))) &&
    rows.some(([, row]) => tagsIn(row).length > 1)
  );
}

const holdsTagsOnly = ({ children }: Tag) => children.every(child => typeof child !== 'number');

function tagsIn({ children }: Tag): readonly (readonly [number, Tag])[] {
  return children.flatMap((child, index) =>
    typeof child === 'object' && child !== null ? [[index, child] as const] : [],
  );
}

function contentsOf(tag: Tag): readonly number[] {
  return tag.children.flatMap(child => (typeof child === 'number' ? [child] : child === null ? [] : contentsOf(child)));
}
