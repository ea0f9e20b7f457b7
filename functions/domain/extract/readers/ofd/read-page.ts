import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';
import type { Matrix } from '../pdf/page/matrix.ts';
import { type Boundary, boxOfBoundary, POINTS_A_MILLIMETRE, parseBoundary } from './measures.ts';
import { PLAIN_PAINT } from './objects/paint-of.ts';
import { markOf } from './objects/paint-path.ts';
import type { OfdDocument, PageTemplate } from './package/open-document.ts';
import { type Canvas, emptyCanvas } from './sight/canvas.ts';
import { inkedBlanks } from './sight/inked-blanks.ts';
import { paintElement } from './sight/paint-element.ts';
import { seeTexts } from './sight/see-texts.ts';
import type { Drawing, Overlay, Space } from './sight/space.ts';
import type { StoredPage } from './turn-upright.ts';

const A4: Boundary = [0, 0, 210, 297];

export interface SeenPage {
  readonly page: StoredPage;
  readonly unseen: readonly string[];
}

/** What a page shows, with its templates, its annotations and its seals. */
export function readPage(
  { id, content, number }: { readonly id: string; readonly content: XmlElement; readonly number: number },
  document: OfdDocument,
  drawing: Drawing,
): SeenPage | Refusal {
  const templates = templatesOf(content, document);
  if (isRefusal(templates)) return templates;
  const resources = childOf(content, 'PageRes') === undefined ? document.resources : document.resourcesOf(content);
  if (isRefusal(resources)) return resources;
  const [left, top, width, height] = areaOf(content, document);
  const scale = POINTS_A_MILLIMETRE;
  const canvas = emptyCanvas();
  const outer: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale];
  const space = { canvas, drawing, resources, outer, paint: PLAIN_PAINT, alpha: 255, clip: null, depth: 0 };
  const inOrder = [
    ...templates.filter(({ isForeground }) => !isForeground).map(template => template.content),
    content,
    ...templates.filter(({ isForeground }) => isForeground).map(template => template.content),
  ];
  for (const part of inOrder) for (const element of childrenOf(part, 'Content')) paintElement(element, space);
  for (const annotation of document.annotations.get(id) ?? []) paintAnnotation(annotation, space);
  for (const seal of document.seals.get(id) ?? []) paintSeal(canvas, boxOfBoundary(seal, outer));
  const seen = drawing.left < 0 ? null : seeTexts(canvas);
  if (seen === null) return refuse('too_complex');
  const { texts, unseen } = seen;
  return {
    page: {
      number,
      width: width * scale,
      height: height * scale,
      texts,
      rulings: canvas.rulings,
      marks: marksOf(canvas),
    },
    unseen: [...canvas.unseen, ...unseen],
  };
}

/** Beyond this the drawings of a page are one. */
const MOST_MARKS = 3000;

function marksOf({ marks: drawn, blanks }: Canvas): Canvas['marks'] {
  const marks = [...drawn, ...inkedBlanks(blanks)];
  if (marks.length <= MOST_MARKS) return marks;
  return [{ kind: 'drawing', left: 0, top: 0, right: Infinity, bottom: Infinity }];
}

function paintSeal({ marks }: Canvas, box: ReturnType<typeof boxOfBoundary>): void {
  if (box !== null) marks.push(markOf('annotation', box, true));
}

/** Kinds of annotations (GB/T 33190-2016, table 61) that are not notes drawn over the page; links draw nothing. */
const OVERLAYS: ReadonlyMap<string, Overlay | null> = new Map([
  ['Link', null],
  ['Highlight', 'highlight'],
  ['Stamp', 'stamp'],
  ['Watermark', 'watermark'],
]);

function paintAnnotation(annotation: XmlElement, space: Space): void {
  const { Type = '', Visible } = annotation.attributes;
  const over = OVERLAYS.has(Type) ? OVERLAYS.get(Type) : 'annotation';
  if (Visible === 'false' || over === null || over === undefined) return;
  for (const appearance of childrenOf(annotation, 'Appearance')) {
    const [left, top] = parseBoundary(appearance.attributes['Boundary']) ?? [0, 0];
    const [a, b, c, d, e, f] = space.outer;
    const outer: Matrix = [a, b, c, d, e + a * left, f + d * top];
    for (const element of childrenOf(appearance)) paintElement(element, { ...space, outer, over });
  }
}

/** The templates that a page uses; those that are not there are none. */
function templatesOf(content: XmlElement, document: OfdDocument): readonly PageTemplate[] | Refusal {
  const templates: PageTemplate[] = [];
  for (const { attributes } of childrenOf(content, 'Template')) {
    const template = document.template(attributes['TemplateID'] ?? '');
    if (template === undefined) continue;
    if (isRefusal(template)) return template;
    const { ZOrder } = attributes;
    templates.push(ZOrder === undefined ? template : { ...template, isForeground: ZOrder === 'Foreground' });
  }
  return templates;
}

function areaOf(content: XmlElement, document: OfdDocument): Boundary {
  for (const area of [childOf(content, 'Area'), document.area]) {
    const box = childOf(area, 'PhysicalBox');
    const boundary = box === undefined ? null : parseBoundary(textOf(box));
    if (boundary !== null && boundary[2] > 0 && boundary[3] > 0) return boundary;
  }
  return A4;
}
