import type { CellDoubt, Unreadable } from '../../../compose-cell.ts';
import type { Glyph, GlyphBox } from '../page/read-glyphs.ts';
import type { FigureCell } from './figure-cells.ts';
import { changeIn, countInk, countStrayInk, extent, type InkChange, spread } from './ink.ts';
import { type Frame, isWhole, type Pixels, pixelsIn, type Raster } from './raster.ts';

/** A place drawn in several ways. */
export interface Redrawn {
  readonly frame: Frame;
  /** Everything but watermarks. */
  readonly whole: Raster;
  /** Without text; absent where nothing but text, rulings and even grounds lies in the cells. */
  readonly bare: Raster | undefined;
  /** Without text and rulings. */
  readonly shapes: Raster | undefined;
  /** Without large pictures and shapes, too: seals and grounds behind figures. */
  readonly small: Raster | undefined;
}

/** A character of a cell and the box of its shape. */
export interface CellGlyph {
  readonly glyph: Glyph;
  readonly box: GlyphBox;
  /** The engine has its shape. */
  readonly drawable: boolean;
  /** It stands in the cell and does not only reach into it. */
  readonly isInside: boolean;
}

export interface WitnessVerdict {
  readonly doubts: ReadonlySet<CellDoubt>;
  readonly unreadable: ReadonlySet<Unreadable>;
}

/** Change of brightness, of 255, that nobody sees, and that hardly anybody sees. */
const UNSEEN = 10;
const FAINT = 50;
/** Ink, in square points, that is more than a blemish. */
const SOME = 0.5;
/** How far from characters their own ink may lie, in points: fake bold leaves that margin. */
const MARGIN = 1.2;
/** Share of a digit through whose middle a line must run to strike it out, and how dark it must be, of 255. */
const STRUCK = 0.6;
const LINE = 60;
/** Share of a digit at each side that is not its middle. */
const EDGE = 0.2;
/** Share of the smaller box in which characters printed over each other overlap. */
const OVER = 0.2;

const DIGIT = /[\d０-９]/;

/** What the drawn page says against the content of a cell: text without ink, ink without text, lines through it. */
export function judgeCell({ inside }: FigureCell, glyphs: readonly CellGlyph[], drawn: Redrawn): WitnessVerdict {
  const { frame, whole, bare, shapes, small } = drawn;
  const place = pixelsIn(frame, inside);
  const some = SOME * frame.scale ** 2;
  const change = changeIn(place, whole, bare);
  const own = glyphs.filter(({ isInside }) => isInside);
  const digits = own.filter(({ glyph }) => DIGIT.test(glyph.text));
  const doubts = new Set<CellDoubt>();
  const unreadable = new Set<Unreadable>();
  for (const digit of digits) {
    const against = speakingAgainst(digit, own, frame, change);
    if (against === 'invisible') unreadable.add(against);
    else if (against !== null) doubts.add(against);
  }
  const boxes = glyphs.map(({ box }) => pixelsIn(frame, box));
  if (countStrayInk(change, boxes, MARGIN * frame.scale) > some) unreadable.add('glyph');
  const marks = own.length === 0 ? shapes : small;
  if (marks !== undefined && countInk(changeIn(place, marks, undefined)) > some) unreadable.add('drawing');
  if (bare !== undefined && digits.length > 0) {
    const lines = changeIn(place, bare, undefined);
    if (digits.some(({ box }) => isCrossed(pixelsIn(frame, box), lines))) doubts.add('crossed');
  }
  return { doubts, unreadable };
}

/** What speaks against a digit: that it is not drawn, or not as a digit alone is. */
function speakingAgainst(
  digit: CellGlyph,
  all: readonly CellGlyph[],
  frame: Frame,
  change: InkChange,
): 'invisible' | CellDoubt | null {
  if (!digit.drawable) return null;
  const { most, width, height } = spread(pixelsIn(frame, digit.box), change);
  if (most < UNSEEN) return 'invisible';
  if (all.some(other => isPrintedOver(digit, other))) return 'overlapping';
  if (most < FAINT) return 'faint';
  return isWhole(frame, digit.box, width, height) ? null : 'covered';
}

/** Whether a line runs through the middle of a digit from side to side, or from top to bottom. */
function isCrossed({ left, top, right, bottom }: Pixels, lines: InkChange): boolean {
  const [marginX, marginY] = [Math.round((right - left) * EDGE), Math.round((bottom - top) * EDGE)];
  const middle = { left: left + marginX, right: right - marginX, top: top + marginY, bottom: bottom - marginY };
  const [width, height] = [middle.right - middle.left, middle.bottom - middle.top];
  const { columns, rows } = extent(middle, lines, LINE);
  return width > 0 && height > 0 && (columns >= STRUCK * width || rows >= STRUCK * height);
}

/** Two different characters in one place; the same twice is bold type, and widths told wrong crowd those of one object. */
function isPrintedOver(one: CellGlyph, other: CellGlyph): boolean {
  if (one === other || one.glyph.text === other.glyph.text) return false;
  if (one.glyph.set === other.glyph.set || !other.drawable) return false;
  const across = Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0]);
  const down = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
  const areaOf = ([left, bottom, right, top]: GlyphBox) => (right - left) * (top - bottom);
  return across > 0 && down > 0 && across * down > OVER * Math.min(areaOf(one.box), areaOf(other.box));
}
