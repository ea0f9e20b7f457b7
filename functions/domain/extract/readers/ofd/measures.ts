import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { IDENTITY, type Matrix } from '../pdf/page/matrix.ts';

/** Left, top, width and height in millimetres (GB/T 33190-2016, 7.3, ST_Box). */
export type Boundary = readonly [left: number, top: number, width: number, height: number];

export const POINTS_A_MILLIMETRE: number = 72 / 25.4;
/** Beyond this, in millimetres, lies no page. */
const FARTHEST = 100_000;

/** Numbers parted by blanks; what is no number on a page counts as 0. */
function parseNumbers(text: string | undefined): readonly number[] {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return [];
  return trimmed.split(/[\s,]+/).map(parseMeasure);
}

export function parseMeasure(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Math.abs(number) < FARTHEST ? number : 0;
}

export function parseBoundary(text: string | undefined): Boundary | null {
  const [left, top, width, height] = parseNumbers(text);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  return [left, top, width, height];
}

/** From an object's own coordinates to those of its page: its CTM, then its place (8.5). */
export function matrixOf(object: XmlElement): Matrix {
  const [a, b, c, d, e, f] = parseNumbers(attribute(object, 'CTM'));
  const own: Matrix = f === undefined ? IDENTITY : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
  const [left, top] = parseBoundary(attribute(object, 'Boundary')) ?? [0, 0];
  return [own[0], own[1], own[2], own[3], own[4] + left, own[5] + top];
}
