import type { TaggedCell } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { cellsOfTags, type Tag } from './cells-of-tags.ts';

const MAX_TAGS = 100_000;
const MAX_DEPTH = 60;
const MAX_SPAN = 100;

/** The table cells that the tags of a page name, by the number of the marked content in them. */
export function readTags(pdfium: Pdfium, scratch: Scratch, page: number): ReadonlyMap<number, TaggedCell> {
  const { api } = pdfium;
  const tree = api.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return new Map();
  let seen = 0;
  const read = (element: number, depth: number): Tag => {
    const count = depth < MAX_DEPTH ? api.FPDF_StructElement_CountChildren(element) : 0;
    const children: Tag['children'][number][] = [];
    for (let index = 0; index < count && ++seen < MAX_TAGS; index++) {
      const content = api.FPDF_StructElement_GetChildMarkedContentID(element, index);
      const child = content < 0 ? api.FPDF_StructElement_GetChildAtIndex(element, index) : 0;
      children.push(content >= 0 ? content : child === 0 ? null : read(child, depth + 1));
    }
    const type = typeOf(pdfium, scratch, element);
    const isCell = type === 'TD' || type === 'TH';
    const span = (name: string) => (isCell ? spanOf(pdfium, scratch, element, name) : 1);
    return { type, children, rowSpan: span('RowSpan'), columnSpan: span('ColSpan') };
  };
  const count = Math.min(api.FPDF_StructTree_CountChildren(tree), MAX_TAGS);
  const roots = Array.from({ length: count }, (_, index) => {
    const child = api.FPDF_StructTree_GetChildAtIndex(tree, index);
    return child === 0 ? null : read(child, 0);
  });
  api.FPDF_StructTree_Close(tree);
  return cellsOfTags(roots);
}

/** Names of the tags of interest are short; a longer one does not fit and is none of them. */
function typeOf({ api }: Pdfium, scratch: Scratch, element: number): string {
  const bytes = api.FPDF_StructElement_GetType(element, scratch.at(0), 24);
  if (bytes < 2 || bytes > 24) return '';
  return scratch.wideText(bytes);
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
