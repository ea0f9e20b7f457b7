import { childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { parseMeasure } from './measures.ts';

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
  const scale = attribute(object, 'HScale') === undefined ? 1 : parseMeasure(attribute(object, 'HScale'));
  const transforms = childrenOf(object, 'CGTransform');
  const signs: PlacedSign[] = [];
  let start = { x: 0, y: 0 };
  let position = 0;
  for (const code of childrenOf(object, 'TextCode')) {
    const [x, y] = [attribute(code, 'X'), attribute(code, 'Y')];
    start = {
      x: x === undefined ? start.x : parseMeasure(x),
      y: y === undefined ? start.y : parseMeasure(y),
    };
    const characters = [...textOf(code).replace(/[\r\n]+/g, '')];
    const groups = groupByGlyph(characters, position, transforms);
    position += characters.length;
    for (const sign of placeGroups(code, groups, start, size * scale)) signs.push(sign);
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
  for (const transform of transforms) {
    const from = parseMeasure(attribute(transform, 'CodePosition')) - position;
    const codes = parseMeasure(attribute(transform, 'CodeCount') ?? '1');
    const count = parseMeasure(attribute(transform, 'GlyphCount') ?? '1');
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
  code: XmlElement,
  glyphs: readonly string[],
  start: { readonly x: number; readonly y: number },
  size: number,
): readonly PlacedSign[] {
  const alongX = expandSteps(attribute(code, 'DeltaX'), glyphs.length - 1);
  const alongY = expandSteps(attribute(code, 'DeltaY'), glyphs.length - 1);
  const unstepped = alongX.length === 0 && alongY.length === 0;
  let { x, y } = start;
  return glyphs.map((text, index) => {
    const guess = guessWidth(text, size);
    const step = alongX[index] ?? (unstepped ? guess : 0);
    // Letters stand closer than guessed; the next sign's place proves it.
    const width = step > 0 ? Math.min(step, guess) : guess;
    const sign = { text, x, y, width };
    x += step;
    y += alongY[index] ?? 0;
    return sign;
  });
}

/** `3.5 g 10 3.175 2.1`: `g` and a count repeat the step that follows. Never more than asked for. */
function expandSteps(steps: string | undefined, most: number): readonly number[] {
  const tokens = (steps ?? '').trim().split(/[\s,]+/);
  const expanded: number[] = [];
  for (let index = 0; index < tokens.length && expanded.length < most; index += 1) {
    const token = tokens[index];
    if (token === undefined || token === '') continue;
    if (token.toLowerCase() !== 'g') expanded.push(parseMeasure(token));
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
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? size / 2 : size), 0);
}
