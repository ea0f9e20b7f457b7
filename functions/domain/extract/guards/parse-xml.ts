import { SaxesParser } from 'saxes';
import { type Refusal, refuse } from '../../refusal.ts';

/** An element under its local name: generators disagree on prefixes, never on local names. */
export interface XmlElement {
  readonly name: string;
  /** With their prefixes; read them through `attribute`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What may still be parsed of a file; every part parsed takes from it. */
export interface XmlBudget {
  bytes: number;
  /** Elements and texts. */
  nodes: number;
  attributes: number;
}

/** A report has some ten thousand nodes in less than a megabyte; this much is still parsed in about a second. */
export function fullXmlBudget(): XmlBudget {
  return { bytes: 40 << 20, nodes: 300_000, attributes: 1_000_000 };
}

const DEEPEST = 256;
const MOST_ATTRIBUTES = 1000;
const CHUNK = 1 << 16;

type Growing = { name: string; attributes: Readonly<Record<string, string>>; children: (Growing | string)[] };

class XmlRefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'XmlRefusedError';
    this.refusal = refusal;
  }
}

/**
 * The root element of an XML part. Refused: any DOCTYPE (`doctype_forbidden`, so no entity is ever declared), nesting or
 * size beyond reason (`too_complex`, `too_large`), and what is not well-formed (`corrupt`). Elements of the names to `omit` are left out
 * with all inside them: most of a part tells looks.
 */
export function parseXml(
  bytes: Uint8Array,
  omit: ReadonlySet<string> = new Set(),
  budget: XmlBudget = fullXmlBudget(),
): XmlElement | Refusal {
  budget.bytes -= bytes.length;
  if (budget.bytes < 0) return refuse('too_large');
  const root: Growing = { name: '', attributes: {}, children: [] };
  try {
    feed(treeBuilder(root, omit, budget), bytes);
  } catch (error) {
    return error instanceof XmlRefusedError ? error.refusal : refuse('corrupt');
  }
  const top = root.children.find(node => typeof node !== 'string');
  return top === undefined ? refuse('corrupt') : top;
}

type Feedable = Pick<SaxesParser, 'write' | 'close'>;

function feed(parser: Feedable, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = /^<\?xml[^>]{0,100}encoding=["'](gb[\w-]{1,10})["']/i.exec(latin(bytes.subarray(0, 200)));
  return declared === null ? 'utf-8' : 'gb18030';
}

/** Bytes as characters of the same number, enough to read an XML declaration. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function treeBuilder(root: Growing, omit: ReadonlySet<string>, budget: XmlBudget): Feedable {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const open: Growing[] = [root];
  let [omitted, attributes] = [0, 0];
  const append = (node: Growing | string): void => {
    budget.nodes -= 1;
    if (budget.nodes < 0) throw new XmlRefusedError(refuse('too_complex'));
    if (omitted === 0) open.at(-1)?.children.push(node);
  };
  parser.on('doctype', () => {
    throw new XmlRefusedError(refuse('doctype_forbidden'));
  });
  parser.on('attribute', () => {
    budget.attributes -= 1;
    attributes += 1;
    if (budget.attributes < 0 || attributes > MOST_ATTRIBUTES) throw new XmlRefusedError(refuse('too_complex'));
  });
  parser.on('opentag', tag => {
    if (open.length + omitted > DEEPEST) throw new XmlRefusedError(refuse('too_complex'));
    const name = localName(tag.name);
    attributes = 0;
    if (omitted > 0 || omit.has(name)) omitted += 1;
    const element = { name, attributes: tag.attributes, children: [] };
    append(element);
    if (omitted === 0) open.push(element);
  });
  parser.on('closetag', () => {
    if (omitted > 0) omitted -= 1;
    else open.pop();
  });
  parser.on('text', append);
  parser.on('cdata', append);
  return parser;
}

/** The value of an attribute by its local name, whatever its prefix. */
export function attribute(element: XmlElement, local: string): string | undefined {
  const { attributes } = element;
  const plain = attributes[local];
  if (plain !== undefined) return plain;
  for (const name in attributes) {
    if (name.endsWith(local) && name.at(-local.length - 1) === ':') return attributes[name];
  }
  return undefined;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
