import type { XmlElement } from '../../guards/parse-xml.ts';
import type { Box } from '../../layout/box.ts';
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
  const plain = trimmed.split(' ');
  return (plain.includes('') || /[\t\r\n,]/.test(trimmed) ? trimmed.split(/[\s,]+/) : plain).map(parseMeasure);
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

/** The map an attribute of six numbers tells; none leaves things where they are. */
export function parseMatrix(text: string | undefined): Matrix {
  if (text === undefined) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f] = parseNumbers(text);
  return f === undefined ? IDENTITY : [a, b, c, d, e, f];
}

/** From an object's own coordinates to those of what holds it: its CTM, then its place (8.5). Attributes have no prefix. */
export function matrixOf({ attributes }: XmlElement, boundary = parseBoundary(attributes['Boundary'])): Matrix {
  const own = parseMatrix(attributes['CTM']);
  const [left, top] = boundary ?? [0, 0];
  return [own[0], own[1], own[2], own[3], own[4] + left, own[5] + top];
}

/** The box around a box after a map. */
function mapBox([a, b, c, d, e, f]: Matrix, { left, top, right, bottom }: Box): Box {
  const xs = [a * left + c * top, a * right + c * top, a * left + c * bottom, a * right + c * bottom];
  const ys = [b * left + d * top, b * right + d * top, b * left + d * bottom, b * right + d * bottom];
  return {
    left: Math.min(...xs) + e,
    right: Math.max(...xs) + e,
    top: Math.min(...ys) + f,
    bottom: Math.max(...ys) + f,
  };
}

/** The box of a boundary after a map; null for one without extent, which bounds nothing. */
export function boxOfBoundary(boundary: Boundary | null, matrix: Matrix): Box | null {
  if (boundary === null || !(boundary[2] > 0 && boundary[3] > 0)) return null;
  const [left, top, width, height] = boundary;
  return mapBox(matrix, { left, top, right: left + width, bottom: top + height });
}
