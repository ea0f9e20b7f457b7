import type { TextRun } from '../../document.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import type { Matrix } from '../pdf/page/matrix.ts';
import { matrixOf, parseMeasure } from './measures.ts';
import { placeCharacters } from './place-characters.ts';

/** The visible characters of one text object, in points from the top left corner of the page as it is stored. */
export interface PlacedText {
  /** Quarter turns with the clock by which its line is turned. */
  readonly turns: 0 | 1 | 2 | 3;
  readonly runs: readonly TextRun[];
}

/** Share of the type size that lies above the base line; Chinese type fills its square. */
const ASCENT = 0.86;

/** Reads a `TextObject`; null for text that stands askew (a watermark). `toPoints` leads from the page's millimetres. */
export function readText(element: XmlElement, toPoints: (matrix: Matrix) => Matrix): PlacedText | null {
  const size = parseMeasure(attribute(element, 'Size'));
  const matrix = toPoints(matrixOf(element));
  const turns = turnsOf(matrix, Number(attribute(element, 'CharDirection') ?? 0));
  if (turns === null) return null;
  const [a, b, c, d, e, f] = matrix;
  const runs: TextRun[] = [];
  for (const { text, x, y, width } of placeCharacters(element, size)) {
    if (text.trim() === '') continue;
    const [above, below, after] = [y - ASCENT * size, y + (1 - ASCENT) * size, x + width];
    const [x1, x2] = [a * x + c * above + e, a * after + c * below + e];
    const [y1, y2] = [b * x + d * above + f, b * after + d * below + f];
    runs.push({
      text,
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      right: Math.max(x1, x2),
      bottom: Math.max(y1, y2),
    });
  }
  return { turns, runs };
}

/** The text's own matrix turns the line, `CharDirection` (degrees) each character on top of that. */
function turnsOf([a, b]: Matrix, direction: number): PlacedText['turns'] | null {
  const quarters = Math.atan2(b, a) / (Math.PI / 2) + direction / 90;
  const whole = Math.round(quarters);
  if (!(Math.abs(quarters - whole) < 0.05)) return null;
  return ([0, 1, 2, 3] as const)[((whole % 4) + 4) % 4] ?? null;
}
