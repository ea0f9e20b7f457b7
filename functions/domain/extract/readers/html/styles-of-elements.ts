import { compile } from 'css-select';
import { type Document, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Refusal, refuse } from '../../../refusal.ts';
import type { Declarations } from './read-declarations.ts';
import { isForScreen, readStyleSheets } from './read-style-sheets.ts';

/** What style sheets say of an element, by the how-manieth start tag it is, from 0. */
export type SheetStyles = ReadonlyMap<number, Declarations>;

const NOTHING: SheetStyles = new Map();
/** Style sheets that say more about a page were made to be slow: characters, rules and selectors, elements to be tried. */
const MOST_STYLE = 2_000_000;
const MOST_SELECTORS = 60_000;
const MOST_CLASSES = 100;
const MOST_TRIALS = 2_500_000;

/** The style sheet that a link names; undefined where it is not at hand. */
export type SheetFinder = (href: string) => string | undefined;

/**
 * What the style sheets of a page say about which of its elements are seen: those inside it, and those that links name and
 * `sheetOf` finds. Later rules stand over earlier ones. Refuses a page whose sheets cannot be applied whole: what they hide
 * would be read.
 */
export function stylesOfElements(html: string, sheetOf?: SheetFinder): SheetStyles | Refusal {
  if (!(sheetOf === undefined ? /<style/i : /<(?:style|link)/i).test(html)) return NOTHING;
  const document = parseDocument(html);
  const order = elementsInOrder(document);
  const sheets = [...order.keys()].flatMap(element => sheetOfElement(element, sheetOf) ?? []);
  if (isTooMuchStyle(sheets)) return refuse('too_complex');
  const elements = elementsByKey([...order.keys()]);
  const styles = new Map<number, Map<string, string>>();
  const shape = shapeOf(order);
  let trials = 0;
  for (const { selector, keys, declarations } of readStyleSheets(sheets)) {
    if (!keys.every(key => elements.has(key))) continue;
    const candidates = elements.get(keys.at(-1) ?? '*') ?? [];
    trials += candidates.length * costOf(selector, keys.length, shape);
    if (trials > MOST_TRIALS) return refuse('too_complex');
    for (const element of matching(selector, candidates)) {
      const index = order.get(element) ?? -1;
      const own = styles.get(index) ?? new Map<string, string>();
      for (const [property, value] of declarations)
        if (isImportant(value) || !isImportant(own.get(property))) own.set(property, value);
      styles.set(index, own);
    }
  }
  return styles;
}

const isImportant = (value: string | undefined): boolean => value?.includes('!important') === true;

function isTooMuchStyle(sheets: readonly string[]): boolean {
  let selectors = 0;
  for (const sheet of sheets) selectors += sheet.split(/[{,]/, MOST_SELECTORS + 1).length;
  return selectors > MOST_SELECTORS || sheets.reduce((sum, sheet) => sum + sheet.length, 0) > MOST_STYLE;
}

interface Shape {
  readonly depth: number;
  readonly siblings: number;
}

/** How deep a page is and how many elements stand side by side, at most. */
function shapeOf(order: ReadonlyMap<Element, number>): Shape {
  const depths = new Map<Element, number>();
  let [depth, siblings] = [0, 0];
  for (const element of order.keys()) {
    const own = 1 + (element.parent !== null && isTag(element.parent) ? (depths.get(element.parent) ?? 0) : 0);
    depths.set(element, own);
    depth = Math.max(depth, own);
    siblings = Math.max(siblings, element.parent?.children.length ?? 0);
  }
  return { depth, siblings };
}

/**
 * What it may cost to try a selector on an element: each of a chain of elements is looked for up to the root, or along all
 * siblings, and again for each place of the one before it.
 */
function costOf(selector: string, length: number, { depth, siblings }: Shape): number {
  const far = Math.max(/ /.test(selector) ? depth : 0, /[~+]|:nth|of-type/.test(selector) ? siblings : 0);
  return 1 + (far / 8) ** Math.max(1, length - 1) / 2;
}

/** Elements by all that a rule may name them by, so that it is tried on few of them. */
function elementsByKey(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const byKey = new Map<string, Element[]>([['*', [...elements]]]);
  for (const element of elements) {
    const classes = new Set((element.attribs['class'] ?? '').split(/\s+/, MOST_CLASSES).map(name => `.${name}`));
    for (const key of [element.name, `#${element.attribs['id'] ?? ''}`, ...classes]) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [element]);
      else known.push(element);
    }
  }
  return byKey;
}

function sheetOfElement(element: Element, sheetOf: SheetFinder | undefined): string | undefined {
  const { media = '', rel = '', href = '' } = element.attribs;
  if (!isForScreen(media)) return undefined;
  if (element.name === 'style') return textOf(element);
  return element.name === 'link' && /\bstylesheet\b/i.test(rel) ? sheetOf?.(href) : undefined;
}

function matching(selector: string, candidates: readonly Element[]): readonly Element[] {
  try {
    const matches = compile<Document | Element, Element>(selector);
    return candidates.filter(element => matches(element));
  } catch {
    // A selector this library does not know, such as one of a browser's own.
    return [];
  }
}

function elementsInOrder(document: Document): Map<Element, number> {
  const order = new Map<Element, number>();
  const stack = [...document.children].toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node)) continue;
    order.set(node, order.size);
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return order;
}

const textOf = (element: Element): string =>
  element.children.map(child => ('data' in child && typeof child.data === 'string' ? child.data : '')).join('');
