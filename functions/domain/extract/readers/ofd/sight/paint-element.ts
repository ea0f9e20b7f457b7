import { childOf, childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { multiply } from '../../pdf/page/matrix.ts';
import { boxOfBoundary, matrixOf, parseBoundary, parseMeasure } from '../measures.ts';
import { paintOf } from '../objects/paint-of.ts';
import { markOf, paintPath, THIN } from '../objects/paint-path.ts';
import { intersection } from '../objects/read-clip.ts';
import { BLACK, readColour } from '../objects/read-colour.ts';
import { tracePath } from '../objects/trace-path.ts';
import { codesOf, paintText, TRANSPARENT } from './paint-text.ts';
import { clipOf, type Drawing, type Space } from './space.ts';

/** Groups of objects whose own objects stand in the coordinates of what holds them. */
const GROUPS = new Set(['Content', 'Layer', 'PageBlock']);
/** Layers from below to above (GB/T 33190-2016, 7.7). */
const LAYERS = ['Background', 'Body', 'Foreground'];
/** Graphics in graphics. */
const DEEPEST = 8;

/** Paints an element and all it holds. */
export function paintElement(element: XmlElement, space: Space): void {
  if (space.drawing.left < 0) return;
  const { attributes, name } = element;
  const alpha =
    attributes['Alpha'] === undefined ? space.alpha : (parseMeasure(attributes['Alpha']) * space.alpha) / 255;
  if (attributes['Visible'] === 'false' || attributes['Visible'] === '0' || alpha <= TRANSPARENT) skip(element, space);
  else if (GROUPS.has(name)) paintGroup(element, alpha === space.alpha ? space : { ...space, alpha });
  else if (spend(element, space.drawing)) {
    if (name === 'TextObject') paintText(element, space, alpha);
    else if (name === 'PathObject') paintLines(element, space, alpha);
    else if (name === 'ImageObject') paintPicture(element, space);
    else if (name === 'CompositeObject') paintUnit(element, { ...space, alpha });
  }
}

/** Text that is not shown still travels with the file. */
function skip(element: XmlElement, space: Space): void {
  if (!spend(element, space.drawing)) return;
  const text = element.name === 'TextObject' ? codesOf(element) : '';
  if (text.trim() !== '') space.canvas.unseen.push(text);
  if (GROUPS.has(element.name)) for (const child of childrenOf(element)) skip(child, space);
}

function paintGroup(element: XmlElement, space: Space): void {
  space.drawing.left -= 1;
  const paint = element.name === 'Layer' ? paintOf(element, space.resources, space.paint) : space.paint;
  const inside = paint === space.paint ? space : { ...space, paint };
  const children = childrenOf(element);
  const isLayered = children.some(child => layerOf(child) !== 1);
  const sorted = isLayered ? children.toSorted((one, other) => layerOf(one) - layerOf(other)) : children;
  for (const child of sorted) paintElement(child, inside);
}

const layerOf = ({ attributes }: XmlElement): number =>
  attributes['Type'] === undefined ? 1 : LAYERS.indexOf(attributes['Type']);

/** Whether an object is still to be drawn: signs cost most, steps and paths as much as they are long. */
function spend(object: XmlElement, drawing: Drawing): boolean {
  drawing.order += 1;
  drawing.left -= 10;
  for (const part of object.children) {
    if (typeof part === 'string') continue;
    if (part.name === 'AbbreviatedData') drawing.left -= textOf(part).length;
    if (part.name !== 'TextCode') continue;
    const { DeltaX = '', DeltaY = '' } = part.attributes;
    drawing.left -= textOf(part).length * 10 + DeltaX.length + DeltaY.length;
  }
  return drawing.left >= 0;
}

/** Lines without a colour are black; what is filled without one is of a colour not known. */
function paintLines(element: XmlElement, space: Space, alpha: number): void {
  const { canvas, outer, drawing, over } = space;
  const data = childOf(element, 'AbbreviatedData');
  if (over === 'watermark' || data === undefined) return;
  const path = tracePath(textOf(data), multiply(matrixOf(element), outer));
  if (path === null) return;
  const { fill, stroke, lineWidth } = paintOf(element, space.resources, space.paint);
  const { Fill, Stroke } = element.attributes;
  const line = stroke === undefined ? { ...BLACK, alpha } : readColour(stroke, alpha);
  const area = fill === undefined ? undefined : readColour(fill, alpha);
  const scale = Math.sqrt(Math.abs(outer[0] * outer[3] - outer[1] * outer[2]));
  paintPath(canvas, path, {
    order: drawing.order,
    fill: Fill === 'true' ? area : null,
    stroke: Stroke === 'false' ? null : line,
    width: lineWidth * scale,
    clip: clipOf(element, space, null),
    ...(over === undefined ? {} : { over: over === 'highlight' ? over : 'annotation' }),
  });
}

function paintPicture(element: XmlElement, space: Space): void {
  const { canvas, outer, drawing, over } = space;
  drawing.images += 1;
  const place = boxOfBoundary(parseBoundary(element.attributes['Boundary']), outer);
  const box = intersection(place, clipOf(element, space, null));
  if (box === null || over === 'watermark' || box.left >= box.right || box.top >= box.bottom) return;
  if (Math.min(box.right - box.left, box.bottom - box.top) < THIN) {
    canvas.rulings.push(box);
    return;
  }
  canvas.marks.push(markOf(over === undefined ? 'picture' : 'annotation', box, over === 'stamp' ? true : undefined));
  canvas.shapes.push({ ...box, order: drawing.order, kind: 'picture', covering: true, colour: undefined });
}

/** A graphic of the resources, drawn in its place. */
function paintUnit(element: XmlElement, space: Space): void {
  const unit = space.resources.units.get(element.attributes['ResourceID'] ?? '');
  const { canvas, drawing, outer } = space;
  if (unit === undefined || space.depth >= DEEPEST) {
    drawing.composites += 1;
    const box = boxOfBoundary(parseBoundary(element.attributes['Boundary']), outer);
    if (box !== null) canvas.marks.push(markOf('drawing', box));
    return;
  }
  const paint = paintOf(element, space.resources, space.paint);
  const clip = clipOf(element, space, null);
  const inside = { ...space, paint, clip, depth: space.depth + 1, outer: multiply(matrixOf(element), outer) };
  for (const content of childrenOf(unit, 'Content')) paintElement(content, inside);
}
