import type { Drawn } from '../../compose-cell.ts';
import { isSameColour } from '../same-colour.ts';
import { hexColour } from './read-colour.ts';
import type { Declarations } from './read-declarations.ts';

/** How the text inside an element is drawn, and on what. */
export interface Looks {
  readonly drawn: Drawn;
  /** Six hexadecimal digits each; undefined where it is not known. */
  readonly colour: string | undefined;
  readonly ground: string | undefined;
}

export const PLAIN_LOOKS: Looks = { drawn: {}, colour: undefined, ground: 'ffffff' };

const LIFTS: ReadonlyMap<string, Drawn['lift']> = new Map([
  ['sup', 'raised'],
  ['sub', 'lowered'],
]);
const STRIKES = new Set(['s', 'strike']);
/** Points a pixel takes. */
const POINTS_A_PIXEL = 0.75;
const SMALLEST_POINTS = 2;
const FAINTEST = 0.1;

/** What an element makes of the looks around it; null where it and all it holds is not seen. */
export function looksOfElement(name: string, style: Declarations, around: Looks): Looks | null {
  if (isHiddenBy(style)) return null;
  const colour = hexColour(style.get('color')) ?? around.colour;
  const ground = groundOf(style, around);
  const size = sizeOf(style, around.drawn.size);
  if (size !== undefined && size < SMALLEST_POINTS) return null;
  const lift = LIFTS.get(name) ?? LIFTS.get((style.get('vertical-align') ?? '').replace(/^su(?:per)\b.*$/, 'sup'));
  const isStruck =
    STRIKES.has(name) || /line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '');
  const isTurned = /rtl/.test(style.get('direction') ?? '') && /override/.test(style.get('unicode-bidi') ?? '');
  return {
    colour,
    ground,
    drawn: {
      ...around.drawn,
      ...(size === undefined ? {} : { size }),
      ...(lift === undefined ? {} : { lift }),
      ...(isStruck ? { struck: true as const } : {}),
      ...(isTurned ? { direction: 'rtl' as const } : {}),
    },
  };
}

/** Whether text drawn with these looks cannot be told from what is behind it. */
export const isUnseen = ({ colour, ground }: Looks): boolean => ground !== undefined && isSameColour(colour, ground);

function isHiddenBy(style: Declarations): boolean {
  const value = (property: string): string => (style.get(property) ?? '').replace('!important', '').trimEnd();
  const isAway =
    /absolute|fixed/.test(value('position')) && ['left', 'right', 'top'].some(side => isFarAway(value(side)));
  const isClosed =
    /hidden|clip/.test(value('overflow')) &&
    ['width', 'height', 'max-width', 'max-height'].some(side => /^0(?:px|pt|em|%)?$/.test(value(side)));
  return (
    value('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(value('visibility')) ||
    value('mso-hide') === 'all' ||
    value('content-visibility') === 'hidden' ||
    (style.has('opacity') && Number.parseFloat(value('opacity')) < FAINTEST) ||
    isAway ||
    isClosed ||
    isFarAway(value('text-indent')) ||
    /rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/.test(value('clip')) ||
    /inset\(\s*(?:50|100)%|circle\(\s*0/.test(value('clip-path')) ||
    /scale[xy]?\(\s*0(?:\.0\d{0,4})?\s*[,)]/.test(value('transform'))
  );
}

/** Moved so far to the left or up that nothing of it is on the page. */
function isFarAway(length: string): boolean {
  const amount = Number.parseFloat(length);
  return amount <= -500 || (amount <= -50 && /r?em$/.test(length));
}

/** Inherited unless something is painted behind; a picture or a gradient is not known. */
function groundOf(style: Declarations, { ground }: Looks): string | undefined {
  const painted = style.get('background-color') ?? style.get('background');
  if (painted === undefined || /^(?:none|transparent|inherit|initial|unset)\b/.test(painted)) return ground;
  return /url\(|gradient/.test(painted) ? undefined : (hexColour(painted) ?? ground);
}

/** Points; undefined where it is not told. */
function sizeOf(style: Declarations, around: number | undefined): number | undefined {
  const told = style.get('font-size') ?? /(?:^|\s)([\d.]{1,8}(?:px|pt))(?:\/|\s)/.exec(style.get('font') ?? '')?.[1];
  if (told === undefined) return around;
  const amount = Number.parseFloat(told);
  if (!Number.isFinite(amount)) return around;
  if (/px/.test(told)) return amount * POINTS_A_PIXEL;
  if (/pt/.test(told)) return amount;
  if (/%/.test(told)) return ((around ?? 12) * amount) / 100;
  if (/em/.test(told)) return (around ?? 12) * amount;
  return amount === 0 ? 0 : around;
}
