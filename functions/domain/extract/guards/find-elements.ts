import type { XmlElement } from './parse-xml.ts';

/** Child elements of that local name, or all child elements. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const children = element?.children ?? [];
  return children.filter(
    node => typeof node !== 'string' && (name === undefined || node.name === name),
  ) as XmlElement[];
}

/** The first child element of that local name, step by step down the path. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
  }
  return found;
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.map(node => (typeof node === 'string' ? node : textOf(node))).join('');
}
