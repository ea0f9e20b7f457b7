import type { Ruling } from '../../document.ts';
import { childOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { apply, type Matrix, type Point } from '../pdf/page/matrix.ts';
import { matrixOf, parseMeasure } from './measures.ts';

/** Filled shapes thinner than this, in points, are lines. */
const THIN = 3.1;
/** How far the ends of a level line may differ, in points. */
const LEVEL = 0.7;
const MOST_SEGMENTS = 20_000;
/** How many numbers follow each sign of a path (GB/T 33190-2016, 9.1, table 35). */
const OPERANDS: ReadonlyMap<string, number> = new Map(Object.entries({ S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }));

/** The straight lines a `PathObject` draws, in points from the top left corner of the page as it is stored. */
export function readRulings(element: XmlElement, toPoints: (matrix: Matrix) => Matrix): readonly Ruling[] {
  const data = childOf(element, 'AbbreviatedData');
  if (data === undefined) return [];
  const subpaths = readSubpaths(textOf(data), toPoints(matrixOf(element)));
  const stroked = attribute(element, 'Stroke') !== 'false';
  const filled = attribute(element, 'Fill') === 'true';
  const rulings: Ruling[] = [];
  if (stroked && isSeen(childOf(element, 'StrokeColor')))
    for (const side of subpaths.flatMap(straightSides)) rulings.push(side);
  if (filled && isSeen(childOf(element, 'FillColor'))) {
    const boxes = subpaths.map(boxOf);
    for (const box of boxes) if (Math.min(box.right - box.left, box.bottom - box.top) < THIN) rulings.push(box);
  }
  return rulings;
}

function isSeen(colour: XmlElement | undefined): boolean {
  if (colour === undefined) return true;
  const white = (attribute(colour, 'Value') ?? '').trim() === '255 255 255';
  return !white && attribute(colour, 'Alpha') !== '0';
}

/** The corners of each part of a path; curves contribute their end points only and no straight side. */
function readSubpaths(data: string, matrix: Matrix): readonly (readonly Point[])[] {
  const tokens = data.trim().split(/[\s,]+/);
  const subpaths: Point[][] = [];
  let segments = 0;
  for (let index = 0; index < tokens.length && segments < MOST_SEGMENTS; segments += 1) {
    const sign = tokens[index] ?? '';
    const operands = OPERANDS.get(sign);
    index += 1 + (operands ?? 0);
    if (operands === undefined) continue;
    const current = subpaths.at(-1);
    if (sign === 'C') {
      const first = current?.[0];
      if (first !== undefined) current?.push(first);
      continue;
    }
    const point = apply(matrix, [parseMeasure(tokens[index - 2]), parseMeasure(tokens[index - 1])]);
    if (sign === 'L' && current !== undefined) current.push(point);
    else subpaths.push([point]);
  }
  return subpaths.filter(points => points.length > 1);
}

function straightSides(points: readonly Point[]): readonly Ruling[] {
  return points.slice(1).flatMap((point, index) => {
    const box = boxOf([points[index] ?? point, point]);
    return Math.min(box.right - box.left, box.bottom - box.top) <= LEVEL ? [box] : [];
  });
}

function boxOf(points: readonly Point[]): Ruling {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}
