import { composeText, type Drawn, type TextPiece, type Unreadable } from '../../compose-cell.ts';
import { childOf, childrenOf, textOf } from '../../guards/find-elements.ts';
import { attribute, type XmlElement } from '../../guards/parse-xml.ts';
import { chooseAlternative, DELETED, INSERTED, textBoxesIn } from './content-of.ts';
import { drawRun, fillOf } from './draw-run.ts';
import { readSwitch, readVal, type Styles, styleChain } from './read-styles.ts';

export interface DocxParagraph {
  /** What is shown, broken at line breaks; one empty line for an empty paragraph. */
  readonly lines: readonly string[];
  /** The same, as it is drawn. */
  readonly pieces: readonly TextPiece[];
  /** What is drawn in it and is no text. */
  readonly unreadable: readonly Unreadable[];
  /** Contents of the text boxes anchored in it. */
  readonly textBoxes: readonly XmlElement[];
  /** Its paragraph mark is deleted: the next paragraph goes on where this one ends. */
  readonly joinsNext: boolean;
  readonly hidden: boolean;
}

interface Listening {
  readonly styles: Styles;
  /** Fill behind the paragraph, six hexadecimal digits. */
  readonly ground: string;
  /** Told of each tracked change met. */
  readonly onChange: () => void;
  /** Told of each embedded file met. */
  readonly onEmbedded: () => void;
  /** Told of text that is not shown. */
  readonly onUnseen: (text: string) => void;
}

/** Elements that show nothing where they stand. `rt` is the pronunciation above a word. */
const SILENT = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'rt', 'rubyPr']);
const DRAWINGS = new Set(['drawing', 'pict', 'object']);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);
const PLAIN: Drawn = {};

/** The text of a `w:p`, and how it is drawn. */
export function readParagraph(paragraph: XmlElement, listening: Listening): DocxParagraph {
  const { styles, onChange, onEmbedded, onUnseen } = listening;
  const properties = childOf(paragraph, 'pPr');
  const chain = styleChain(styles, readVal(childOf(properties, 'pStyle')));
  const ground = fillOf(childOf(properties, 'shd')) ?? listening.ground;
  const textBoxes: XmlElement[] = [];
  const pieces: TextPiece[] = [];
  const unreadable: Unreadable[] = [];
  const fields = openFields(() => unreadable.push('formula'));
  let drawn = PLAIN;

  const show = (text: string): void => {
    if (text === '' || fields.inInstruction()) return;
    fields.meetResult();
    pieces.push({ ...drawn, text });
  };
  const visitDrawing = (element: XmlElement): void => {
    if (childOf(element, 'OLEObject') !== undefined) onEmbedded();
    const boxes = textBoxesIn(element);
    textBoxes.push(...boxes);
    if (boxes.length === 0 && childOf(element, 'anchor') === undefined) unreadable.push('picture');
  };
  const visitRun = (run: XmlElement): void => {
    const looks = drawRun(run, chain, styles, ground);
    if (!looks.shown) {
      onUnseen(textOf(run));
      return;
    }
    const outer = drawn;
    drawn = { ...outer, ...looks.drawn };
    visitChildren(run);
    drawn = outer;
  };
  const visitControl = (element: XmlElement): void => {
    const settings = childOf(element, 'sdtPr');
    // What a bound control shows is kept elsewhere; the text here may be an older one.
    if (childOf(settings, 'dataBinding') !== undefined || childOf(settings, 'checkbox') !== undefined)
      unreadable.push('control');
    visitChildren(element);
  };
  const visit = (element: XmlElement): void => {
    const { name } = element;
    if (DELETED.has(name) || INSERTED.has(name)) onChange();
    if (DELETED.has(name)) onUnseen(textOf(element));
    if (DELETED.has(name) || SILENT.has(name) || name === 'delText' || name === 'delInstrText') return;
    if (name === 'fldChar') {
      const entry = chosenEntry(childOf(element, 'ffData', 'ddList'));
      show(entry);
      fields.meet(attribute(element, 'fldCharType'));
      if (entry !== '') fields.meetResult();
      if (childOf(element, 'ffData', 'checkBox') !== undefined) unreadable.push('control');
    } else if (DRAWINGS.has(name)) visitDrawing(element);
    else if (name === 'AlternateContent') visitChildren(chooseAlternative(element));
    else if (name === 't') show(shownText(element));
    else if (name === 'sym') unreadable.push('symbol');
    else if (name === 'sdt') visitControl(element);
    else if (name === 'r') visitRun(element);
    else if (name === 'sup' || name === 'sub' || name === 'bdo') {
      const outer = drawn;
      const changed: Drawn = name === 'bdo' ? { direction: 'rtl' } : { lift: name === 'sup' ? 'raised' : 'lowered' };
      drawn = { ...outer, ...changed };
      visitChildren(element);
      drawn = outer;
    } else {
      show(SIGNS.get(name) ?? '');
      visitChildren(element);
    }
  };
  const visitChildren = (element: XmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };

  visitChildren(paragraph);
  const mark = childOf(properties, 'rPr');
  const hiddenByStyle = chain.find(style => style.hidden !== undefined)?.hidden ?? false;
  return {
    lines: composeText(pieces).split('\n'),
    pieces,
    unreadable,
    textBoxes,
    joinsNext: childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined,
    hidden: pieces.length === 0 && unreadable.length === 0 && (readSwitch(childOf(mark, 'vanish')) ?? hiddenByStyle),
  };
}

/** What a dropdown of the old forms shows: the entry chosen, or the first. */
function chosenEntry(list: XmlElement | undefined): string {
  const entries = childrenOf(list, 'listEntry').map(entry => readVal(entry) ?? '');
  return entries[Number(readVal(childOf(list, 'result')) ?? 0)] ?? '';
}

/** Line feeds inside `w:t` are the layout of the XML, not of the text. */
function shownText(element: XmlElement): string {
  return element.children
    .filter(node => typeof node === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
}

interface OpenFields {
  readonly meet: (type: string | undefined) => void;
  readonly meetResult: () => void;
  readonly inInstruction: () => boolean;
}

/**
 * Complex fields: what stands between their begin and their separator is an instruction, what follows is its result. A
 * field left open does not reach beyond its paragraph, or one lost mark would silence the rest of the report. `onLost`
 * is told of a separator that no result follows: what is drawn there, if anything, is not in the file.
 */
function openFields(onLost: () => void): OpenFields {
  const stack: { part: 'instruction' | 'result'; isShown: boolean }[] = [];
  return {
    meet: type => {
      const top = stack.at(-1);
      if (type === 'begin') stack.push({ part: 'instruction', isShown: false });
      else if (type === 'separate' && top !== undefined) top.part = 'result';
      else if (type === 'end') {
        stack.pop();
        if (top?.part === 'result' && !top.isShown) onLost();
      }
    },
    meetResult: () => {
      for (const field of stack) field.isShown = true;
    },
    inInstruction: () => stack.some(({ part }) => part === 'instruction'),
  };
}
