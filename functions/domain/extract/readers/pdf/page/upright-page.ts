import type { CellDoubt } from '../../../compose-cell.ts';
import type { FixedPage, Ruling, TextRun } from '../../../document.ts';
import { around } from '../../../layout/box.ts';
import { apply, type Matrix } from './matrix.ts';
import type { PageBox } from './page-box.ts';
import type { PageObject } from './page-objects.ts';
import { onPaper } from './read-colour.ts';
import type { Glyph } from './read-glyphs.ts';

export interface RawPage {
  readonly number: number;
  /** The visible part of the page in its own coordinates. */
  readonly area: PageBox;
  /** Those that can be seen. */
  readonly glyphs: readonly Glyph[];
  readonly doubts: ReadonlyMap<Glyph, CellDoubt>;
  readonly rulings: readonly Ruling[];
}

export interface UprightPage {
  readonly page: FixedPage;
  /** From page coordinates to those of the upright page. */
  readonly toUpright: Matrix;
  /** The text object of each run. */
  readonly sources: ReadonlyMap<TextRun, PageObject>;
  /** Text that stands askew: watermarks, seals. */
  readonly askew: readonly Glyph[];
  /** Text beside the visible part of the page. */
  readonly outside: readonly string[];
}

/**
 * Turns a page so that most of its text reads from left to right, whatever the page says of its own rotation, and measures
 * from the top left corner. Text outside the visible part and text that stands askew (watermarks) is no part of it.
 */
export function uprightPage({ number, area, glyphs, doubts, rulings }: RawPage): UprightPage {
  const turns = dominantTurns(glyphs);
  const toUpright = uprighting(turns, area);
  const [across, down] = [area[2] - area[0], area[3] - area[1]];
  const [width, height] = turns % 2 === 0 ? [across, down] : [down, across];
  const within = ({ left, top, right, bottom }: Ruling) => right > 0 && bottom > 0 && left < width && top < height;
  const joined = joinGlyphs(glyphs, turns, toUpright).map(run => runOf(run, turns, doubts));
  const inside = joined.filter(({ run }) => within(run));
  const lines = rulings.map(({ left, top, right, bottom }) => mapBox([left, bottom, right, top], toUpright));
  return {
    page: { number, width, height, runs: inside.map(({ run }) => run), rulings: lines.filter(within) },
    toUpright,
    sources: new Map(inside.map(({ run, object }) => [run, object])),
    askew: glyphs.filter(({ set }) => set.turns === null),
    outside: joined.filter(({ run }) => !within(run)).map(({ run }) => run.text),
  };
}

function dominantTurns(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { set } of glyphs) if (set.turns !== null) counts[set.turns] = (counts[set.turns] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** From page coordinates to points from the top left corner of the page turned back by `turns`. */
function uprighting(turns: number, [left, bottom, right, top]: PageBox): Matrix {
  if (turns === 1) return [0, 1, 1, 0, -bottom, -left];
  if (turns === 2) return [-1, 0, 0, 1, right, -bottom];
  if (turns === 3) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

function mapBox([left, bottom, right, top]: PageBox, matrix: Matrix): Ruling {
  const [x1, y1] = apply(matrix, [left, bottom]);
  const [x2, y2] = apply(matrix, [right, top]);
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

/**
 * Characters of one text object stay together where they follow each other closely: a number too wide for its cell is still
 * one number. So do characters that run in another direction than the page (a turned column head), whose order nobody could
 * tell from their places later.
 */
function joinGlyphs(glyphs: readonly Glyph[], turns: number, toUpright: Matrix): readonly (readonly PlacedGlyph[])[] {
  const runs: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.set.turns === null) continue;
    const placed = placeGlyph(glyph, turns, toUpright);
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && belongTogether(last, placed, turns)) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

function runOf(
  glyphs: readonly PlacedGlyph[],
  turns: number,
  doubts: RawPage['doubts'],
): { readonly run: TextRun; readonly object: PageObject } {
  const [first] = glyphs;
  if (first === undefined) throw new Error('A run of text has no characters');
  const { set } = first.glyph;
  const ink = set.colour === undefined ? undefined : onPaper(set.colour);
  const against = doubts.size === 0 ? [] : [...new Set(glyphs.flatMap(({ glyph }) => doubts.get(glyph) ?? []))];
  const run = {
    ...(set.cell === undefined ? {} : { cell: set.cell }),
    ...(ink === undefined || Math.max(...ink) < DARK ? {} : { ink }),
    ...(set.turns === turns ? {} : { turned: ((turns - (set.turns ?? 0) + 4) % 4) * 90 }),
    ...(set.object.isArtifact ? { isArtifact: true as const } : {}),
    ...(against.length === 0 ? {} : { doubts: against }),
    size: set.size,
    text: glyphs.length === 1 ? first.glyph.text : glyphs.map(({ glyph }) => glyph.text).join(''),
    ...(glyphs.length === 1 ? first.box : around(glyphs.map(({ box }) => box))),
  };
  return { run, object: set.object };
}

/** Colours whose channels all lie below this, of 255, are black to the eye. */
const DARK = 60;

interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly box: Ruling;
}

/** Gaps up to this share of the type size stand between characters of one word. */
const CLOSE = 0.25;

function belongTogether({ glyph: last, box }: PlacedGlyph, next: PlacedGlyph, turns: number): boolean {
  const { set } = next.glyph;
  if (last.set !== set) return false;
  if (set.turns !== turns) return true;
  if (isVertical(next.glyph)) return false;
  const gap = next.box.left - box.right;
  return Math.abs(gap) < CLOSE * set.size && Math.abs(next.box.bottom - box.bottom) < CLOSE * set.size;
}

/** Share of the type size that lies above the base line; Chinese type fills its square. */
const ASCENT = 0.86;

function placeGlyph(glyph: Glyph, turns: number, toUpright: Matrix): PlacedGlyph {
  if (glyph.set.turns !== turns || isVertical(glyph)) return { glyph, box: mapBox(glyph.drawn, toUpright) };
  return { glyph, box: lineBox(glyph, toUpright) };
}

/** Fonts of vertical writing reserve an absurd height; only what they draw can be believed. */
function isVertical({ reserved, set: { size } }: Glyph): boolean {
  return reserved[2] - reserved[0] > 4 * size && reserved[3] - reserved[1] > 4 * size;
}

/** The width that the font reserves and a height that depends on the size alone: fonts lie about their height. */
function lineBox({ reserved, drawn, origin, set: { size } }: Glyph, toUpright: Matrix): Ruling {
  const [a, b, c, d, e, f] = toUpright;
  const baseline = b * origin[0] + d * origin[1] + f;
  const width = Math.abs(a * (reserved[2] - reserved[0]) + c * (reserved[3] - reserved[1]));
  const box = width > 0 && width < 3 * size ? reserved : drawn;
  const [x1, x2] = [a * box[0] + c * box[1] + e, a * box[2] + c * box[3] + e];
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: baseline - ASCENT * size,
    bottom: baseline + (1 - ASCENT) * size,
  };
}
