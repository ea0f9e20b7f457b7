import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import type { Ruling } from '../../document.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { type Matrix, multiply } from '../pdf/page/matrix.ts';
import { type Boundary, POINTS_A_MILLIMETRE, parseBoundary } from './measures.ts';
import type { OfdDocument } from './open-document.ts';
import { readRulings } from './read-rulings.ts';
import { type PlacedText, readText } from './read-text.ts';
import type { StoredPage } from './turn-upright.ts';

/** Kept over all pages of a document. */
export interface Drawing {
  /** What may still be drawn, in characters of the file; templates cost on each page anew. */
  left: number;
  images: number;
  /** Graphics that stand in the resources of the document and are not read. */
  composites: number;
}

const A4: Boundary = [0, 0, 210, 297];
/** Groups of objects whose own objects stand in the coordinates of the page. */
const GROUPS = new Set(['Content', 'Layer', 'PageBlock']);

/** What a page and its templates show. */
export function readPage(
  content: XmlElement,
  number: number,
  document: OfdDocument,
  drawing: Drawing,
): StoredPage | Refusal {
  const [left, top, width, height] = areaOf(content, document);
  const scale = POINTS_A_MILLIMETRE;
  const fromCorner: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale];
  const toPoints = (matrix: Matrix): Matrix => multiply(matrix, fromCorner);
  const texts: PlacedText[] = [];
  const rulings: Ruling[] = [];
  const readTexts = (element: XmlElement): readonly PlacedText[] => {
    const text = readText(element, toPoints);
    return text === null ? [] : [text];
  };
  const visit = (element: XmlElement): void => {
    if (element.attributes['Visible'] === 'false' || element.attributes['Alpha'] === '0') return;
    if (GROUPS.has(element.name)) for (const child of childrenOf(element)) visit(child);
    else if (element.name === 'ImageObject') drawing.images += 1;
    else if (element.name === 'CompositeObject') drawing.composites += 1;
    else if (!spend(element, drawing)) return;
    else if (element.name === 'PathObject') for (const ruling of readRulings(element, toPoints)) rulings.push(ruling);
    else if (element.name === 'TextObject' && isDrawn(element)) for (const text of readTexts(element)) texts.push(text);
  };
  for (const use of childrenOf(content, 'Template')) {
    const template = document.template(attribute(use, 'TemplateID') ?? '');
    if (template === undefined) continue;
    if (isRefusal(template)) return template;
    for (const element of childrenOf(template, 'Content')) visit(element);
  }
  for (const element of childrenOf(content, 'Content')) visit(element);
  if (drawing.left < 0) return refuse('too_complex');
  return { number, width: width * scale, height: height * scale, texts, rulings };
}

/** Whether an object is still to be drawn: signs cost most, steps and paths as much as they are long. */
function spend(object: XmlElement, drawing: Drawing): boolean {
  drawing.left -= 10;
  for (const part of childrenOf(object)) {
    if (part.name === 'AbbreviatedData') drawing.left -= textOf(part).length;
    if (part.name !== 'TextCode') continue;
    const steps = (attribute(part, 'DeltaX') ?? '').length + (attribute(part, 'DeltaY') ?? '').length;
    drawing.left -= textOf(part).length * 10 + steps;
  }
  return drawing.left >= 0;
}

/** Text that is neither filled nor stroked is what OCR lays under a scan: a guess, not to be read. */
function isDrawn(text: XmlElement): boolean {
  const filled = attribute(text, 'Fill') !== 'false' && attribute(childOf(text, 'FillColor') ?? text, 'Alpha') !== '0';
  return filled || attribute(text, 'Stroke') === 'true';
}

function areaOf(content: XmlElement, document: OfdDocument): Boundary {
  for (const area of [childOf(content, 'Area'), document.area]) {
    const box = childOf(area, 'PhysicalBox');
    const boundary = box === undefined ? null : parseBoundary(textOf(box));
    if (boundary !== null && boundary[2] > 0 && boundary[3] > 0) return boundary;
  }
  return A4;
}
