import { childOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { chooseAlternative, DELETED, INSERTED, textBoxesIn } from './content-of.ts';
import { readSwitch, readVal, type Styles, styleChain } from './read-styles.ts';

export interface DocxParagraph {
  /** What is shown, broken at line breaks; one empty line for an empty paragraph. */
  readonly lines: readonly string[];
  /** Contents of the text boxes anchored in it. */
  readonly textBoxes: readonly XmlElement[];
  /** Its paragraph mark is deleted: the next paragraph goes on where this one ends. */
  readonly joinsNext: boolean;
  readonly hidden: boolean;
}

interface Listening {
  readonly styles: Styles;
  /** Told of each tracked change met. */
  readonly onChange: () => void;
  /** Told of each embedded file met. */
  readonly onEmbedded: () => void;
}

/** Elements that show nothing where they stand. `rt` is the pronunciation above a word. */
const SILENT = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'delText', 'delInstrText', 'rt', 'rubyPr']);
const DRAWINGS = new Set(['drawing', 'pict', 'object']);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** The text of a `w:p`. */
export function readParagraph(paragraph: XmlElement, { styles, onChange, onEmbedded }: Listening): DocxParagraph {
  const properties = childOf(paragraph, 'pPr');
  const chain = styleChain(styles, readVal(childOf(properties, 'pStyle')));
  const hiddenByStyle = chain.find(style => style.hidden !== undefined)?.hidden ?? false;
  const textBoxes: XmlElement[] = [];
  const fields = openFields();
  let text = '';

  const isHidden = (run: XmlElement): boolean => {
    const own = childOf(run, 'rPr');
    const characterStyle = readVal(childOf(own, 'rStyle'));
    const byStyle = characterStyle === undefined ? [] : styleChain(styles, characterStyle);
    return (
      readSwitch(childOf(own, 'vanish')) ?? byStyle.find(style => style.hidden !== undefined)?.hidden ?? hiddenByStyle
    );
  };
  const visit = (element: XmlElement): void => {
    if (DELETED.has(element.name) || INSERTED.has(element.name)) onChange();
    if (DELETED.has(element.name) || SILENT.has(element.name)) return;
    if (element.name === 'fldChar') fields.meet(attribute(element, 'fldCharType'));
    else if (DRAWINGS.has(element.name)) {
      if (childOf(element, 'OLEObject') !== undefined) onEmbedded();
      for (const box of textBoxesIn(element)) textBoxes.push(box);
    } else if (element.name === 'AlternateContent') visitChildren(chooseAlternative(element));
    else if (element.name === 't') text += fields.inInstruction() ? '' : shownText(element);
    else if (element.name !== 'r' || !isHidden(element)) {
      text += fields.inInstruction() ? '' : (SIGNS.get(element.name) ?? '');
      visitChildren(element);
    }
  };
  const visitChildren = (element: XmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };

  visitChildren(paragraph);
  const mark = childOf(properties, 'rPr');
  return {
    lines: text.split('\n'),
    textBoxes,
    joinsNext: childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined,
    hidden: text === '' && (readSwitch(childOf(mark, 'vanish')) ?? hiddenByStyle),
  };
}

/** Line feeds inside `w:t` are the layout of the XML, not of the text. */
function shownText(element: XmlElement): string {
  return element.children
    .filter(node => typeof node === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
}

/**
 * Complex fields: what stands between their begin and their separator is an instruction, what follows is its result. A
 * field left open does not reach beyond its paragraph, or one lost mark would silence the rest of the report.
 */
function openFields(): { meet: (type: string | undefined) => void; inInstruction: () => boolean } {
  const stack: ('instruction' | 'result')[] = [];
  return {
    meet: type => {
      if (type === 'begin') stack.push('instruction');
      else if (type === 'separate' && stack.length > 0) stack[stack.length - 1] = 'result';
      else if (type === 'end') stack.pop();
    },
    inInstruction: () => stack.includes('instruction'),
  };
}
