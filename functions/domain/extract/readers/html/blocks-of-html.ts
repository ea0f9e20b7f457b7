import { Parser } from 'htmlparser2';
import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import type { Block } from '../../document.ts';
import { isSilent } from './is-silent.ts';
import { isTooComplex } from './is-too-complex.ts';
import { isUnseen, type Looks, looksOfElement, PLAIN_LOOKS } from './looks-of-element.ts';
import { ownDrawingOf } from './meet-element.ts';
import { openPage, type PageUnderWay } from './page-under-way.ts';
import { type Declarations, readDeclarations, takesParser } from './read-declarations.ts';
import { GENERATED_CONTENT } from './read-style-sheets.ts';
import { scriptsOf } from './scripts-of.ts';
import { openSelect, type SelectUnderWay } from './select-under-way.ts';
import { type SheetFinder, stylesOfElements } from './styles-of-elements.ts';

/** Boxes of a table; what is painted behind them is the look of the table. */
const GRID = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'col']);
const CONTROLS = new Set(['select', 'textarea', 'option']);
/** What these hold is no text for anybody. */
const PROGRAMS = new Set(['script', 'style', 'head', 'title', 'xml', 'noscript', 'noframes', 'nav', 'button']);

export interface HtmlContent {
  readonly blocks: readonly Block[];
  /** How many passages marked as deleted were left out. */
  readonly deletions: number;
  /** Text of the page that a browser does not show. */
  readonly unseen: readonly string[];
}

/** Paragraphs and tables of a page in reading order; refuses pages nested or cut up beyond all use. */
export function blocksOfHtml(html: string, sheetOf?: SheetFinder): HtmlContent | Refusal {
  if (isTooComplex(html)) return refuse('too_complex');
  const sheets = stylesOfElements(html, sheetOf);
  if (isRefusal(sheets)) return sheets;
  const inline = inlineStyles();
  const page = openPage(scriptsOf(html));
  const around: Looks[] = [PLAIN_LOOKS];
  const unseen: string[] = [];
  let depth = 0;
  let hiddenFrom = Number.POSITIVE_INFINITY;
  let select: SelectUnderWay | undefined;
  let typed: string | undefined;
  let isProgram = false;
  let deletions = 0;
  let elements = -1;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      elements++;
      if (depth >= hiddenFrom) return;
      if (name === 'del') deletions++;
      const style = inline.styleOf(sheets.get(elements), attributes['style']);
      const looks = looksOfElement(name, style, around.at(-1) ?? PLAIN_LOOKS);
      // Controls outside of tables search the site and are no part of the report.
      const isPart = looks !== null && page.isInCell();
      const { text, unreadable } = isPart ? ownDrawingOf(name, attributes) : {};
      if (unreadable !== undefined) page.mark(unreadable);
      if (text !== undefined) page.text(text, looks?.drawn ?? {});
      if (name === 'select' && isPart) select = openSelect();
      if (name === 'textarea' && isPart) typed = '';
      if (name === 'option') select?.open(attributes['selected'] !== undefined);
      const isControl = CONTROLS.has(name) && !isPart;
      if (name === 'del' || looks === null || isControl || isSilent(name, attributes)) {
        hiddenFrom = depth;
        isProgram = PROGRAMS.has(name);
      } else {
        around.push(looks);
        page.open(name, attributes);
        if (page.isInCell() && style.has(GENERATED_CONTENT)) page.mark('drawing');
        if (page.isInCell() && !GRID.has(name) && isPainted(style)) page.mark('backdrop');
      }
    },
    ontext(text) {
      if (depth >= hiddenFrom && !isProgram) keep(unseen, text);
      else if (depth >= hiddenFrom) return;
      else if (select !== undefined) select.text(text);
      else if (typed !== undefined) typed += text;
      else {
        const looks = around.at(-1) ?? PLAIN_LOOKS;
        if (isUnseen(looks)) keep(unseen, text);
        else page.text(text, looks.drawn);
      }
    },
    onclosetag(name) {
      if (name === 'select' && select !== undefined) {
        showValue(page, select.shown(), around.at(-1));
        select = undefined;
      }
      if (name === 'textarea' && typed !== undefined) {
        showValue(page, typed, around.at(-1));
        typed = undefined;
      }
      if (depth < hiddenFrom) {
        page.close(name);
        if (around.length > 1) around.pop();
      }
      if (depth === hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY;
      depth--;
    },
  });
  parser.end(html);
  return inline.isExhausted() ? refuse('too_complex') : { blocks: page.end(), deletions, unseen };
}

/** A browser shows what was typed or chosen, and saves the page without it. */
function showValue(page: PageUnderWay, value: string, looks = PLAIN_LOOKS): void {
  if (value.trim() === '') page.mark('control');
  else page.text(value, looks.drawn);
}

/** Whether a picture is painted behind the text of an element. */
const isPainted = (style: Declarations): boolean =>
  /url\(/.test(style.get('background') ?? '') || /url\(/.test(style.get('background-image') ?? '');

function keep(unseen: string[], text: string): void {
  if (text.trim() !== '') unseen.push(text.trim());
}

const NO_STYLE: Declarations = new Map();
/** Styles that it takes a parser to read; Word writes some hundred different ones. */
const MOST_PARSES = 2_000;

/** The style of an element from sheets and its own attribute, the latter over the former; Word repeats few styles often. */
function inlineStyles() {
  const known = new Map<string, Declarations>();
  let parses = 0;
  const declarationsIn = (attribute: string): Declarations => {
    if (takesParser(attribute)) parses++;
    return parses > MOST_PARSES ? NO_STYLE : readDeclarations(attribute);
  };
  const isExhausted = (): boolean => parses > MOST_PARSES;
  const styleOf = (sheet: Declarations | undefined, attribute: string | undefined): Declarations => {
    if (attribute === undefined) return sheet ?? NO_STYLE;
    const own = known.get(attribute) ?? declarationsIn(attribute);
    if (known.size < MOST_PARSES) known.set(attribute, own);
    if (sheet === undefined) return own;
    return new Map([...sheet, ...[...own].filter(([property]) => !sheet.get(property)?.includes('!important'))]);
  };
  return { styleOf, isExhausted };
}
