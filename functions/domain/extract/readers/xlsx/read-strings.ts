import { childrenOf, textOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';

/** The texts that cells refer to by number, from xl/sharedStrings.xml. */
export function readStrings(root: XmlElement | undefined): readonly string[] {
  return childrenOf(root, 'si').map(readString);
}

/** The text of a string item, plain or in formatted runs; the pronunciation above it (`rPh`) is no part of it. */
export function readString(item: XmlElement): string {
  const text = childrenOf(item)
    .flatMap(child => (child.name === 'r' ? childrenOf(child, 't') : child.name === 't' ? [child] : []))
    .map(textOf)
    .join('');
  return unescapeText(text);
}

/** `_x000D_` stands for the character of that number (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text.replaceAll('\r\n', '\n');
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}
