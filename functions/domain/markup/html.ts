/**
 * The only thing in the project that makes markup. `html` escapes every value for the place it stands in; markup that
 * was made by it is taken as it is. A template that would put a value where escaping cannot protect it (a script, an
 * unquoted attribute, an event handler, the middle of an address) throws when it is first used.
 */
import { printable } from './printable.ts';

const MARKUP: unique symbol = Symbol('markup');
const ATTRIBUTES: unique symbol = Symbol('attributes');

/** Finished markup; only this file can make it. */
export interface Html {
  readonly [MARKUP]: string;
}
/** Attributes of one tag, written `<td${attributes({ rowspan: 2 })}>`. */
export interface Attributes {
  readonly [ATTRIBUTES]: string;
}
export type Value = string | number | Html | Attributes | null | undefined | false | readonly Value[];

/** A template or a value that could break out of its place: a mistake of the programmer. */
export class UnsafeMarkupError extends Error {
  override readonly name = 'UnsafeMarkupError';
}

type Slot = 'text' | 'attribute' | 'address' | 'style' | 'attributes';

const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'cite']);
const slotsByTemplate = new WeakMap<TemplateStringsArray, readonly Slot[]>();

/** Template tag: null, undefined and false print nothing, arrays are joined, everything else is escaped. */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  const slots = slotsByTemplate.get(template) ?? analyse(template);
  let markup = template[0] ?? '';
  for (let i = 0; i < values.length; i++) markup += fill(slots[i] ?? 'text', values[i]) + template[i + 1];
  return { [MARKUP]: markup };
}

/** The finished text of a page or letter. */
export const markupOf = (markup: Html): string => markup[MARKUP];

/** Attributes by name; null, undefined and false leave one out. */
export function attributes(named: Readonly<Record<string, string | number | null | undefined | false>>): Attributes {
  let text = '';
  for (const [name, value] of Object.entries(named)) {
    if (value === null || value === undefined || value === false) continue;
    if (!/^[a-z][a-z-]*$/.test(name)) throw new UnsafeMarkupError(`not an attribute name: ${name}`);
    text += ` ${name}="${fill(slotOfAttribute(name), value)}"`;
  }
  return { [ATTRIBUTES]: text };
}

/** A style element around a constant style sheet. */
export function styleElement(css: string): Html {
  if (/[<&]/.test(css)) throw new UnsafeMarkupError('a style sheet must hold neither < nor &');
  return { [MARKUP]: `<style>${css}</style>` };
}

/** Facts for machines, as JSON-LD: a block of data that no browser runs and no text can break out of. */
export function linkedData(facts: object): Html {
  const json = printable(JSON.stringify(facts)).replaceAll(/[<>&]/g, escapeUnit);
  return { [MARKUP]: `<script type="application/ld+json">${json}</script>` };
}

const escapeUnit = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function fill(slot: Slot, value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return fillText(slot, value);
  if (isArray(value)) return value.map(each => fill(slot, each)).join('');
  if (MARKUP in value && slot === 'text') return value[MARKUP];
  if (ATTRIBUTES in value && slot === 'attributes') return value[ATTRIBUTES];
  throw new UnsafeMarkupError(`this kind of value cannot stand in a place for ${slot}`);
}

const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

function fillText(slot: Slot, text: string): string {
  if (slot === 'attributes') throw new UnsafeMarkupError('plain text cannot stand for attributes');
  if (slot === 'address') return escapeText(safeAddress(text));
  if (slot === 'style' && !/^[\w\s:;#.,%'!-]*$/.test(text)) throw new UnsafeMarkupError(`not a plain style: ${text}`);
  return escapeText(text);
}

/** Addresses of the web, of mail and of this site pass; any other kind becomes `#`. */
function safeAddress(address: string): string {
  const plain = !/[\s\\]/.test(address) && printable(address) === address;
  return plain && /^(?:https?:\/\/|mailto:|#|\.{1,2}\/|\/(?!\/))/i.test(address) ? address : '#';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Anything that needs work; most values are plain Chinese or digits and leave at once. */
const REMARKABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: tab and line feed are among what passes
  /[^\u0009\u000A\u0020!#-%(-;=?-~\u00A0-\u00AC\u00B7\u2010-\u2027\u2030-\u205E\u3000-\u9FFF\uFF00-\uFFEF]/;

function escapeText(text: string): string {
  if (!REMARKABLE.test(text)) return text;
  return printable(text).replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? '');
}

function analyse(template: TemplateStringsArray): readonly Slot[] {
  let before = '';
  const slots = template.slice(0, -1).map((literal, i) => {
    before += literal;
    const slot = slotAfter(before, template[i + 1] ?? '');
    before += 'x';
    return slot;
  });
  slotsByTemplate.set(template, slots);
  return slots;
}

/** What kind of place follows the literal text `before`. Literals never hold < or > inside attribute values. */
function slotAfter(before: string, after: string): Slot {
  const open = before.lastIndexOf('<');
  if (open <= before.lastIndexOf('>')) {
    const opened = [...before.matchAll(/<(script|style)\b/gi)].at(-1);
    if (opened !== undefined && !before.slice(opened.index).includes(`</${opened[1]}`))
      throw new UnsafeMarkupError('no value may stand inside a script or style');
    return 'text';
  }
  const tag = before.slice(open);
  if (tag.split('"').length % 2 === 1) {
    if (/^<[a-z][a-z0-9]*$|"$|x$|\s$/i.test(tag) && /^[\s>/]|^$/.test(after)) return 'attributes';
    throw new UnsafeMarkupError(`an attribute value must be quoted: ${tag}`);
  }
  const [, name = '', start = ''] = /\s([A-Za-z-]+)="([^"]*)$/.exec(tag) ?? [];
  const slot = slotOfAttribute(name.toLowerCase());
  if (slot === 'address' && (start !== '' || !after.startsWith('"')))
    throw new UnsafeMarkupError(`an address must be one whole value: ${tag}`);
  return slot;
}

function slotOfAttribute(name: string): Slot {
  if (name === '' || name.startsWith('on') || name === 'srcdoc' || name === 'srcset')
    throw new UnsafeMarkupError(`no value may stand in the attribute ${name}`);
  if (name === 'style') return 'style';
  return ADDRESS_ATTRIBUTES.has(name) ? 'address' : 'attribute';
}
