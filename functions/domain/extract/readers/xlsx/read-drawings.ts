import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';
import type { Area } from '../sheets/cell-reference.ts';
import type { DrawnArea } from '../sheets/cover-cells.ts';

/** What is anchored over cells (ECMA-376 part 1, 20.5), in English Metric Units: of a column and a row as they usually are. */
const USUAL = { width: 609_600, height: 190_500 };
/** An anchor that ends within so much of a cell, 2 points, only touches it. */
const TOUCH = 25_400;
const OBJECTS: ReadonlyMap<string, DrawnArea['kind']> = new Map([
  ['pic', 'picture'],
  ['sp', 'drawing'],
  ['grpSp', 'drawing'],
  ['cxnSp', 'drawing'],
  ['graphicFrame', 'drawing'],
  ['contentPart', 'drawing'],
]);

/** The cells under the pictures and shapes of a drawing part, and under the controls of its sheet. */
export function readDrawings(drawing: XmlElement | undefined, sheet: XmlElement): readonly DrawnArea[] {
  const anchors = drawing === undefined ? [] : seenThrough(drawing);
  const controls = seenThrough(sheet)
    .filter(({ name }) => name === 'controls')
    .flatMap(seenThrough);
  return [
    ...anchors.flatMap(anchor => {
      const [object] = seenThrough(anchor).filter(({ name }) => OBJECTS.has(name));
      const area = areaOf(anchor);
      const kind = object === undefined ? undefined : OBJECTS.get(object.name);
      return object === undefined || kind === undefined || area === null || isHidden(object) ? [] : [{ ...area, kind }];
    }),
    ...controls.flatMap(control => {
      const area = areaOf(childOf(control, 'controlPr', 'anchor'));
      return area === null ? [] : [{ ...area, kind: 'control' as const }];
    }),
  ];
}

/** Children; of alternatives for newer and older programs those for the newer. */
function seenThrough(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent).flatMap(child =>
    child.name === 'AlternateContent' ? childrenOf(childOf(child, 'Choice') ?? childOf(child, 'Fallback')) : [child],
  );
}

function isHidden(object: XmlElement): boolean {
  return childrenOf(object).some(({ children }) =>
    children.some(child => typeof child !== 'string' && child.name === 'cNvPr' && child.attributes['hidden'] === '1'),
  );
}

function areaOf(anchor: XmlElement | undefined): Area | null {
  const from = cornerOf(childOf(anchor, 'from'));
  const to = cornerOf(childOf(anchor, 'to'));
  if (from === null) return null;
  if (to !== null) {
    const right = to.columnOffset > TOUCH ? to.column : to.column - 1;
    const bottom = to.rowOffset > TOUCH ? to.row : to.row - 1;
    return {
      top: from.row,
      left: from.column,
      right: Math.max(right, from.column),
      bottom: Math.max(bottom, from.row),
    };
  }
  const { cx, cy } = childOf(anchor, 'ext')?.attributes ?? {};
  const right = from.column + Math.floor(Number(cx ?? 0) / USUAL.width);
  const bottom = from.row + Math.floor(Number(cy ?? 0) / USUAL.height);
  return Number.isFinite(right + bottom) ? { top: from.row, left: from.column, right, bottom } : null;
}

function cornerOf(element: XmlElement | undefined) {
  if (element === undefined) return null;
  const numberIn = (name: string): number => {
    const child = childOf(element, name);
    return child === undefined ? 0 : Number(textOf(child));
  };
  const corner = {
    column: numberIn('col'),
    row: numberIn('row'),
    columnOffset: numberIn('colOff'),
    rowOffset: numberIn('rowOff'),
  };
  return Number.isInteger(corner.column) && Number.isInteger(corner.row) ? corner : null;
}
