import type { XmlElement } from '../../../guards/parse-xml.ts';
import type { Colour } from '../../pdf/page/read-colour.ts';
import { parseMeasure } from '../measures.ts';

export const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 255 };

/**
 * The colour an element tells (GB/T 33190-2016, 8.3.2), through an object that lets through what is beneath (`alpha`, of
 * 255); black where it tells none; undefined for patterns, shadings and palettes, which are many colours or not known.
 */
export function readColour({ attributes, children }: XmlElement, alpha: number): Colour | undefined {
  if ('Index' in attributes || children.some(child => typeof child !== 'string')) return undefined;
  const own = attributes['Alpha'] === undefined ? 255 : parseMeasure(attributes['Alpha']);
  const [first = 0, second, third, fourth] = valuesOf(attributes['Value'] ?? '');
  const seen = Math.round((own * alpha) / 255);
  if (second === undefined || third === undefined) return { red: first, green: first, blue: first, alpha: seen };
  if (fourth === undefined) return { red: first, green: second, blue: third, alpha: seen };
  const mix = (ink: number) => ((255 - ink) * (255 - fourth)) / 255;
  return { red: mix(first), green: mix(second), blue: mix(third), alpha: seen };
}

/** Numbers of one, three (RGB) or four (CMYK) channels, decimal or as `#FF`. */
function valuesOf(value: string): readonly number[] {
  const parts = value.split(/[\s,]+/).filter(part => part !== '');
  return parts.map(part => {
    const number = part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : parseMeasure(part);
    return Number.isFinite(number) ? Math.min(255, Math.max(0, number)) : 0;
  });
}
