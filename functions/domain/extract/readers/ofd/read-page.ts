import { isRefusal, type Refusal } from '../../../refusal.ts';
import type { Ruling } from '../../document.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { type Matrix, multiply } from '../pdf/matrix.ts';
import type { Glyph } from '../pdf/read-glyphs.ts';
import type { RawPage } from '../pdf/upright-page.ts';
import { type Boundary, POINTS_A_MILLIMETRE, parseBoundary } from './measures.ts';
import type { OfdDocument } from './open-document.ts';
import { readGlyphs } from './read-glyphs.ts';
import { readRulings } from './read-rulings.ts';

export interface OfdPage {
  readonly page: RawPage;
  readonly images: number;
}

const A4: Boundary = [0, 0, 210, 297];
/** Groups of objects whose own objects stand in the coordinates of the page. */
const GROUPS = new Set(['Content', 'Layer', 'PageBlock']);

/** What a page and its templates show, in points from the bottom left corner. */
export function readPage(content: XmlElement, number: number, document: OfdDocument): OfdPage | Refusal {
  const [left, top, width, height] = areaOf(content, document);
  const scale = POINTS_A_MILLIMETRE;
  const upwards: Matrix = [scale, 0, 0, -scale, -left * scale, (top + height) * scale];
  const toPoints = (matrix: Matrix): Matrix => multiply(matrix, upwards);
  const glyphs: Glyph[] = [];
  const rulings: Ruling[] = [];
  let [objects, images] = [0, 0];
  const visit = (element: XmlElement): void => {
    objects += 1;
    if (attribute(element, 'Visible') === 'false' || attribute(element, 'Alpha') === '0') return;
    if (GROUPS.has(element.name)) for (const child of childrenOf(element)) visit(child);
    else if (element.name === 'ImageObject') images += 1;
    else if (element.name === 'PathObject') rulings.push(...readRulings(element, toPoints));
    else if (element.name === 'TextObject' && isDrawn(element)) glyphs.push(...readGlyphs(element, toPoints, objects));
  };
  for (const use of childrenOf(content, 'Template')) {
    const template = document.template(attribute(use, 'TemplateID') ?? '');
    if (template === undefined) continue;
    if (isRefusal(template)) return template;
    for (const element of childrenOf(template, 'Content')) visit(element);
  }
  for (const element of childrenOf(content, 'Content')) visit(element);
  const area = [0, 0, width * scale, height * scale] as const;
  return { page: { number, area, glyphs, rulings }, images };
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
