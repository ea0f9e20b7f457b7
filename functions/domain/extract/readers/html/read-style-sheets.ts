/// <reference path="./css-tree.d.ts" />
import type { CssNode } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { type Declarations, readDeclarations } from './read-declarations.ts';

/** One selector with what it says about being seen; `important` declarations are told apart. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: Declarations;
}

/** Pages of content systems have some hundred rules that bear on being seen. */
const MOST_RULES = 2_000;
/** Selectors of more parts than this take long to match and style no report. */
const MOST_PARTS = 12;
/** Media under which a page is read on a screen. */
const SCREEN = /^\s*$|\ball\b|\bscreen\b/i;

export const isForScreen = (media: string): boolean => SCREEN.test(media);

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
        const declarations = readDeclarations(generate(node.block).slice(1, -1));
        if (declarations.size === 0 || node.prelude.type !== 'SelectorList') return;
        node.prelude.children.forEach(selector => {
          if (rules.length < MOST_RULES && isModest(selector))
            rules.push({ selector: generate(selector), declarations });
        });
      },
    });
  }
  return rules;
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
