import type { CellDoubt, Unreadable } from '../../../compose-cell.ts';
import type { Box, Glyph } from '../page/read-glyphs.ts';
import type { FigureCell } from './figure-cells.ts';
import { type Frame, isWhole, pixelsIn, type Raster } from './raster.ts';

/** A place drawn in several ways; `A`, `B`, `E` and `C` of the comparison. */
export interface Drawn {
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
  readonly box: Box;
  /** The engine has its shape. */
  readonly drawable: boolean;
}

export interface Verdict {
  readonly doubts: ReadonlySet<CellDoubt>;
  readonly unreadable: ReadonlySet<Unreadable>;
}

/** Change of brightness, of 255: nobody sees it; hardly anybody does; it is ink for certain. */
const UNSEEN = 10;
const FAINT = 50;
const INK = 40;
/** Ink, in square points, that is more than a blemish. */
const SOME = 0.5;
/** How far from characters their own ink may lie, in points: fake bold leaves that margin. */
const MARGIN = 1.2;
/** Share of a text through whose middle a line must run to strike it out, and how dark it must be. */
const STRUCK = 0.6;
const LINE = 60;
/** Share of the smaller box in which characters printed over each other overlap. */
const OVER = 0.2;

/** What the drawn page says against the content of a cell: text without ink, ink without text, lines through it. */
export function judgeCell({ inside }: FigureCell, glyphs: readonly CellGlyph[], drawn: Drawn): Verdict {
  const doubts = new Set<CellDoubt>();
  const unreadable = new Set<Unreadable>();
  const place = pixelsIn(drawn.frame, inside);
  const change = changeFinder(drawn, place);
  for (const one of glyphs) {
    if (!one.drawable || !/[\d０-９]/.test(one.glyph.text)) continue;
    const { most, isWhole } = inkIn(one.box, drawn.frame, change);
    if (most < UNSEEN) unreadable.add('invisible');
    else if (most < FAINT) doubts.add('faint');
    else if (!isWhole) doubts.add('covered');
    if (glyphs.some(other => isPrintedOver(one, other))) doubts.add('overlapping');
  }
  const square = SOME * drawn.frame.scale ** 2;
  if (strayInk(place, glyphs, drawn.frame, change) > square) unreadable.add('glyph');
  const marks = glyphs.length === 0 ? drawn.shapes : drawn.small;
  if (marks !== undefined && deviations(place, marks) > square) unreadable.add('drawing');
  if (drawn.bare !== undefined && glyphs.length > 0 && isCrossed(place, glyphs, drawn.bare)) doubts.add('crossed');
  return { doubts, unreadable };
}

type Pixels = ReturnType<typeof pixelsIn>;
type Change = (at: number) => number;

/** The change that text makes, pixel by pixel; against the commonest brightness where nothing else is in the cell. */
function changeFinder({ whole, bare }: Drawn, place: Pixels): Change {
  const { pixels } = whole;
  if (bare !== undefined) return at => Math.abs((pixels[at] ?? 0) - (bare.pixels[at] ?? 0));
  const ground = commonest(place, whole);
  return at => Math.abs((pixels[at] ?? 0) - ground);
}

function commonest({ left, top, right, bottom }: Pixels, { pixels, frame }: Raster): number {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++)
    for (let at = y * frame.width + left; at < y * frame.width + right; at++) {
      const value = pixels[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  let most = 0;
  for (let value = 1; value < 256; value++) if ((counts[value] ?? 0) > (counts[most] ?? 0)) most = value;
  return most;
}

/** The greatest change in a box, and whether ink lies in all its width and height. */
function inkIn(box: Box, frame: Frame, change: Change) {
  const { left, top, right, bottom } = pixelsIn(frame, box);
  let [most, minX, maxX, minY, maxY] = [0, right, left, bottom, top];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const here = change(y * frame.width + x);
      if (here > most) most = here;
      if (here <= INK) continue;
      if (x < minX) minX = x;
      if (x >= maxX) maxX = x + 1;
      if (y < minY) minY = y;
      if (y >= maxY) maxY = y + 1;
    }
  return { most, isWhole: isWhole(frame, box, maxX - minX, maxY - minY) };
}

/** Pixels of ink away from all characters. */
function strayInk(place: Pixels, glyphs: readonly CellGlyph[], frame: Frame, change: Change): number {
  const margin = MARGIN * frame.scale;
  const near = glyphs.map(({ box }) => pixelsIn(frame, box));
  const isNear = (x: number, y: number) =>
    near.some(
      ({ left, top, right, bottom }) =>
        x >= left - margin && x < right + margin && y >= top - margin && y < bottom + margin,
    );
  let stray = 0;
  for (let y = place.top; y < place.bottom; y++)
    for (let x = place.left; x < place.right; x++) if (change(y * frame.width + x) > INK && !isNear(x, y)) stray++;
  return stray;
}

/** Pixels whose brightness clearly differs from the commonest. */
function deviations(place: Pixels, raster: Raster): number {
  const ground = commonest(place, raster);
  let found = 0;
  for (let y = place.top; y < place.bottom; y++)
    for (let at = y * raster.frame.width + place.left; at < y * raster.frame.width + place.right; at++)
      if (Math.abs((raster.pixels[at] ?? 0) - ground) > INK) found++;
  return found;
}

/** Whether a line runs through the middle of the text from side to side, or from top to bottom. */
function isCrossed(place: Pixels, glyphs: readonly CellGlyph[], bare: Raster): boolean {
  const { frame, pixels } = bare;
  const ground = commonest(place, bare);
  return glyphs.some(({ glyph, box }) => {
    if (!/[\d０-９]/.test(glyph.text)) return false;
    const { left, top, right, bottom } = pixelsIn(frame, box);
    const [marginX, marginY] = [Math.round((right - left) * 0.2), Math.round((bottom - top) * 0.2)];
    const columns = new Set<number>();
    const rows = new Set<number>();
    for (let y = top + marginY; y < bottom - marginY; y++)
      for (let x = left + marginX; x < right - marginX; x++)
        if (Math.abs((pixels[y * frame.width + x] ?? 0) - ground) > LINE) {
          columns.add(x);
          rows.add(y);
        }
    const [width, height] = [right - left - 2 * marginX, bottom - top - 2 * marginY];
    return width > 0 && height > 0 && (columns.size >= STRUCK * width || rows.size >= STRUCK * height);
  });
}

/** Two different characters in one place; the same twice is bold type, and widths told wrong crowd those of one object. */
function isPrintedOver(one: CellGlyph, other: CellGlyph): boolean {
  if (one === other || one.glyph.text === other.glyph.text) return false;
  if (one.glyph.set === other.glyph.set || !other.drawable) return false;
  const across = Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0]);
  const down = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
  const areaOf = ([left, bottom, right, top]: Box) => (right - left) * (top - bottom);
  return across > 0 && down > 0 && across * down > OVER * Math.min(areaOf(one.box), areaOf(other.box));
}
