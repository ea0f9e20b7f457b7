import { selectAll } from 'css-select';
import { type Document, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Declarations } from './read-declarations.ts';
import { isForScreen, readStyleSheets } from './read-style-sheets.ts';

/** What style sheets say of an element, by the how-manieth start tag it is, from 0. */
export type SheetStyles = ReadonlyMap<number, Declarations>;

const NOTHING: SheetStyles = new Map();
/** Matched elements, over all rules: a style sheet that says more about a page was made to be slow. */
const MOST_MATCHES = 200_000;
/** Characters of all style sheets together; large sites have some hundred thousand. */
const MOST_STYLE = 2_000_000;

/** The style sheet that a link names; undefined where it is not at hand. */
export type SheetFinder = (href: string) => string | undefined;

/**
 * What the style sheets of a page say about which of its elements are seen: those inside it, and those that links name and
 * `sheetOf` finds. Later rules stand over earlier ones. Null where there is more than any page has.
 */
export function stylesOfElements(html: string, sheetOf?: SheetFinder): SheetStyles | null {
  if (!(sheetOf === undefined ? /<style/i : /<(?:style|link)/i).test(html)) return NOTHING;
  const document = parseDocument(html);
  const order = elementsInOrder(document);
  const sheets = [...order.keys()].flatMap(element => sheetOfElement(element, sheetOf) ?? []);
  if (sheets.reduce((sum, { length }) => sum + length, 0) > MOST_STYLE) return null;
  const styles = new Map<number, Map<string, string>>();
  let matches = 0;
  for (const { selector, declarations } of readStyleSheets(sheets)) {
    for (const element of matching(selector, document)) {
      matches += 1;
      if (matches > MOST_MATCHES) return styles;
      const index = order.get(element);
      if (index === undefined) continue;
      const own = styles.get(index) ?? new Map<string, string>();
      for (const [property, value] of declarations)
        if (!own.get(property)?.includes('!important')) own.set(property, value);
      styles.set(index, own);
    }
  }
  return styles;
}

function sheetOfElement(element: Element, sheetOf: SheetFinder | undefined): string | undefined {
  const { media = '', rel = '', href = '' } = element.attribs;
  if (!isForScreen(media)) return undefined;
  if (element.name === 'style') return textOf(element);
  return element.name === 'link' && /\bstylesheet\b/i.test(rel) ? sheetOf?.(href) : undefined;
}

function matching(selector: string, document: Document): readonly Element[] {
  try {
    return selectAll<Document | Element, Element>(selector, document);
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
