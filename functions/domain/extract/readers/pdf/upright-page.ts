import type { FixedPage, Ruling, TextRun } from '../../document.ts';
import { apply, type Matrix, type Point } from './matrix.ts';
import type { Box, Glyph } from './read-glyphs.ts';

export interface RawPage {
  readonly number: number;
  /** The visible part of the page in its own coordinates. */
  readonly area: Box;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
}

/**
 * Turns a page so that most of its text reads from left to right, whatever the page says of its own rotation, and measures
 * from the top left corner. Text outside the visible part and text that stands askew (watermarks) is left out.
 */
export function uprightPage({ number, area, glyphs, rulings }: RawPage): FixedPage {
  const turns = dominantTurns(glyphs);
  const toPage = uprighting(turns, area);
  const [width, height] = turns % 2 === 0 ? sizeOf(area) : sizeOf(area).toReversed();
  const page = { number, width: width ?? 0, height: height ?? 0 };
  const within = ({ left, top, right, bottom }: Ruling) =>
    right > 0 && bottom > 0 && left < page.width && top < page.height;
  return {
    ...page,
    runs: joinTurned(glyphs, turns)
      .map(run => runOf(run, turns, toPage))
      .filter(within),
    rulings: rulings.map(({ left, top, right, bottom }) => mapBox([left, bottom, right, top], toPage)).filter(within),
  };
}

const sizeOf = ([left, bottom, right, top]: Box): readonly number[] => [right - left, top - bottom];

function dominantTurns(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turns } of glyphs) if (turns !== null) counts[turns] = (counts[turns] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** From page coordinates to points from the top left corner of the page turned back by `turns`. */
function uprighting(turns: number, [left, bottom, right, top]: Box): Matrix {
  if (turns === 1) return [0, 1, 1, 0, -bottom, -left];
  if (turns === 2) return [-1, 0, 0, 1, right, -bottom];
  if (turns === 3) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

function mapBox([left, bottom, right, top]: Box, matrix: Matrix): Ruling {
  const [x1, y1] = apply(matrix, [left, bottom]);
  const [x2, y2] = apply(matrix, [right, top]);
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

/**
 * Characters of one text object that run in another direction than the page (a turned column head, vertical writing) stay
 * together in their own order, which nobody could tell from their places later.
 */
function joinTurned(glyphs: readonly Glyph[], turns: number): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.turns === null) continue;
    const last = runs.at(-1)?.at(-1);
    const joins = last !== undefined && last.object === glyph.object && last.turns === glyph.turns;
    if (glyph.turns !== turns && joins) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

/** Share of the type size that lies above the base line; Chinese type fills its square. */
const ASCENT = 0.86;

function runOf(glyphs: readonly Glyph[], turns: number, toPage: Matrix): TextRun {
  const boxes = glyphs.map(glyph =>
    glyph.turns === turns && !isVertical(glyph)
      ? lineBox(glyph, apply(toPage, glyph.origin), mapBox(glyph.reserved, toPage), mapBox(glyph.drawn, toPage))
      : mapBox(glyph.drawn, toPage),
  );
  return {
    text: glyphs.map(({ text }) => text).join(''),
    left: Math.min(...boxes.map(box => box.left)),
    right: Math.max(...boxes.map(box => box.right)),
    top: Math.min(...boxes.map(box => box.top)),
    bottom: Math.max(...boxes.map(box => box.bottom)),
  };
}

/** Fonts of vertical writing reserve an absurd height; only what they draw can be believed. */
function isVertical({ reserved: [left, bottom, right, top], size }: Glyph): boolean {
  return right - left > 4 * size && top - bottom > 4 * size;
}

/** The width that the font reserves and a height that depends on the size alone: fonts lie about their height. */
function lineBox({ size }: Glyph, [, baseline]: Point, reserved: Ruling, drawn: Ruling): Ruling {
  const width = reserved.right - reserved.left;
  const { left, right } = width > 0 && width < 3 * size ? reserved : drawn;
  return { left, right, top: baseline - ASCENT * size, bottom: baseline + (1 - ASCENT) * size };
}
