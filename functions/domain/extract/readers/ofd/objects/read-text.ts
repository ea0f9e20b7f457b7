import type { XmlElement } from '../../../guards/parse-xml.ts';
import type { Box } from '../../../layout/box.ts';
import type { Matrix } from '../../pdf/page/matrix.ts';
import { glyphsOf } from './glyphs-of.ts';
import { placeCharacters } from './place-characters.ts';

/** A visible sign with the box of its type, in points from the top left corner of the page as it is stored. */
export interface PlacedGlyph extends Box {
  readonly text: string;
}

/** The signs of one text object. */
export interface PlacedText {
  /** Quarter turns with the clock by which its line is turned; null for text that stands askew (a watermark). */
  readonly turns: 0 | 1 | 2 | 3 | null;
  /** Height of its type on the page, in points. */
  readonly size: number;
  /** It runs from right to left, or is drawn as a mirror shows it. */
  readonly isReversed: boolean;
  readonly glyphs: readonly PlacedGlyph[];
  /** White space for which the object names the glyph it is drawn with. */
  readonly blanks: readonly (PlacedGlyph & { readonly glyph: string })[];
}

/** Share of the type size that lies above the base line; Chinese type fills its square. */
const ASCENT = 0.86;

/** Places the signs of a `TextObject` of that type size by the map from its own coordinates to the page. */
export function readText(element: XmlElement, size: number, matrix: Matrix): PlacedText {
  const { attributes } = element;
  const [a, b, c, d, e, f] = matrix;
  const glyphs: PlacedGlyph[] = [];
  const blanks: (PlacedGlyph & { readonly glyph: string })[] = [];
  const drawnWith = glyphsOf(element);
  let place = -1;
  for (const { text, x, y, width } of placeCharacters(element, size)) {
    place += 1;
    const isBlank = text.trim() === '';
    const glyph = isBlank && text !== '' ? drawnWith.get(place) : undefined;
    if (isBlank && glyph === undefined) continue;
    const [above, below, after] = [y - ASCENT * size, y + (1 - ASCENT) * size, x + width];
    const [x1, x2] = [a * x + c * above + e, a * after + c * below + e];
    const [y1, y2] = [b * x + d * above + f, b * after + d * below + f];
    const box = {
      text,
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      right: Math.max(x1, x2),
      bottom: Math.max(y1, y2),
    };
    if (glyph === undefined) glyphs.push(box);
    else blanks.push({ ...box, glyph });
  }
  return {
    turns: turnsOf(matrix, Number(attributes['CharDirection'] ?? 0)),
    size: size * Math.hypot(c, d),
    isReversed: attributes['ReadDirection'] === '180' || a * d - b * c < 0,
    glyphs,
    blanks,
  };
}

/** The text's own matrix turns the line, `CharDirection` (degrees) each character on top of that. */
function turnsOf([a, b]: Matrix, direction: number): PlacedText['turns'] {
  const quarters = Math.atan2(b, a) / (Math.PI / 2) + direction / 90;
  const whole = Math.round(quarters);
  if (!(Math.abs(quarters - whole) < 0.05)) return null;
  return ([0, 1, 2, 3] as const)[((whole % 4) + 4) % 4] ?? null;
}
