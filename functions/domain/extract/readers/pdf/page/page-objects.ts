import type { Flattened } from '../annotations/flatten-annotations.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';

/** What a page draws, one operation, in the order of painting. */
export interface PageObject {
  readonly handle: number;
  readonly kind: 'text' | 'path' | 'image' | 'shading' | 'form';
  /** The place in the order of painting. */
  readonly order: number;
  /** Maps the coordinates of the object to those of the page. */
  readonly outer: Matrix;
  /** The form object it is drawn in. */
  readonly parent: PageObject | undefined;
  /** The mark that makes it optional content; 0 for none. */
  readonly layer: number;
  /** The annotation that it is part of. */
  readonly annotation: Flattened | undefined;
  /** Marked as belonging to the paper: page numbers, borders, watermarks. */
  readonly isArtifact: boolean;
}

const KINDS: readonly (PageObject['kind'] | undefined)[] = [undefined, 'text', 'path', 'image', 'shading', 'form'];
const MAX_DEPTH = 12;
const MAX_MARKS = 20;

export interface ListedObjects {
  readonly objects: readonly PageObject[];
  /** None was left out. */
  readonly isWhole: boolean;
}

/**
 * All objects of a page, those inside form objects behind the form itself; not those beyond `budget` objects, and not
 * those in too many form objects one inside the other.
 */
export function listObjects(
  pdfium: Pdfium,
  scratch: Scratch,
  page: number,
  flattened: readonly Flattened[],
  budget: number,
): ListedObjects {
  const { api } = pdfium;
  const marks = markReader(pdfium, scratch);
  const annotations = new Map(flattened.map(annotation => [annotation.handle, annotation]));
  const objects: PageObject[] = [];
  let isWhole = true;
  const visit = (handle: number, outer: Matrix, parent: PageObject | undefined, depth: number): void => {
    const kind = handle === 0 ? undefined : KINDS[api.FPDFPageObj_GetType(handle)];
    if (kind === undefined || objects.length > budget) return;
    const annotation = parent?.annotation ?? annotations.get(handle);
    const object = { handle, kind, order: objects.length, outer, parent, annotation, ...marks(handle, parent) };
    objects.push(object);
    if (kind !== 'form') return;
    isWhole &&= depth < MAX_DEPTH;
    if (depth === MAX_DEPTH) return;
    api.FPDFPageObj_GetMatrix(handle, scratch.at(0));
    const inner = multiply(scratch.matrix(), outer);
    const count = api.FPDFFormObj_CountObjects(handle);
    for (let index = 0; index < count && objects.length <= budget; index++)
      visit(api.FPDFFormObj_GetObject(handle, index), inner, object, depth + 1);
  };
  const count = api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && objects.length <= budget; index++)
    visit(api.FPDFPage_GetObject(page, index), IDENTITY, undefined, 0);
  return { objects, isWhole: isWhole && objects.length <= budget };
}

type Marks = Pick<PageObject, 'layer' | 'isArtifact'>;
const UNMARKED: Marks = { layer: 0, isArtifact: false };
/** Bytes that the name of a mark of interest takes up at the most, in UTF-16 with its end. */
const NAME_BYTES = 40;

/** Objects of one marked content share the mark: its name is read once. */
function markReader({ api }: Pdfium, scratch: Scratch): (handle: number, parent: PageObject | undefined) => Marks {
  const names = new Map<number, string>();
  const nameOf = (mark: number): string => {
    const known = names.get(mark);
    if (known !== undefined) return known;
    const fits = api.FPDFPageObjMark_GetName(mark, scratch.at(0), NAME_BYTES, scratch.at(6));
    const name = fits ? scratch.wideText(Math.min(scratch.int(6), NAME_BYTES)) : '';
    names.set(mark, name);
    return name;
  };
  return (handle, parent) => {
    const count = Math.min(api.FPDFPageObj_CountMarks(handle), MAX_MARKS);
    if (count <= 0 && parent === undefined) return UNMARKED;
    let { layer, isArtifact } = parent ?? UNMARKED;
    for (let index = 0; index < count; index++) {
      const mark = api.FPDFPageObj_GetMark(handle, index);
      const name = nameOf(mark);
      if (name === 'OC') layer = mark;
      if (name === 'Artifact') isArtifact = true;
    }
    return { layer, isArtifact };
  };
}
