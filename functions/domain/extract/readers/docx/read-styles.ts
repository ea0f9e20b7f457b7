import { childOf, childrenOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';

/** What of a style bears on the text: whether it numbers its paragraphs, whether it hides them. */
export interface Style {
  readonly id: string;
  /** Name shown to the user, in small letters; Word keeps its own styles' English names in every language. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingReference;
  readonly hidden: boolean | undefined;
  /** Its `w:rPr`: how it draws its text. */
  readonly looks: XmlElement | undefined;
}

/** `w:numPr`: either half may be inherited. List `0` means no number. */
export interface NumberingReference {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export type Styles = ReadonlyMap<string, Style>;

/** The styles of word/styles.xml by their id; the default paragraph style also under `''`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  for (const element of childrenOf(root, 'style')) {
    const style: Style = {
      id: attribute(element, 'styleId') ?? '',
      name: (readVal(childOf(element, 'name')) ?? '').toLowerCase(),
      basedOn: readVal(childOf(element, 'basedOn')),
      numbering: readNumberingReference(childOf(element, 'pPr')),
      hidden: readSwitch(childOf(element, 'rPr', 'vanish')),
      looks: childOf(element, 'rPr'),
    };
    styles.set(style.id, style);
    const isDefault = attribute(element, 'type') === 'paragraph' && isOn(attribute(element, 'default') ?? '0');
    if (isDefault) styles.set('', style);
  }
  return styles;
}

/** The style and those it is based on, nearest first. */
export function styleChain(styles: Styles, id: string | undefined): readonly Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id ?? ''); style !== undefined; ) {
    // A chain longer than this bites its own tail.
    if (chain.length > 20) return [];
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return chain;
}

export function readNumberingReference(properties: XmlElement | undefined): NumberingReference {
  const reference = childOf(properties, 'numPr');
  const level = readVal(childOf(reference, 'ilvl'));
  return {
    list: readVal(childOf(reference, 'numId')),
    level: level === undefined ? undefined : Number(level),
  };
}

/** An on/off property (ECMA-376 part 1, 17.17.4): present without a value means on. */
export function readSwitch(element: XmlElement | undefined): boolean | undefined {
  return element === undefined ? undefined : isOn(readVal(element) ?? '1');
}

export function readVal(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : attribute(element, 'val');
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
