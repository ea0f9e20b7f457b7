import type { Ruling } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { boxOf, type Subpaths } from './lines-of-path.ts';
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

/** A path in the coordinates of the page; null for one without points. */
export function readPath({ api }: Pdfium, scratch: Scratch, { handle, outer }: PageObject): Path | null {
  api.FPDFPageObj_GetMatrix(handle, scratch.at(0));
  const matrix = multiply(scratch.matrix(), outer);
  const subpaths: Point[][] = [];
  const points: Point[] = [];
  const segments = api.FPDFPath_CountSegments(handle);
  let curved = false;
  for (let index = 0; index < Math.min(segments, MAX_SEGMENTS); index++) {
    const segment = api.FPDFPath_GetPathSegment(handle, index);
    const type = api.FPDFPathSegment_GetType(segment);
    api.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1));
    const point = apply(matrix, scratch.point());
    points.push(point);
    const current = subpaths.at(-1);
    if (type === LINE_TO && current !== undefined) current.push(point);
    else subpaths.push([point]);
    curved ||= type !== LINE_TO && type !== MOVE_TO;
    const first = subpaths.at(-1)?.[0];
    if (first !== undefined && api.FPDFPathSegment_GetClose(segment)) subpaths.at(-1)?.push(first);
  }
  if (points.length === 0) return null;
  const lines = subpaths.filter(part => part.length > 1);
  const isLevel = !curved && lines.every(isLevelPart);
  const isRectangle = isLevel && lines.length === 1 && (lines[0]?.length ?? 0) >= 4 && (lines[0]?.length ?? 0) <= 6;
  return { subpaths: lines, box: boxOf(points), isLevel, isRectangle, segments };
}

const isLevelPart = (points: readonly Point[]): boolean =>
  points.every(([x, y], index) => {
    const [lastX, lastY] = points[index - 1] ?? [x, y];
    return Math.min(Math.abs(x - lastX), Math.abs(y - lastY)) <= LEVEL;
  });
