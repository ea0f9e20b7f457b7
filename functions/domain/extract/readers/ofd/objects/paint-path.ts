import type { PageMark } from '../../../document.ts';
import { around, type Box } from '../../../layout/box.ts';
import type { Colour } from '../../pdf/page/read-colour.ts';
import type { Canvas } from '../sight/canvas.ts';
import { intersection } from './read-clip.ts';
import type { TracedPart, TracedPath } from './trace-path.ts';

/** How a path is drawn: undefined where its colour is not known, null where it draws none. */
export interface PathPaint {
  readonly order: number;
  readonly fill: Colour | undefined | null;
  readonly stroke: Colour | undefined | null;
  /** Width of its lines in points. */
  readonly width: number;
  /** What is seen of it; null for all. */
  readonly clip: Box | null;
  /** Absent for what is no annotation; a see-through one marks nothing. */
  readonly over?: 'annotation' | 'highlight';
}

/** Filled shapes and strokes wider than this, in points, are areas; thinner ones are lines. */
export const THIN = 3.1;
/** Level lines shorter than this, in points, may be strokes of a digit. */
const SHORT = 12;
const FLAT = 0.7;
/** What is larger than this, in points, is no digit. */
const LARGE = { width: 40, height: 30 };
/** Beyond so many pieces a path is marked as a whole. */
const MOST_PIECES = 100;

/** Paints a path: its lines, what it fills, and what of it may be something to read. */
export function paintPath(canvas: Canvas, path: TracedPath, paint: PathPaint): void {
  if (paint.stroke !== null && isSeen(paint.stroke)) strokePath(canvas, path, paint, paint.stroke);
  if (paint.fill !== null) fillPath(canvas, path, paint, paint.fill);
}

function strokePath(canvas: Canvas, path: TracedPath, paint: PathPaint, colour: Colour | undefined): void {
  const { width, over } = paint;
  for (const side of path.level)
    if (width > THIN) addShape(canvas, { ...grown(side, width / 2), isRectangle: true }, paint, colour);
    else addLine(canvas, side, paint);
  for (const box of pieces(path.askew, path)) addMark(canvas, box, paint);
  const isDrawing = path.level.length > 0 && !path.level.some(isLong) && !isFlat(path.box);
  if (isDrawing) addMark(canvas, path.box, paint);
  else if (over === 'annotation') for (const box of path.level) addMark(canvas, box, paint);
}

function fillPath(canvas: Canvas, path: TracedPath, paint: PathPaint, colour: Colour | undefined): void {
  const wide = path.parts.filter(part => !isThin(part));
  const seen = isSeen(colour);
  if (seen) for (const part of path.parts.filter(isThin)) paintThin(canvas, part, paint);
  if (isFrame(wide)) {
    if (seen) for (const side of sidesOf(around(wide))) addLine(canvas, side, paint);
    return;
  }
  for (const part of wide) addShape(canvas, part, paint, colour);
  if (!seen) return;
  const shaped = wide.filter(({ isRectangle }) => !isRectangle);
  for (const box of pieces(shaped, path)) addMark(canvas, box, paint);
}

/** What is filled so thin is a line, but a short one may be a stroke of a digit, and one of curves a digit. */
function paintThin(canvas: Canvas, part: TracedPart, paint: PathPaint): void {
  addLine(canvas, part, paint);
  if (!isLong(part) || !(part.isRectangle || isFlat(part))) addMark(canvas, part, paint);
}

/** White lines and lines without colour bound no cell. */
const isSeen = (colour: Colour | undefined): boolean =>
  colour === undefined || (colour.alpha !== 0 && !(colour.red === 255 && colour.green === 255 && colour.blue === 255));

const isThin = ({ left, right, top, bottom }: Box): boolean => Math.min(right - left, bottom - top) < THIN;
/** All in one line. */
const isFlat = ({ left, right, top, bottom }: Box): boolean => Math.min(right - left, bottom - top) < FLAT;
const isLong = ({ left, right, top, bottom }: Box): boolean => Math.max(right - left, bottom - top) >= SHORT;

const pieces = (boxes: readonly Box[], { box }: TracedPath): readonly Box[] =>
  boxes.length > MOST_PIECES ? [box] : boxes;

/** Lines of annotations bound no cell. */
function addLine({ rulings, strokes }: Canvas, box: Box, { clip, over }: PathPaint): void {
  const { left, top, right, bottom } = intersection(box, clip) ?? box;
  if (left <= right && top <= bottom) (over === undefined ? rulings : strokes).push({ left, top, right, bottom });
}

function addShape({ shapes }: Canvas, part: TracedPart, { order, clip }: PathPaint, colour: Colour | undefined): void {
  const { left, top, right, bottom } = intersection(part, clip) ?? part;
  if (left >= right || top >= bottom) return;
  shapes.push({ left, top, right, bottom, order, kind: 'fill', covering: part.isRectangle, colour });
}

/** A drawing that may be something to read; a large one is no digit, but it leaves no cell blank. */
function addMark(canvas: Canvas, box: Box, { clip, over }: PathPaint): void {
  if (over === 'highlight') return;
  const seen = intersection(box, clip) ?? box;
  if (seen.left <= seen.right && seen.top <= seen.bottom) canvas.marks.push(markOf(over ?? 'drawing', seen));
}

/** What is drawn there and cannot be read. */
export function markOf(kind: PageMark['kind'], { left, top, right, bottom }: Box, isBackdrop?: boolean): PageMark {
  const isLarge = right - left > LARGE.width || bottom - top > LARGE.height;
  return { kind, left, top, right, bottom, ...((isBackdrop ?? isLarge) ? { isBackdrop: true as const } : {}) };
}

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** A border of all four sides drawn at once: a box inside a slightly larger one, the space between them filled. */
function isFrame([one, other, ...more]: readonly TracedPart[]): boolean {
  if (one?.isRectangle !== true || other?.isRectangle !== true || more.length > 0) return false;
  const gaps = [one.left - other.left, one.right - other.right, one.top - other.top, one.bottom - other.bottom];
  return gaps.every(gap => Math.abs(gap) < THIN) && gaps.some(gap => Math.abs(gap) > 0.01);
}

function sidesOf({ left, top, right, bottom }: Box): readonly Box[] {
  return [
    { left, right, top, bottom: top },
    { left, right, top: bottom, bottom },
    { left, right: left, top, bottom },
    { left: right, right, top, bottom },
  ];
}
