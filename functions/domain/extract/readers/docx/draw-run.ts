import type { Drawn } from '../../compose-cell.ts';
import { childOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { isSameColour } from '../same-colour.ts';
import { isTooSmall } from '../too-small.ts';
import { readSwitch, readVal, type Style, type Styles, styleChain } from './read-styles.ts';

/** How a run is drawn, or that it is not. */
export type RunLooks = { readonly shown: false } | { readonly shown: true; readonly drawn: Drawn };

/** Text lifted by so many half points stands off its line. */
const LIFTED = 4;

/**
 * How a `w:r` is drawn: its own properties before those of its character style, before those of the paragraph style.
 * `ground` is the fill behind it, six hexadecimal digits, white where none is given.
 */
export function drawRun(run: XmlElement, paragraphStyles: readonly Style[], styles: Styles, ground: string): RunLooks {
  const own = childOf(run, 'rPr');
  const characterStyle = readVal(childOf(own, 'rStyle'));
  const byStyle = characterStyle === undefined ? [] : styleChain(styles, characterStyle);
  const layers = [own, ...[...byStyle, ...paragraphStyles].map(style => style.looks)];
  const property = (name: string): XmlElement | undefined =>
    layers.map(layer => childOf(layer, name)).find(element => element !== undefined);
  const size = Number(readVal(property('sz')));
  const shading = fillOf(property('shd')) ?? ground;
  const isHidden = readSwitch(property('vanish')) === true || readSwitch(property('webHidden')) === true;
  if (isHidden || isTooSmall(size / 2) || isSameColour(readVal(property('color')), shading)) return { shown: false };
  const struck = readSwitch(property('strike')) === true || readSwitch(property('dstrike')) === true;
  const lift = liftOf(readVal(property('vertAlign')), Number(readVal(property('position'))));
  return {
    shown: true,
    drawn: {
      ...(size > 0 ? { size: size / 2 } : {}),
      ...(lift === undefined ? {} : { lift }),
      ...(struck ? { struck } : {}),
      ...(readSwitch(childOf(own, 'rtl')) === true ? { direction: 'rtl' as const } : {}),
    },
  };
}

function liftOf(align: string | undefined, position: number): Drawn['lift'] {
  if (align === 'superscript' || position >= LIFTED) return 'raised';
  return align === 'subscript' || position <= -LIFTED ? 'lowered' : undefined;
}

/** The fill of a `w:shd`, six hexadecimal digits; undefined where it has none. */
export function fillOf(shading: XmlElement | undefined): string | undefined {
  const fill = shading === undefined ? undefined : attribute(shading, 'fill');
  return fill !== undefined && /^[0-9a-f]{6}$/i.test(fill) ? fill : undefined;
}
