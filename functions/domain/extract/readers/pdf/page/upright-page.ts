import type { FixedPage, Ruling, TextRun } from '../../../document.ts';
import { around } from '../../../layout/box.ts';
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
    runs: joinGlyphs(glyphs, turns, toPage).filter(within),
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
 * Characters of one text object stay together where they follow each other closely: a number too wide for its cell is still
 * one number. So do characters that run in another direction than the page (a turned column head), whose order nobody could
 * tell from their places later.
 */
function joinGlyphs(glyphs: readonly Glyph[], turns: number, toPage: Matrix): readonly TextRun[] {
  const runs: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.turns === null) continue;
    const placed = placeGlyph(glyph, turns, toPage);
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && belongTogether(last, placed, turns)) runs.at(-1)?.push(placed);
    else runs.push([placed]);
  }
  return runs.map(run => ({
    ...(run[0]?.glyph.cell === undefined ? {} : { cell: run[0].glyph.cell }),
    text: run.map(({ glyph }) => glyph.text).join(''),
    ...around(run.map(({ box }) => box)),
  }));
}

interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly box: Ruling;
}

/** Gaps up to this share of the type size stand between characters of one word. */
const CLOSE = 0.25;

function belongTogether(last: PlacedGlyph, next: PlacedGlyph, turns: number): boolean {
  if (last.glyph.object !== next.glyph.object || last.glyph.turns !== next.glyph.turns) return false;
  if (next.glyph.turns !== turns) return true;
  if (isVertical(next.glyph)) return false;
  const { size } = next.glyph;
  const gap = next.box.left - last.box.right;
  return Math.abs(gap) < CLOSE * size && Math.abs(next.box.bottom - last.box.bottom) < CLOSE * size;
}

/** Share of the type size that lies above the base line; Chinese type fills its square. */
const ASCENT = 0.86;

function placeGlyph(glyph: Glyph, turns: number, toPage: Matrix): PlacedGlyph {
  const drawn = mapBox(glyph.drawn, toPage);
  if (glyph.turns !== turns || isVertical(glyph)) return { glyph, box: drawn };
  return { glyph, box: lineBox(glyph, apply(toPage, glyph.origin), mapBox(glyph.reserved, toPage), drawn) };
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
