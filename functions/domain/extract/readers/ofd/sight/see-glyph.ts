import type { CellDoubt } from '../../../compose-cell.ts';
import type { Box } from '../../../layout/box.ts';
import { brightness, type Colour, onPaper } from '../../pdf/page/read-colour.ts';
import type { PlacedGlyph } from '../objects/read-text.ts';
import type { PaintedShape, PaintedText } from './canvas.ts';

/** Share of a character that must be covered or cut off for it to be doubtful, and for it to be gone. */
const TOUCHED = 0.15;
const GONE = 0.85;
/** Share of a character that must lie on a fill for that to be its ground. */
const ON_GROUND = 0.6;
/** Opacity, of 255, from which a fill hides what is beneath, and up to which it leaves it as it is. */
const OPAQUE = 230;
const GLASS = 153;
/** How far colours of text and ground lie apart, of 255, when nobody sees the text, and when hardly anybody does. */
const UNSEEN = 24;
const FAINT = 50;
/** Share of the type box above and below what most characters draw. */
const ROOM = 0.14;

const DIGIT = /[\d０-９]/;
const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 255 };

/** What may speak against the characters of a text: shapes and lines around it. */
export interface Surroundings {
  readonly shapes: readonly PaintedShape[];
  readonly lines: readonly Box[];
}

/** A digit that is seen, and the text it is of. */
export interface PlacedDigit extends PlacedGlyph {
  readonly source: PaintedText;
}

/** Whether a character is seen, from what is painted before and after it: null where it is not, else what speaks against it. */
export function seeGlyph(
  glyph: PlacedGlyph,
  text: PaintedText,
  { shapes, lines }: Surroundings,
): readonly CellDoubt[] | null {
  const ink = inkOf(glyph, text);
  const doubts: CellDoubt[] = [];
  const visible = text.clip === null ? 1 : shared(ink, text.clip);
  if (visible < TOUCHED) return null;
  if (visible < 1 - 2 * TOUCHED) doubts.push('covered');
  for (const shape of shapes) {
    if (shape.order < text.order) continue;
    const covered = coverOf(shape, shared(ink, shape));
    if (covered === null) return null;
    doubts.push(...covered);
  }
  const contrast = contrastOf(text.colour, groundOf(ink, text.order, shapes));
  if (contrast < UNSEEN) return null;
  if (contrast < FAINT) doubts.push('faint');
  if (lines.length > 0 && DIGIT.test(glyph.text) && lines.some(line => crosses(line, ink))) doubts.push('crossed');
  return doubts;
}

/** Share of the smaller character that lies within the other where they are printed over each other. */
const OVER = 0.2;
/** Type so much larger is that of a watermark. */
const LARGER = 2;

/** Two different characters of two texts in one place; the same twice is bold type, and pale ones are a watermark. */
export function isPrintedOver(other: PlacedDigit, glyph: PlacedGlyph, text: PaintedText): boolean {
  const { source } = other;
  const { size } = text;
  if (other.text === glyph.text || !isDark(source.colour)) return false;
  if (Math.max(size, source.size) > LARGER * Math.min(size, source.size)) return false;
  const [ink, theirs] = [inkOf(glyph, text), inkOf(other, source)];
  return Math.max(shared(ink, theirs), shared(theirs, ink)) > OVER;
}

/** The box less the room that type leaves along its line. */
function inkOf({ left, top, right, bottom }: PlacedGlyph, { turns }: PaintedText): Box {
  const [across, down] = [ROOM * (right - left), ROOM * (bottom - top)];
  return (turns ?? 0) % 2 === 0
    ? { left, right, top: top + down, bottom: bottom - down }
    : { left: left + across, right: right - across, top, bottom };
}

/** What a shape painted over a share of a character does to it; null where it hides it. */
function coverOf({ kind, covering, colour }: PaintedShape, share: number): readonly CellDoubt[] | null {
  if (share <= TOUCHED) return [];
  if (kind === 'picture' || colour === undefined || !covering) return (colour?.alpha ?? 255) > GLASS ? ['covered'] : [];
  if (colour.alpha <= GLASS) return [];
  if (colour.alpha <= OPAQUE) return ['faint'];
  return share > GONE ? null : ['covered'];
}

/** The colour beneath a character: of what was painted last before it, else of paper; undefined where it is not known. */
function groundOf(ink: Box, order: number, shapes: readonly PaintedShape[]): Colour | undefined {
  let ground: PaintedShape | undefined;
  for (const shape of shapes)
    if (shape.order < order && shape.order > (ground?.order ?? -1) && shared(ink, shape) > ON_GROUND) ground = shape;
  if (ground === undefined) return WHITE;
  return ground.kind === 'picture' || !ground.covering ? undefined : ground.colour;
}

/** How far two colours lie apart in the channel in which they differ most; far where one is not known. */
function contrastOf(text: Colour | undefined, ground: Colour | undefined): number {
  if (text === undefined || ground === undefined) return 255;
  const behind = onPaper(ground);
  const share = text.alpha / 255;
  const channels = [text.red, text.green, text.blue];
  return Math.max(...channels.map((value, channel) => Math.abs(value - (behind[channel] ?? 0)) * share));
}

/** Whether a colour is dark enough to stand out on paper, whatever is said of its surroundings. */
export const isDark = (colour: Colour | undefined): boolean => colour !== undefined && brightness(colour) < 200;

/** The share of a box that lies within another. */
function shared(box: Box, other: Box): number {
  const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / ((box.right - box.left) * (box.bottom - box.top));
}

/** Share of a digit that is not its middle, and share through which a line must run to strike it out. */
const EDGE = 0.25;
const STRUCK = 0.6;

/** Whether a line runs through the middle of a digit from side to side, or from top to bottom. */
function crosses(line: Box, { left, top, right, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  const across = Math.min(line.right, right) - Math.max(line.left, left);
  const down = Math.min(line.bottom, bottom) - Math.max(line.top, top);
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  const isAcross = across > STRUCK * width && y > top + EDGE * height && y < bottom - EDGE * height;
  const isDown = down > STRUCK * height && x > left + EDGE * width && x < right - EDGE * width;
  return isAcross || isDown;
}
