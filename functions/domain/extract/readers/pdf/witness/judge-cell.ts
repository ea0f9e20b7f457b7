import type { CellDoubt, Unreadable } from '../../../compose-cell.ts';
import type { PageBox } from '../page/page-box.ts';
import type { CellContents, CellGlyph } from './cell-contents.ts';
import type { Redrawn } from './draw-ways.ts';
import { type Contrast, contrastIn, countInk, extent, spread } from './ink.ts';
import { isWhole, type Pixels, pixelsIn, type Raster } from './raster.ts';

export interface WitnessVerdict {
  readonly doubts: ReadonlySet<CellDoubt>;
  readonly unreadable: ReadonlySet<Unreadable>;
}

/** Change of brightness, of 255, that nobody sees, and that hardly anybody sees. */
const UNSEEN = 10;
const FAINT = 50;
/** Ink, in square points, that is more than a blemish. */
const SOME = 0.5;
/** Pixels that the edges of characters may leave where few are drawn an inch. */
const FEWEST = 2;
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
export function judgeCell(content: CellContents, drawn: Redrawn): WitnessVerdict {
  const { frame, whole, bare } = drawn;
  const place = pixelsIn(frame, content.cell.inside);
  const own = content.glyphs.filter(({ isInside }) => isInside);
  const digits = own.filter(({ glyph }) => DIGIT.test(glyph.text));
  const change = contrastIn(place, whole, bare);
  const against = digits.map(digit => speakingAgainst(digit, own, drawn, change));
  const doubts = new Set(against.filter(doubt => doubt !== 'invisible' && doubt !== null));
  if (bare !== undefined && digits.length > 0) {
    const lines = contrastIn(place, bare, undefined);
    if (digits.some(({ box }) => isCrossed(pixelsIn(frame, box), lines))) doubts.add('crossed');
  }
  const some = Math.max(SOME * frame.scale ** 2, FEWEST);
  const boxes = content.glyphs.map(({ box }) => pixelsIn(frame, box));
  const unreadable = new Set<Unreadable>(against.includes('invisible') ? ['invisible'] : []);
  if (countInk(place, change, boxes, MARGIN * frame.scale) > some) unreadable.add('glyph');
  for (const kind of drawnBesides(content, drawn, place, some)) unreadable.add(kind);
  return { doubts, unreadable };
}

/** What is drawn in a cell that is no text: pictures, drawings, annotations. A seal over a figure does not hide it. */
function drawnBesides(
  { isBlank, shapes, annotations }: CellContents,
  drawn: Redrawn,
  place: Pixels,
  some: number,
): readonly Unreadable[] {
  const raster = isBlank ? drawn.shapes : drawn.small;
  const isDrawn =
    shapes.length > 0 && raster !== undefined && countInk(place, contrastIn(place, raster, undefined)) > some;
  const notes = annotations.filter(({ annotation }) => isBlank || annotation?.isSeal !== true);
  const isNoted =
    notes.length > 0 &&
    drawn.annotated !== undefined &&
    countInk(place, contrastIn(place, drawn.annotated, drawn.whole)) > some;
  return [
    ...(isDrawn ? [shapes.some(({ kind }) => kind === 'picture') ? ('picture' as const) : ('drawing' as const)] : []),
    ...(isNoted ? notes.map(({ annotation }) => (annotation?.kind === 'control' ? 'control' : 'annotation')) : []),
  ];
}

/** What speaks against a digit: that it is not drawn, or not as a digit alone is. */
function speakingAgainst(
  digit: CellGlyph,
  all: readonly CellGlyph[],
  drawn: Redrawn,
  change: Contrast,
): 'invisible' | CellDoubt | null {
  if (!digit.drawable) return null;
  const { frame } = drawn;
  const pixels = pixelsIn(frame, digit.box);
  const { most, width, height } = spread(pixels, change);
  if (most < UNSEEN) return 'invisible';
  if (all.some(other => isPrintedOver(digit, other))) return 'overlapping';
  if (most < FAINT) return 'faint';
  if (isWhole(frame, digit.box, width, height)) return null;
  return isWholeAlone(pixels, { width, height }, drawn.alone(digit.glyph)) ? null : 'covered';
}

/** Share of the width and height of a digit drawn alone that are to be seen where none of it is covered. */
const WHOLE = 0.85;

/** The box of some characters is larger than their shape: what the character looks like alone decides. */
function isWholeAlone(
  place: Pixels,
  { width, height }: { readonly width: number; readonly height: number },
  alone: Raster | null,
): boolean {
  if (alone === null) return false;
  const expected = spread(place, contrastIn(place, alone, undefined));
  return expected.most >= FAINT && width >= WHOLE * expected.width && height >= WHOLE * expected.height;
}

/** Whether a line runs through the middle of a digit from side to side, or from top to bottom. */
function isCrossed({ left, top, right, bottom }: Pixels, lines: Contrast): boolean {
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
  const areaOf = ([left, bottom, right, top]: PageBox) => (right - left) * (top - bottom);
  return across > 0 && down > 0 && across * down > OVER * Math.min(areaOf(one.box), areaOf(other.box));
}
