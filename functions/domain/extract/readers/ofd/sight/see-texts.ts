import type { CellDoubt } from '../../../compose-cell.ts';
import { around, type Box } from '../../../layout/box.ts';
import type { PlacedGlyph } from '../objects/read-text.ts';
import type { StoredText } from '../turn-upright.ts';
import type { Canvas, PaintedText } from './canvas.ts';
import { indexBoxes } from './index-boxes.ts';
import { type JudgedGlyph, runsOf } from './runs-of.ts';
import { isDark, isPrintedOver, type PlacedDigit, type Surroundings, seeGlyph } from './see-glyph.ts';

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
  const unseen: string[] = [];
  const judged = canvas.texts.map((text): JudgedText => {
    const against = near(text);
    if (against === null) return { text, glyphs: text.glyphs.map(glyph => ({ glyph, doubts: NO_DOUBTS })) };
    const glyphs = text.glyphs.map(glyph => ({ glyph, doubts: seeGlyph(glyph, text, against) }));
    const hidden = glyphs.filter(({ doubts }) => doubts === null);
    if (hidden.length > 0) unseen.push(hidden.map(({ glyph }) => glyph.text).join(''));
    // What is left of a text that is hidden in part may be a part of a number.
    const rest: readonly CellDoubt[] = hidden.length === 0 ? NO_DOUBTS : ['covered'];
    return {
      text,
      glyphs: glyphs.flatMap(({ glyph, doubts }) => (doubts === null ? [] : [{ glyph, doubts: [...doubts, ...rest] }])),
    };
  });
  const seen = withoutOverprints(judged).filter(({ glyphs }) => glyphs.length > 0);
  return { texts: seen.map(({ text, glyphs }) => ({ turns: text.turns, runs: runsOf(glyphs, text) })), unseen };
}

interface JudgedText {
  readonly text: PaintedText;
  /** Those that are seen. */
  readonly glyphs: readonly JudgedGlyph[];
}

/** What may speak against the characters of a text; null where nothing can. */
function surroundingsOf({ shapes, rulings, strokes }: Canvas): (text: PaintedText) => Surroundings | null {
  const shapesNear = indexBoxes(shapes);
  const lines = [...rulings, ...strokes];
  const linesNear = indexBoxes(lines.length > MOST_LINES ? [] : lines, MOST_NEAR);
  return text => {
    const box = around(text.glyphs);
    const found = { shapes: shapesNear(box), lines: text.glyphs.some(isDigit) ? linesNear(box) : [] };
    const isPlain =
      isDark(text.colour) &&
      found.shapes.length + found.lines.length === 0 &&
      (text.clip === null || holds(text.clip, box));
    return isPlain ? null : found;
  };
}

/** Digits that are printed over digits of another text are left doubtful. */
function withoutOverprints(texts: readonly JudgedText[]): readonly JudgedText[] {
  const near = indexBoxes(texts.flatMap(digitsOf), MOST_NEAR);
  return texts.map(({ text, glyphs }) => {
    if (!glyphs.some(({ glyph }) => isDigit(glyph))) return { text, glyphs };
    const others = near(around(glyphs.map(({ glyph }) => glyph))).filter(({ source }) => source !== text);
    if (others.length === 0) return { text, glyphs };
    const isOver = ({ glyph }: JudgedGlyph): boolean =>
      isDigit(glyph) && others.some(other => isPrintedOver(other, glyph, text));
    return {
      text,
      glyphs: glyphs.map(one => (isOver(one) ? { ...one, doubts: [...one.doubts, 'overlapping' as const] } : one)),
    };
  });
}

const isDigit = ({ text }: PlacedGlyph): boolean => DIGIT.test(text);

const digitsOf = ({ text: source, glyphs }: JudgedText): readonly PlacedDigit[] =>
  glyphs.flatMap(({ glyph }) => (isDigit(glyph) ? [{ ...glyph, source }] : []));

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
