import { SaxesParser } from 'saxes';
import { S3RequestError } from './s3-error.ts';

/** An element: its name and what it holds; lists repeat the name. */
export type XmlContent = string | number | boolean | Date | undefined | XmlElements;
export interface XmlElements {
  readonly [name: string]: XmlContent | readonly XmlContent[];
}

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An answer of S3 as XML. */
export const xmlDocument = (root: string, content: XmlElements): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${elements(content)}</${root}>`;

/** An error of S3 as XML; errors carry no namespace. */
export const xmlError = (content: XmlElements): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements(content)}</Error>`;

function elements(content: XmlElements): string {
  return Object.entries(content)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map(one => element(name, one as XmlContent)))
    .join('');
}

function element(name: string, content: XmlContent): string {
  if (content === undefined) return '';
  const inner =
    content instanceof Date
      ? content.toISOString()
      : typeof content === 'object'
        ? elements(content)
        : escapeText(`${content}`);
  return `<${name}>${inner}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters that XML cannot hold become a question mark; clients that may meet them ask for encoded keys. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, character => ESCAPES[character] ?? character)
    .replaceAll('\r', '&#13;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '?');

/** Reads the repeated element `name` of a request body into flat records of its children. Throws MalformedXML. */
export function readXmlRecords(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  const records: Record<string, string>[] = [];
  const path: string[] = [];
  let current: Record<string, string> | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tag }) => {
    path.push(tag);
    if (tag === name) {
      current = Object.create(null) as Record<string, string>;
      records.push(current);
    }
  });
  parser.on('text', text => {
    const tag = path.at(-1);
    if (current !== undefined && tag !== undefined && tag !== name) current[tag] = `${current[tag] ?? ''}${text}`;
  });
  parser.on('closetag', ({ name: tag }) => {
    path.pop();
    if (tag === name) current = undefined;
  });
  parser.on('error', () => {
    throw malformed();
  });
  parser.write(xml).close();
  return records;
}

export const malformed = (): S3RequestError =>
  new S3RequestError('MalformedXML', 'The XML you provided was not well-formed or did not validate.');
