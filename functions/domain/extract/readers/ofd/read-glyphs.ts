import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { apply, type Matrix } from '../pdf/matrix.ts';
import type { Glyph } from '../pdf/read-glyphs.ts';
import { matrixOf, POINTS_A_MILLIMETRE, parseMeasure } from './measures.ts';
import { type PlacedSign, placeCharacters } from './place-characters.ts';

const ASCENT = 0.86;

/**
 * The characters of a `TextObject` in points, measured like those of a PDF page: from the bottom left corner. `toPoints`
 * leads there from millimetres of the page; `object` tells text objects apart.
 */
export function readGlyphs(
  element: XmlElement,
  toPoints: (matrix: Matrix) => Matrix,
  object: number,
): readonly Glyph[] {
  const size = parseMeasure(attribute(element, 'Size'));
  if (size <= 0) return [];
  const matrix = toPoints(matrixOf(element));
  const turned = Number(attribute(element, 'CharDirection') ?? 0) / 90;
  const turns = turnsOf(matrix, turned);
  const scaled = size * POINTS_A_MILLIMETRE * stretch(matrix);
  return placeCharacters(element, size)
    .filter(sign => sign.text.trim() !== '')
    .map(sign => ({ text: sign.text, object, size: scaled, turns, ...geometryOf(sign, size, matrix) }));
}

function geometryOf(
  { x, y, width }: PlacedSign,
  size: number,
  matrix: Matrix,
): Pick<Glyph, 'origin' | 'reserved' | 'drawn'> {
  const [left, bottom] = apply(matrix, [x, y + (1 - ASCENT) * size]);
  const [right, top] = apply(matrix, [x + width, y - ASCENT * size]);
  const box = [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)] as const;
  return { origin: apply(matrix, [x, y]), reserved: box, drawn: box };
}

/** How much larger than told the text is drawn, upwards. */
function stretch([, , c, d]: Matrix): number {
  return Math.hypot(c, d) / POINTS_A_MILLIMETRE;
}

/** Quarter turns against the clock; null for text that stands askew. Signs themselves turn with the clock. */
function turnsOf([a, b]: Matrix, turned: number): Glyph['turns'] {
  const quarters = Math.atan2(b, a) / (Math.PI / 2) - turned;
  const whole = Math.round(quarters);
  if (!(Math.abs(quarters - whole) < 0.04)) return null;
  return ([0, 1, 2, 3] as const)[((whole % 4) + 4) % 4] ?? null;
}
