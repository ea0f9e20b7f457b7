import type { Ruling } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { type Subpaths, widen } from './lines-of-path.ts';
import { apply, multiply, type Point } from './matrix.ts';
import type { PageObject } from './page-objects.ts';

export interface Path {
  /** The corners of each part; curves contribute their end points only. */
  readonly subpaths: Subpaths;
  readonly box: Ruling;
  /** All its sides run across or down. */
  readonly isLevel: boolean;
  /** One part of four level sides. */
  readonly isRectangle: boolean;
  readonly segments: number;
}

const LINE_TO = 0;
const MOVE_TO = 2;
const MAX_SEGMENTS = 20_000;
/** How far the ends of a level side may differ, in points. */
const LEVEL = 0.7;

/** A path in the coordinates of the page; null for one without points. Pages have thousands: nothing is made twice. */
export function readPath({ api }: Pdfium, scratch: Scratch, { handle, outer }: PageObject): Path | null {
  api.FPDFPageObj_GetMatrix(handle, scratch.at(0));
  const matrix = multiply(scratch.matrix(), outer);
  const subpaths: Point[][] = [];
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  const segments = api.FPDFPath_CountSegments(handle);
  let current: Point[] | undefined;
  let curved = false;
  for (let index = 0; index < Math.min(segments, MAX_SEGMENTS); index++) {
    const segment = api.FPDFPath_GetPathSegment(handle, index);
    const type = api.FPDFPathSegment_GetType(segment);
    api.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1));
    const point = apply(matrix, scratch.point());
    widen(box, point);
    if (type === LINE_TO && current !== undefined) current.push(point);
    else {
      current = [point];
      subpaths.push(current);
    }
    curved ||= type !== LINE_TO && type !== MOVE_TO;
    const [first] = current;
    if (first !== undefined && api.FPDFPathSegment_GetClose(segment)) current.push(first);
  }
  if (subpaths.length === 0) return null;
  const lines = subpaths.filter(part => part.length > 1);
  const isLevel = !curved && lines.every(isLevelPart);
  const corners = lines[0]?.length ?? 0;
  return {
    subpaths: lines,
    box,
    isLevel,
    isRectangle: isLevel && lines.length === 1 && corners >= 4 && corners <= 6,
    segments,
  };
}

function isLevelPart(points: readonly Point[]): boolean {
  let last = points[0];
  for (const point of points) {
    if (last !== undefined && Math.min(Math.abs(point[0] - last[0]), Math.abs(point[1] - last[1])) > LEVEL)
      return false;
    last = point;
  }
  return true;
}
