import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';

/** A text in one type: `font` is the `rPr` of its run, absent where it is in the type of the cell. */
export interface StringRun {
  readonly text: string;
  readonly font?: XmlElement | undefined;
}
/** A string item, plain or in formatted runs; the pronunciation above it (`rPh`) is no part of it. */
export type StringItem = readonly StringRun[];

/** The texts that cells refer to by number, from xl/sharedStrings.xml. */
export function readStrings(root: XmlElement | undefined): readonly StringItem[] {
  return childrenOf(root, 'si').map(readString);
}

export function readString(item: XmlElement): StringItem {
  return childrenOf(item).flatMap((child): StringItem => {
    if (child.name === 't') return [{ text: unescapeText(textOf(child)) }];
    if (child.name !== 'r') return [];
    return [{ text: unescapeText(childrenOf(child, 't').map(textOf).join('')), font: childOf(child, 'rPr') }];
  });
}

/** `_x000D_` stands for the character of that number (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text.replaceAll('\r\n', '\n');
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}
