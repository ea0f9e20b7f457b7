import { childOf, childrenOf, textOf } from '../../../guards/find-elements.ts';
import type { XmlElement } from '../../../guards/parse-xml.ts';
import { parseMeasure } from '../measures.ts';

/**
 * The glyph that a text object draws for each of its signs, as far as `CGTransform` tells (GB/T 33190-2016, 11.4), by the
 * place of the sign; only where as many glyphs are told as signs.
 */
export function glyphsOf(object: XmlElement): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const transform of childrenOf(object, 'CGTransform')) {
    const list = childOf(transform, 'Glyphs');
    const from = parseMeasure(transform.attributes['CodePosition']);
    const count = parseMeasure(transform.attributes['CodeCount'] ?? '1');
    const told = list === undefined ? [] : textOf(list).trim().split(/\s+/);
    if (told.length === count) for (const [at, glyph] of told.entries()) glyphs.set(from + at, glyph);
  }
  return glyphs;
}
