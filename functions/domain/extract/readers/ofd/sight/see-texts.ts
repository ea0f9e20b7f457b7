import type { CellDoubt } from '../../../compose-cell.ts';
import { around, type Box } from '../../../layout/box.ts';
import type { StoredText } from '../turn-upright.ts';
import type { Canvas, PaintedText } from './canvas.ts';
import { indexBoxes } from './index-boxes.ts';
import { type JudgedGlyph, runsOf } from './runs-of.ts';
import { isDark, type PlacedDigit, type Surroundings, seeGlyph } from './see-glyph.ts';

/** The text of a page that a person sees, and what of it is only in the file. */
export interface SeenTexts {
  readonly texts: readonly StoredText[];
  readonly unseen: readonly string[];
}

const DIGIT = /[\d０-９]/;
const NO_DOUBTS: readonly CellDoubt[] = [];
/** No page of a report has more of them; beyond, looking at each with all others would take too long. */
const MOST_TEXTS = 20_000;
const MOST_SHAPES = 2000;
/** Borders of dots have thousands of lines: with so many none is looked at for striking out text. */
const MOST_LINES = 5000;
/** Lines and digits in the place of one text. */
const MOST_NEAR = 100;

/** Parts the text that is seen from what is covered, cut off, or of the colour of its ground; null where there is too much of it. */
export function seeTexts(canvas: Canvas): SeenTexts | null {
  if (canvas.texts.length > MOST_TEXTS || canvas.shapes.length > MOST_SHAPES) return null;
  const near = surroundingsOf(canvas);
  const seen: StoredText[] = [];
  const unseen: string[] = [];
  for (const text of canvas.texts) {
    const against = near(text);
    const judged: JudgedGlyph[] = [];
    let hidden = '';
    for (const glyph of text.glyphs) {
      const doubts = against === null ? NO_DOUBTS : seeGlyph(glyph, text, against);
      if (doubts === null) hidden += glyph.text;
      else judged.push({ glyph, doubts });
    }
    if (judged.length > 0) seen.push({ turns: text.turns, runs: runsOf(judged, text) });
    if (hidden !== '') unseen.push(hidden);
  }
  return { texts: seen, unseen };
}

/** What may speak against the characters of a text; null where nothing can. */
function surroundingsOf({ texts, shapes, rulings, strokes }: Canvas): (text: PaintedText) => Surroundings | null {
  const shapesNear = indexBoxes(shapes);
  const lines = [...rulings, ...strokes];
  const linesNear = indexBoxes(lines.length > MOST_LINES ? [] : lines, MOST_NEAR);
  const digitsNear = indexBoxes(texts.flatMap(digitsOf), MOST_NEAR);
  return text => {
    const box = around(text.glyphs);
    const hasDigits = text.glyphs.some(({ text }) => DIGIT.test(text));
    const found = {
      shapes: shapesNear(box),
      lines: hasDigits ? linesNear(box) : [],
      digits: hasDigits ? digitsNear(box).filter(digit => digit.source !== text) : [],
    };
    const isPlain =
      isDark(text.colour) &&
      !text.isReversed &&
      found.shapes.length + found.lines.length + found.digits.length === 0 &&
      (text.clip === null || holds(text.clip, box));
    return isPlain ? null : found;
  };
}

const digitsOf = (source: PaintedText): readonly PlacedDigit[] =>
  source.glyphs.filter(({ text }) => DIGIT.test(text)).map(glyph => ({ ...glyph, source }));

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
