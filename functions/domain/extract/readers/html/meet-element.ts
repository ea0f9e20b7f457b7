import type { Unreadable } from '../../compose-cell.ts';

type Attributes = Readonly<Record<string, string>>;

/** What an element draws by itself, without text of its own: a text that can be read, or something that cannot. */
export interface OwnDrawing {
  readonly text?: string;
  readonly unreadable?: Unreadable;
}

const NOTHING: OwnDrawing = {};
/** Pictures up to this size in pixels only keep things apart. */
const SPACER = 3;
const DRAWN: ReadonlyMap<string, Unreadable> = new Map([
  ['svg', 'drawing'],
  ['meter', 'drawing'],
  ['progress', 'drawing'],
  ['canvas', 'drawing'],
  ['math', 'drawing'],
  ['object', 'picture'],
  ['embed', 'picture'],
  ['video', 'picture'],
  ['iframe', 'picture'],
]);
/** Kinds of input that show nothing, or a word of their own. */
const WITHOUT_VALUE = new Set(['hidden', 'submit', 'reset', 'button', 'image', 'file']);

/** What a person sees of an element that is no text: a picture, the value of a control. */
export function ownDrawingOf(name: string, attributes: Attributes): OwnDrawing {
  const drawn = DRAWN.get(name);
  if (drawn !== undefined) return { unreadable: drawn };
  if (name === 'img') return isSpacer(attributes) ? NOTHING : { unreadable: 'picture' };
  if (name !== 'input') return NOTHING;
  const type = (attributes['type'] ?? 'text').toLowerCase();
  if (WITHOUT_VALUE.has(type)) return NOTHING;
  if (type === 'checkbox' || type === 'radio' || type === 'range' || type === 'color') return { unreadable: 'control' };
  // A browser shows what was typed, and saves the page without it.
  const value = attributes['value'] ?? '';
  return value.trim() === '' ? { unreadable: 'control' } : { text: value };
}

function isSpacer({ width, height }: Attributes): boolean {
  return [width, height].some(side => side !== undefined && Number.parseFloat(side) <= SPACER);
}
