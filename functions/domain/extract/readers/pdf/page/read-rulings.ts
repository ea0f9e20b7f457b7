import type { Ruling } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { linesOfFill, linesOfStroke, type Subpaths } from './lines-of-path.ts';
import { apply, IDENTITY, type Matrix, multiply, type Point } from './matrix.ts';
import { readClip } from './read-clip.ts';

/** What a page draws besides text, in the page's own coordinates (y upwards: `top` is the larger). */
export interface Drawings {
  readonly rulings: readonly Ruling[];
  readonly images: number;
  /** Drawing operations looked at. */
  readonly cost: number;
}

const MAX_DEPTH = 12;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;

/** Collects the straight lines of a page, also those inside form objects; stops looking beyond `budget` operations. */
export function readRulings(pdfium: Pdfium, scratch: Scratch, page: number, budget: number): Drawings {
  const { api } = pdfium;
  const rulings: Ruling[] = [];
  let images = 0;
  let cost = 0;
  const visit = (object: number, outer: Matrix, depth: number): void => {
    cost++;
    if (object === 0 || cost > budget) return;
    const type = api.FPDFPageObj_GetType(object);
    if (type !== PATH && type !== IMAGE && type !== FORM) return;
    api.FPDFPageObj_GetMatrix(object, scratch.at(0));
    const matrix = multiply(scratch.matrix(), outer);
    if (type === FORM && depth < MAX_DEPTH) {
      const count = api.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && cost <= budget; index++)
        visit(api.FPDFFormObj_GetObject(object, index), matrix, depth + 1);
    }
    if (type === IMAGE) {
      images++;
      rulings.push(
        ...linesOfFill([UNIT_SQUARE.map(point => apply(matrix, point))], readClip(pdfium, scratch, object, outer)),
      );
    }
    if (type === PATH) {
      const subpaths = readSubpaths(pdfium, scratch, object, matrix);
      cost += subpaths.reduce((sum, points) => sum + points.length, 0);
      rulings.push(...rulingsOf(pdfium, scratch, object, subpaths, readClip(pdfium, scratch, object, outer)));
    }
  };
  const count = api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && cost <= budget; index++) visit(api.FPDFPage_GetObject(page, index), IDENTITY, 0);
  return { rulings, images, cost };
}

const UNIT_SQUARE: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

const LINE_TO = 0;
const MOVE_TO = 2;
const MAX_SEGMENTS = 20_000;

/** The corners of each part of a path; curves contribute their end points only. */
function readSubpaths({ api }: Pdfium, scratch: Scratch, path: number, matrix: Matrix): Subpaths {
  const subpaths: Point[][] = [];
  const count = Math.min(api.FPDFPath_CountSegments(path), MAX_SEGMENTS);
  for (let index = 0; index < count; index++) {
    const segment = api.FPDFPath_GetPathSegment(path, index);
    const type = api.FPDFPathSegment_GetType(segment);
    api.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1));
    const point = apply(matrix, scratch.point());
    const current = subpaths.at(-1);
    if (type === MOVE_TO || current === undefined) subpaths.push([point]);
    else if (type === LINE_TO) current.push(point);
    else subpaths.push([point]);
    const first = subpaths.at(-1)?.[0];
    if (first !== undefined && api.FPDFPathSegment_GetClose(segment)) subpaths.at(-1)?.push(first);
  }
  return subpaths.filter(points => points.length > 1);
}

function rulingsOf(
  { api }: Pdfium,
  scratch: Scratch,
  path: number,
  subpaths: Subpaths,
  clip: Ruling | null,
): readonly Ruling[] {
  api.FPDFPath_GetDrawMode(path, scratch.at(0), scratch.at(1));
  const [filled, stroked] = [scratch.int(0) !== 0, scratch.int(1) !== 0];
  const colour = [0, 1, 2, 3].map(scratch.at) as [number, number, number, number];
  const seen = () => {
    const [red, green, blue, alpha] = [0, 1, 2, 3].map(scratch.int);
    return alpha !== 0 && !(red === 255 && green === 255 && blue === 255);
  };
  const rulings: Ruling[] = [];
  if (stroked && (!api.FPDFPageObj_GetStrokeColor(path, ...colour) || seen()))
    rulings.push(...linesOfStroke(subpaths, clip));
  if (filled && (!api.FPDFPageObj_GetFillColor(path, ...colour) || seen()))
    rulings.push(...linesOfFill(subpaths, clip));
  return rulings;
}
