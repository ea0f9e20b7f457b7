import type { PageMark } from '../../../document.ts';
import type { Box } from '../../../layout/box.ts';
import type { Colour } from '../../pdf/page/read-colour.ts';
import type { PlacedGlyph, PlacedText } from '../objects/read-text.ts';

/** Everything a page draws, as it is stored: points from its top left corner, `order` growing as it is painted. */
export interface Canvas {
  readonly texts: PaintedText[];
  readonly shapes: PaintedShape[];
  /** The lines that may bound cells. */
  readonly rulings: Box[];
  /** Lines of annotations: they bound nothing, but they may strike text out. */
  readonly strokes: Box[];
  readonly marks: PageMark[];
  readonly unseen: string[];
  readonly blanks: DrawnBlank[];
}

/** White space that is drawn with a glyph of a font. */
export interface DrawnBlank extends PlacedGlyph {
  readonly font: string;
  readonly glyph: string;
}

export interface PaintedText extends PlacedText {
  readonly turns: 0 | 1 | 2 | 3;
  readonly order: number;
  /** Undefined where it is a pattern. */
  readonly colour: Colour | undefined;
  /** What is seen of it; null for all. */
  readonly clip: Box | null;
}

export interface PaintedShape extends Box {
  readonly order: number;
  readonly kind: 'fill' | 'picture';
  /** It fills its whole box. */
  readonly covering: boolean;
  /** Undefined where it is many colours or not known. */
  readonly colour: Colour | undefined;
}

export const emptyCanvas = (): Canvas => ({
  texts: [],
  shapes: [],
  rulings: [],
  strokes: [],
  marks: [],
  unseen: [],
  blanks: [],
});
