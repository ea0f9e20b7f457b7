import type { Drawn } from '../../compose-cell.ts';
import { childOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';

/** How a font, of a cell or of a run in it, draws its text. `colour` is six hexadecimal digits where it is given so. */
export interface Font {
  readonly drawn: Drawn;
  readonly colour: string | undefined;
}

export const PLAIN_FONT: Font = { drawn: {}, colour: undefined };

/** Reads a `font` of the styles or an `rPr` of a run; what it does not say is `base`. */
export function readFont(element: XmlElement | undefined, base: Font = PLAIN_FONT): Font {
  if (element === undefined) return base;
  const value = (name: string): string | undefined => {
    const found = childOf(element, name);
    return found === undefined ? undefined : (attribute(found, 'val') ?? '1');
  };
  const align = value('vertAlign');
  const size = Number(value('sz'));
  const struck = value('strike');
  return {
    drawn: {
      ...base.drawn,
      ...(size > 0 ? { size } : {}),
      ...(align === 'superscript' ? { lift: 'raised' as const } : {}),
      ...(align === 'subscript' ? { lift: 'lowered' as const } : {}),
      ...(struck !== undefined && struck !== '0' && struck !== 'false' ? { struck: true as const } : {}),
    },
    colour: colourOf(childOf(element, 'color')) ?? base.colour,
  };
}

/** Six hexadecimal digits of an RGB colour; theme and indexed white are white, other ones are not known. */
export function colourOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const rgb = attribute(element, 'rgb');
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return rgb.slice(-6);
  const isPlain = Number(attribute(element, 'tint') ?? 0) === 0;
  const isWhite = attribute(element, 'theme') === '0' || attribute(element, 'indexed') === '9';
  return isWhite && isPlain ? 'FFFFFF' : undefined;
}
