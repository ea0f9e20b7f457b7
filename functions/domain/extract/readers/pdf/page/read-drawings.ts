import type { Ruling } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { boxOf, clipped, linesOfFill, linesOfStroke } from './lines-of-path.ts';
import { apply, multiply, type Point } from './matrix.ts';
import type { PageObject } from './page-objects.ts';
import { readClip } from './read-clip.ts';
import { type Colour, readFill, readStroke } from './read-colour.ts';
import { type Path, readPath } from './read-path.ts';

/** What a page draws besides text, in the page's own coordinates (y upwards: `top` is the larger). */
export interface Drawings {
  readonly rulings: readonly Ruling[];
  readonly shapes: readonly Shape[];
  /** All shapes are named. */
  readonly isWhole: boolean;
  /** Drawing operations looked at. */
  readonly cost: number;
}

/** Something drawn that is no ruling, as far as its clip lets it be seen. */
export interface Shape extends Ruling {
  readonly object: PageObject;
  readonly kind: 'fill' | 'drawing' | 'picture' | 'shading';
  /** It fills its whole box, with this colour where that is known. */
  readonly covering: boolean;
  readonly colour: Colour | undefined;
  /** Corners and curves to draw. */
  readonly segments: number;
}

/** Beyond this a page is no page of a report, and its shapes are not looked at one by one. */
const MAX_SHAPES = 20_000;

/**
 * Collects the straight lines of a page and whatever else it draws, annotations aside; stops looking beyond `budget`
 * operations.
 */
export function readDrawings(
  pdfium: Pdfium,
  scratch: Scratch,
  objects: readonly PageObject[],
  budget: number,
): Drawings {
  const rulings: Ruling[] = [];
  const shapes: Shape[] = [];
  let cost = 0;
  for (const object of objects) {
    if (++cost > budget) break;
    if (object.kind === 'text' || object.kind === 'form' || object.annotation !== undefined) continue;
    const found = object.kind === 'path' ? ofPath(pdfium, scratch, object) : ofPicture(pdfium, scratch, object);
    rulings.push(...found.rulings);
    if (found.shape !== undefined && shapes.length < MAX_SHAPES) shapes.push(found.shape);
    cost += found.shape?.segments ?? found.rulings.length;
  }
  return { rulings, shapes, isWhole: shapes.length < MAX_SHAPES, cost };
}

interface Found {
  readonly rulings: readonly Ruling[];
  readonly shape?: Shape;
}

const UNIT_SQUARE: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** A thin picture is a ruling, too. */
function ofPicture(pdfium: Pdfium, scratch: Scratch, object: PageObject): Found {
  pdfium.api.FPDFPageObj_GetMatrix(object.handle, scratch.at(0));
  const matrix = multiply(scratch.matrix(), object.outer);
  const corners = UNIT_SQUARE.map(point => apply(matrix, point));
  const clip = readClip(pdfium, scratch, object.handle, object.outer);
  const shading = object.kind === 'shading';
  const box = shading ? clip : clipped(boxOf(corners), clip);
  const rulings = shading ? [] : linesOfFill([corners], clip);
  if (box === null || rulings.length > 0) return { rulings };
  const kind = shading ? 'shading' : 'picture';
  return { rulings, shape: { ...box, object, kind, covering: true, colour: undefined, segments: 4 } };
}

/** A path drawn with more than lines across and down, or so wide that it covers what lies beneath, is a shape. */
function ofPath(pdfium: Pdfium, scratch: Scratch, object: PageObject): Found {
  const { api } = pdfium;
  const path = readPath(pdfium, scratch, object);
  if (path === null) return { rulings: [] };
  api.FPDFPath_GetDrawMode(object.handle, scratch.at(0), scratch.at(1));
  const [filled, stroked] = [scratch.int(0) !== 0, scratch.int(1) !== 0];
  const fill = filled ? readFill(pdfium, scratch, object.handle) : undefined;
  const stroke = stroked ? readStroke(pdfium, scratch, object.handle) : undefined;
  const clip = readClip(pdfium, scratch, object.handle, object.outer);
  const borders = filled ? linesOfFill(path.subpaths, clip) : [];
  const rulings = [
    ...(stroked && isSeen(stroke) ? linesOfStroke(path.subpaths, clip) : []),
    ...(isSeen(fill) ? borders : []),
  ];
  const width = stroked ? widthOfStroke(pdfium, scratch, object.handle) : 0;
  const kind = kindOf(path, filled && borders.length === 0, width);
  const box = clipped(grown(path.box, stroked ? width / 2 : 0), clip);
  if (kind === null || box === null) return { rulings };
  const covering = kind === 'fill' && path.isRectangle;
  return {
    rulings,
    shape: { ...box, object, kind, covering, colour: filled ? fill : stroke, segments: path.segments },
  };
}

/** White lines and lines without colour bound no cell. */
const isSeen = (colour: Colour | undefined): boolean =>
  colour === undefined || (colour.alpha !== 0 && !(colour.red === 255 && colour.green === 255 && colour.blue === 255));

/** Filled shapes and strokes wider than this, in points, are areas. */
const THIN = 3.1;
/** Lines shorter than this, in points, may be strokes of a digit. */
const SHORT = 12;

function kindOf({ box, isLevel }: Path, fills: boolean, width: number): 'fill' | 'drawing' | null {
  const [across, down] = [box.right - box.left, box.top - box.bottom];
  if (fills && Math.min(across, down) >= THIN) return 'fill';
  if (width > THIN) return 'fill';
  return isLevel && Math.max(across, down) >= SHORT ? null : 'drawing';
}

function widthOfStroke({ api, memory }: Pdfium, scratch: Scratch, path: number): number {
  return api.FPDFPageObj_GetStrokeWidth(path, scratch.at(0)) ? memory().getFloat32(scratch.at(0), true) : 0;
}

const grown = ({ left, right, top, bottom }: Ruling, by: number): Ruling => ({
  left: left - by,
  right: right + by,
  top: top + by,
  bottom: bottom - by,
});
