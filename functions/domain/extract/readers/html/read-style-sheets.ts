/// <reference path="./css-tree.d.ts" />
import type { CssNode } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { type Declarations, declarationsOf } from './read-declarations.ts';

/** One selector with what it says about being seen; `important` declarations are told apart. */
export interface StyleRule {
  readonly selector: string;
  /**
   * What each element of the chain must have, the one styled last: `#id`, `.class` or the name of a tag; `*` where the
   * selector names none.
   */
  readonly keys: readonly string[];
  readonly declarations: Declarations;
}

/** Pages of content systems have some hundred rules that bear on being seen. */
const MOST_RULES = 10_000;
/** Selectors of more parts than this take long to match and style no report. */
const MOST_PARTS = 12;
/** A page is read as on a screen of this width, in pixels. */
const WIDTH = 1366;
const PIXELS_AN_EM = 16;

/** Whether a list of media takes in a screen of usual width. */
export const isForScreen = (media: string): boolean => media.split(',').some(isScreen);

function isScreen(medium: string): boolean {
  if (/\b(?:print|speech|aural|braille|handheld|tv|not|portrait)\b/i.test(medium)) return false;
  const bounds = medium.matchAll(/(min|max)-(?:device-)?width\s{0,9}:\s{0,9}([\d.]{1,8})(em|rem)?/gi);
  return [...bounds].every(([, bound, amount, unit]) => {
    const width = Number(amount) * (unit === undefined ? 1 : PIXELS_AN_EM);
    return bound?.toLowerCase() === 'min' ? width <= WIDTH : width >= WIDTH;
  });
}

/** The rules of the style sheets of a page that bear on being seen, in order; those for print only are left out. */
export function readStyleSheets(sheets: readonly string[]): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  for (const sheet of sheets) {
    const tree = parse(sheet, { parseValue: false, onParseError: () => undefined });
    walk(tree, {
      visit: 'Rule',
      enter(node) {
        const media = this.atrule?.prelude;
        if (this.atrule?.name === 'media' && media && !isForScreen(generate(media))) return;
        if (rules.length >= MOST_RULES || node.prelude.type !== 'SelectorList') return;
        const declarations = declarationsOf(node.block);
        const drawn = drawsContent(generate(node.block).slice(1, -1)) ? GENERATED : undefined;
        node.prelude.children.forEach(selector => {
          if (rules.length >= MOST_RULES) return;
          const written = generate(selector);
          const keys = keysOf(selector);
          const [, beside] = BESIDE.exec(written) ?? [];
          if (beside !== undefined && drawn !== undefined) rules.push({ selector: beside, keys, declarations: drawn });
          else if (declarations.size > 0 && isModest(selector)) rules.push({ selector: written, keys, declarations });
        });
      },
    });
  }
  return rules;
}

/** Text that a style sheet puts before or behind an element. */
const BESIDE = /^([^:]{1,200})::?(?:before|after)$/i;
/** Stands for such text: it is drawn, and no text of the page. */
export const GENERATED_CONTENT = 'generated-content';
const GENERATED: Declarations = new Map([[GENERATED_CONTENT, 'drawn']]);

/** Whether a rule puts something to be seen; blanks only keep things apart. */
function drawsContent(block: string): boolean {
  const value = /(?:^|;)content:([^;]{0,300})/i.exec(block)?.[1]?.trim() ?? '';
  return !/^(?:|none|normal|inherit|initial|unset|(["'])(?:\s|\\0{0,4}(?:20|a0)|\\200b){0,9}\1)(?:!important)?$/i.test(
    value,
  );
}

function keysOf(selector: CssNode): readonly string[] {
  const keys: string[] = [];
  let key = '*';
  if (selector.type !== 'Selector') return [key];
  selector.children.forEach(part => {
    if (part.type === 'Combinator') {
      keys.push(key);
      key = '*';
    } else if (part.type === 'IdSelector') key = `#${part.name}`;
    else if (part.type === 'ClassSelector' && !key.startsWith('#')) key = `.${part.name}`;
    else if (part.type === 'TypeSelector' && key === '*') key = part.name.toLowerCase();
  });
  return [...keys, key].map(each => (/[\\|]/.test(each) ? '*' : each));
}

function isModest(selector: CssNode): boolean {
  let parts = 0;
  let isPlain = true;
  walk(selector, node => {
    parts += 1;
    if (node.type === 'PseudoElementSelector' || (node.type === 'PseudoClassSelector' && node.children !== null))
      isPlain = false;
  });
  return isPlain && parts <= MOST_PARTS;
}
