import { childrenOf } from '../../guards/find-elements.ts';
import type { XmlElement } from '../../guards/parse-xml.ts';

/** Elements that only wrap what is shown. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'Choice', 'Fallback']);
/** Text that is struck from the document as soon as its tracked changes are accepted. */
export const DELETED = new Set(['del', 'moveFrom']);
export const INSERTED = new Set(['ins', 'moveTo']);

/** What stands directly in a body, cell, row or table, seen through wrappers; deleted content left out. */
export function contentOf(parent: XmlElement, onChange: () => void): readonly XmlElement[] {
  return childrenOf(parent).flatMap(child => {
    if (DELETED.has(child.name) || INSERTED.has(child.name)) onChange();
    if (DELETED.has(child.name)) return [];
    if (child.name === 'AlternateContent') return contentOf(chooseAlternative(child), onChange);
    return WRAPPERS.has(child.name) ? contentOf(child, onChange) : [child];
  });
}

/**
 * `mc:AlternateContent` holds the same content several times, for programs of different age: exactly one is taken, the
 * newest that holds a text box, since nothing else in them carries text.
 */
export function chooseAlternative(alternatives: XmlElement): XmlElement {
  const choices = childrenOf(alternatives);
  return choices.find(holdsTextBox) ?? choices[0] ?? alternatives;
}

/** Kept, because alternatives inside alternatives would be searched again on each level. */
const SEARCHED = new WeakMap<XmlElement, boolean>();

function holdsTextBox(element: XmlElement): boolean {
  const found =
    SEARCHED.get(element) ?? childrenOf(element).some(child => child.name === 'txbxContent' || holdsTextBox(child));
  SEARCHED.set(element, found);
  return found;
}

/** Contents of the text boxes inside a drawing, outermost only. */
export function textBoxesIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap(child => {
    if (child.name === 'txbxContent') return [child];
    return textBoxesIn(child.name === 'AlternateContent' ? chooseAlternative(child) : child);
  });
}
