import type { Unreadable } from '../../../compose-cell.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import type { PageBox } from '../page/page-box.ts';

/** What is drawn over a page by an annotation, now an object of the page. */
export interface Flattened {
  /** The form object it became. */
  readonly handle: number;
  /** `field`: a form field whose text is read as part of the page; anything else is only seen to be there. */
  readonly kind: 'field' | Extract<Unreadable, 'annotation' | 'control'>;
  /** A stamp or a signature, which may lie over figures. */
  readonly isSeal: boolean;
  readonly box: PageBox;
  /** What the text of a field should show; null where that is not known. */
  readonly value: string | null;
}

export interface FlattenedPage {
  readonly flattened: readonly Flattened[];
  /** Values of fields that are not shown. */
  readonly unseen: readonly string[];
}

const MAX_ANNOTATIONS = 1000;
/** Kinds that may carry words or cover some: text, lines, shapes, strikes, stamps, ink, form fields, redactions. */
const DRAWN: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 12, 13, 14, 15, 20, 28]);
const STAMP = 13;
const WIDGET = 20;
/** Hidden, and not shown on the screen. */
const HIDDEN = 0x02 | 0x20;
const NORMAL = 0;

/**
 * Makes objects of the page of all annotations that are drawn over it, so that they can be read and switched off like
 * others. What has no appearance is given the one it would have on the screen. `form` is 0 where there is none.
 */
export function flattenAnnotations(pdfium: Pdfium, scratch: Scratch, page: number, form: number): FlattenedPage {
  const { api } = pdfium;
  const flattened: Flattened[] = [];
  const unseen: string[] = [];
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS);
  // From the last on: each that is flattened leaves the list.
  for (let index = count - 1; index >= 0; index--) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = api.FPDFAnnot_GetSubtype(annotation);
    const value = subtype === WIDGET ? fieldValue(pdfium, form, annotation) : '';
    const hidden = (api.FPDFAnnot_GetFlags(annotation) & HIDDEN) !== 0;
    if (hidden && value.trim() !== '') unseen.push(value);
    if (DRAWN.has(subtype) && !hidden) {
      const type = subtype === WIDGET && form !== 0 ? api.FPDFAnnot_GetFormFieldType(form, annotation) : 0;
      const object = flatten(pdfium, page, annotation, TEXTUAL.has(type));
      const kind = TEXTUAL.has(type) ? 'field' : subtype === WIDGET && type !== SIGNATURE ? 'control' : 'annotation';
      const isSeal = subtype === STAMP || type === SIGNATURE;
      const box = boxOf(pdfium, scratch, annotation);
      if (object !== 0) flattened.push({ handle: object, kind, isSeal, box, value: type === TEXT ? value : null });
    }
    api.FPDFPage_CloseAnnot(annotation);
  }
  return { flattened, unseen };
}

/** Fields that show their value as text: choices from a box and from a list, and text itself. */
const TEXTUAL: ReadonlySet<number> = new Set([4, 5, 6]);
const TEXT = 6;
const SIGNATURE = 7;

/** The object of the page that the annotation becomes; 0 where it has no appearance. */
function flatten({ api }: Pdfium, page: number, annotation: number, isField: boolean): number {
  if (!api.EPDFAnnot_HasAppearanceStream(annotation, NORMAL)) {
    if (isField) api.EPDFAnnot_GenerateFormFieldAP(annotation);
    else api.EPDFAnnot_GenerateAppearance(annotation);
  }
  const before = api.FPDFPage_CountObjects(page);
  api.EPDFAnnot_Flatten(page, annotation);
  return api.FPDFPage_CountObjects(page) > before ? api.FPDFPage_GetObject(page, before) : 0;
}

const MAX_VALUE = 2000;

function fieldValue({ api }: Pdfium, form: number, annotation: number): string {
  const { malloc, free } = api.pdfium.wasmExports;
  const bytes = form === 0 ? 0 : Math.min(api.FPDFAnnot_GetFormFieldValue(form, annotation, 0, 0), MAX_VALUE);
  if (bytes < 2) return '';
  const buffer = malloc(bytes);
  if (buffer === 0) return '';
  const length = api.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, bytes);
  const value = length <= bytes ? api.pdfium.UTF16ToString(buffer) : '';
  free(buffer);
  return value;
}

/** Left, bottom, right, top in page coordinates. */
function boxOf({ api }: Pdfium, scratch: Scratch, annotation: number): PageBox {
  return api.FPDFAnnot_GetRect(annotation, scratch.at(0)) ? scratch.box() : [0, 0, 0, 0];
}
