import { childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { parseMeasure } from '../measures.ts';

/** A sign of a text object in the object's own coordinates, millimetres: its place on the base line and its width. */
export interface PlacedSign {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * The signs of a `TextObject` (GB/T 33190-2016, 11.3): each `TextCode` starts at X, Y and goes on by DeltaX and DeltaY
 * from sign to sign. A missing start is that of the code before.
 */
export function placeCharacters(object: XmlElement, size: number): readonly PlacedSign[] {
  const scale = object.attributes['HScale'] === undefined ? 1 : parseMeasure(object.attributes['HScale']);
  const transforms = childrenOf(object, 'CGTransform');
  const signs: PlacedSign[] = [];
  let start = { x: 0, y: 0 };
  let position = 0;
  for (const code of childrenOf(object, 'TextCode')) {
    const { X, Y } = code.attributes;
    start = { x: X === undefined ? start.x : parseMeasure(X), y: Y === undefined ? start.y : parseMeasure(Y) };
    const characters = [...textOf(code).replaceAll(/[\r\n]/g, '')];
    const glyphs = transforms.length === 0 ? characters : groupByGlyph(characters, position, transforms);
    position += characters.length;
    placeGroups(signs, code, glyphs, start, size * scale);
  }
  return signs;
}

/**
 * Some signs are drawn as one glyph together (ligatures) or one sign as several: `CGTransform` tells from which position,
 * how many signs, how many glyphs. Places count glyphs.
 */
function groupByGlyph(
  characters: readonly string[],
  position: number,
  transforms: readonly XmlElement[],
): readonly string[] {
  const glyphs: string[] = [];
  let next = 0;
  for (const { attributes } of transforms) {
    const from = parseMeasure(attributes['CodePosition']) - position;
    const codes = parseMeasure(attributes['CodeCount'] ?? '1');
    const count = parseMeasure(attributes['GlyphCount'] ?? '1');
    if (codes === count || !(from >= next) || from + codes > characters.length || codes < 1 || count < 1) continue;
    for (const character of characters.slice(next, from)) glyphs.push(character);
    const last = Math.min(codes, count) - 1;
    for (const character of characters.slice(from, from + last)) glyphs.push(character);
    glyphs.push(characters.slice(from + last, from + codes).join(''));
    for (let extra = Math.min(count - codes, 100); extra > 0; extra -= 1) glyphs.push('');
    next = from + codes;
  }
  return glyphs.concat(characters.slice(next));
}

function placeGroups(
  signs: PlacedSign[],
  { attributes }: XmlElement,
  glyphs: readonly string[],
  start: { readonly x: number; readonly y: number },
  size: number,
): void {
  const alongX = expandSteps(attributes['DeltaX'], glyphs.length - 1);
  const alongY = expandSteps(attributes['DeltaY'], glyphs.length - 1);
  const unstepped = alongX.length === 0 && alongY.length === 0;
  let { x, y } = start;
  for (const [index, text] of glyphs.entries()) {
    const guess = guessWidth(text, size);
    const step = alongX[index] ?? (unstepped ? guess : 0);
    // Letters stand closer than guessed; the next sign's place proves it.
    signs.push({ text, x, y, width: step > 0 ? Math.min(step, guess) : guess });
    x += step;
    y += alongY[index] ?? 0;
  }
}

/** `3.5 g 10 3.175 2.1`: `g` and a count repeat the step that follows. Never more than asked for. */
function expandSteps(steps: string | undefined, most: number): readonly number[] {
  if (steps === undefined || most < 1) return [];
  const tokens = steps.trim().split(/[\s,]+/);
  const expanded: number[] = [];
  for (let index = 0; index < tokens.length && expanded.length < most; index += 1) {
    const token = tokens[index];
    if (token === undefined || token === '') continue;
    if (token !== 'g' && token !== 'G') expanded.push(parseMeasure(token));
    else {
      const count = Math.min(Number(tokens[index + 1] ?? 0), most - expanded.length);
      const step = parseMeasure(tokens[index + 2]);
      for (let copy = 0; copy < count; copy += 1) expanded.push(step);
      index += 2;
    }
  }
  return expanded;
}

/** Chinese characters fill their square, letters and digits half of it. */
function guessWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) < 0x2e80 ? size / 2 : size;
  return width;
}
