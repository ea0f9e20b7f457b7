import type { TaggedCell } from '../../document.ts';
import type { Pdfium } from './pdfium.ts';
import type { Scratch } from './scratch.ts';

const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 60;
const MAX_SPAN = 100;
/** More rows than a part of a table (head, body) can have. */
const ROWS = 100_000;

/** Where in the tree an element stands. */
interface Within {
  readonly table?: string;
  readonly part?: number;
  readonly row?: number;
  readonly cell?: TaggedCell;
}

/**
 * The table cells that the tags of a page name, by the number of the marked content in them. Rows and cells are counted
 * through the whole table, whatever page they stand on: an element keeps its place among its siblings on every page.
 */
export function readTags(pdfium: Pdfium, scratch: Scratch, page: number): ReadonlyMap<number, TaggedCell> {
  const { api } = pdfium;
  const cells = new Map<number, TaggedCell>();
  const tree = api.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return cells;
  let seen = 0;
  const visit = (element: number, path: readonly number[], outer: Within): void => {
    const within = enter(pdfium, scratch, element, path, outer);
    const count = api.FPDF_StructElement_CountChildren(element);
    for (let index = 0; index < count && ++seen < MAX_ELEMENTS; index++) {
      const content = api.FPDF_StructElement_GetChildMarkedContentID(element, index);
      if (content >= 0 && within.cell !== undefined) cells.set(content, within.cell);
      const child = content < 0 ? api.FPDF_StructElement_GetChildAtIndex(element, index) : 0;
      if (child !== 0 && path.length < MAX_DEPTH) visit(child, [...path, index], within);
    }
  };
  const count = api.FPDF_StructTree_CountChildren(tree);
  for (let index = 0; index < count && ++seen < MAX_ELEMENTS; index++) {
    const child = api.FPDF_StructTree_GetChildAtIndex(tree, index);
    if (child !== 0) visit(child, [index], {});
  }
  api.FPDF_StructTree_Close(tree);
  return cells;
}

function enter(pdfium: Pdfium, scratch: Scratch, element: number, path: readonly number[], within: Within): Within {
  const index = path.at(-1) ?? 0;
  const type = typeOf(pdfium, scratch, element);
  if (type === 'Table') return { table: path.join('/') };
  if (type === 'THead' || type === 'TBody' || type === 'TFoot') return { ...within, part: index };
  if (type === 'TR') return { ...within, row: (within.part ?? 0) * ROWS + index };
  if ((type !== 'TD' && type !== 'TH') || within.table === undefined || within.row === undefined) return within;
  const [rowSpan, columnSpan] = ['RowSpan', 'ColSpan'].map(name => spanOf(pdfium, scratch, element, name));
  const cell = {
    table: within.table,
    row: within.row,
    cell: index,
    rowSpan: rowSpan ?? 1,
    columnSpan: columnSpan ?? 1,
  };
  return { ...within, cell };
}

/** Names of the elements of interest are short; a longer one does not fit and is none of them. */
function typeOf({ api, memory }: Pdfium, scratch: Scratch, element: number): string {
  const bytes = api.FPDF_StructElement_GetType(element, scratch.at(0), 16);
  if (bytes < 2 || bytes > 16) return '';
  const units = Array.from({ length: bytes / 2 - 1 }, (_, index) =>
    memory().getUint16(scratch.at(0) + 2 * index, true),
  );
  return String.fromCharCode(...units);
}

function spanOf({ api, memory }: Pdfium, scratch: Scratch, element: number, name: string): number {
  const count = Math.min(api.FPDF_StructElement_GetAttributeCount(element), 20);
  for (let index = 0; index < count; index++) {
    const attribute = api.FPDF_StructElement_GetAttributeAtIndex(element, index);
    const value = attribute === 0 ? 0 : api.FPDF_StructElement_Attr_GetValue(attribute, name);
    if (value !== 0 && api.FPDF_StructElement_Attr_GetNumberValue(value, scratch.at(0)))
      return Math.min(Math.max(1, Math.round(memory().getFloat32(scratch.at(0), true))), MAX_SPAN);
  }
  return 1;
}
