import { childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { around, type Box } from '../../../layout/box.ts';
import { multiply } from '../../pdf/page/matrix.ts';
import type { Colour } from '../../pdf/page/read-colour.ts';
import { boxOfBoundary, matrixOf, parseBoundary, parseMeasure } from '../measures.ts';
import { paintOf } from '../objects/paint-of.ts';
import { markOf } from '../objects/paint-path.ts';
import { BLACK, readColour } from '../objects/read-colour.ts';
import { readText } from '../objects/read-text.ts';
import { clipOf, type Space } from './space.ts';

/** Opacity, of 255, up to which nothing is seen. */
export const TRANSPARENT = 13;
/** Type smaller than this, in points, is no type to be read. */
const SMALLEST = 2;

/** Paints a `TextObject`; what is invisible by its own word, tiny or askew is only in the file. */
export function paintText(element: XmlElement, space: Space, alpha: number): void {
  const { canvas, outer, over, drawing } = space;
  const boundary = parseBoundary(element.attributes['Boundary']);
  const size = parseMeasure(element.attributes['Size']);
  const { turns, ...text } = readText(element, size, multiply(matrixOf(element, boundary), outer));
  if (over === undefined && text.blanks.length > 0) {
    const { Font = '' } = element.attributes;
    for (const blank of text.blanks) canvas.blanks.push({ ...blank, font: Font });
  }
  if (text.glyphs.length === 0) return;
  const [ink] = inksOf(element, space, alpha);
  if (ink === undefined || turns === null || text.size < SMALLEST || over === 'watermark') {
    canvas.unseen.push(signsOf(text.glyphs));
    return;
  }
  if (over !== undefined) {
    paintNote(space, around(text.glyphs), signsOf(text.glyphs));
    return;
  }
  const clip = clipOf(element, space, boxOfBoundary(boundary, outer));
  canvas.texts.push({ ...text, turns, order: drawing.order, colour: ink ?? undefined, clip });
}

/** The signs an object holds, shown or not. */
export const codesOf = (element: XmlElement): string => childrenOf(element, 'TextCode').map(textOf).join('');

const signsOf = (glyphs: readonly { readonly text: string }[]): string => glyphs.map(({ text }) => text).join('');

/**
 * The colours in which it is filled and stroked, as far as they show; null for one that is not known. Text that is neither
 * is what OCR lays under a scan: a guess, not to be read.
 */
function inksOf(element: XmlElement, space: Space, alpha: number): readonly (Colour | null)[] {
  const { Fill, Stroke } = element.attributes;
  const { fill, stroke } = paintOf(element, space.resources, space.paint);
  const used = [...(Fill === 'false' ? [] : [fill]), ...(Stroke === 'true' ? [stroke] : [])];
  const inks = used.map(colour => (colour === undefined ? { ...BLACK, alpha } : (readColour(colour, alpha) ?? null)));
  return inks.filter(ink => ink === null || ink.alpha > TRANSPARENT);
}

/** Text of an annotation is no text of the report, and what it is written over may not show. */
function paintNote({ canvas, drawing, over }: Space, box: Box, signs: string): void {
  canvas.unseen.push(signs);
  canvas.marks.push(markOf('annotation', box, over === 'stamp'));
  canvas.shapes.push({ ...box, order: drawing.order, kind: 'picture', covering: false, colour: undefined });
}
