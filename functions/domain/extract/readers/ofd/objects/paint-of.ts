import type { XmlElement } from '../../../guards/parse-xml.ts';
import { parseMeasure } from '../measures.ts';
import type { Resources } from '../package/read-resources.ts';

/** With what an object is drawn; absent where neither it nor the parameters it names tell. */
export interface ObjectPaint {
  readonly fill: XmlElement | undefined;
  readonly stroke: XmlElement | undefined;
  /** Width of lines in millimetres. */
  readonly lineWidth: number;
}

const USUAL_LINE = 0.353;
/** Parameters may rest on others (8.2); a circle ends here. */
const DEEPEST = 8;

/** What an object tells itself comes first, then its draw parameters, then those of its layer, `around`. */
export function paintOf(object: XmlElement, { drawParams }: Resources, around: ObjectPaint): ObjectPaint {
  let { fill, stroke, width } = drawnBy(object);
  let next = object.attributes['DrawParam'];
  for (let depth = 0; next !== undefined && depth < DEEPEST; depth += 1) {
    const param = drawParams.get(next);
    if (param === undefined) break;
    const told = drawnBy(param);
    fill ??= told.fill;
    stroke ??= told.stroke;
    width ??= told.width;
    next = param.attributes['Relative'];
  }
  const lineWidth = width === undefined ? around.lineWidth : parseMeasure(width);
  return { fill: fill ?? around.fill, stroke: stroke ?? around.stroke, lineWidth };
}

export const PLAIN_PAINT: ObjectPaint = { fill: undefined, stroke: undefined, lineWidth: USUAL_LINE };

function drawnBy({ children, attributes }: XmlElement) {
  let fill: XmlElement | undefined;
  let stroke: XmlElement | undefined;
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (child.name === 'FillColor') fill ??= child;
    else if (child.name === 'StrokeColor') stroke ??= child;
  }
  return { fill, stroke, width: attributes['LineWidth'] };
}
