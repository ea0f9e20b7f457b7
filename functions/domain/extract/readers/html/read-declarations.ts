/// <reference path="./css-tree.d.ts" />
import type { CssNode } from 'css-tree';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';

/** Declarations by property, in small letters, as written; what decides nothing about being seen is left out. */
export type Declarations = ReadonlyMap<string, string>;

/** Properties that hide text, shrink it, move it away or set it off. */
const TELLING = new Set(
  (
    'display visibility opacity color background background-color background-image font font-size text-decoration text-decoration-line ' +
    'vertical-align position left right top text-indent clip clip-path transform width height max-height max-width ' +
    'overflow direction unicode-bidi mso-hide content-visibility'
  ).split(' '),
);
const MAY_TELL =
  /display|visib|opacity|color|background|font|decoration|vertical|position|indent|clip|transform|overflow|direction|bidi|mso-hide/i;
/** With none of these a list of declarations is what stands between semicolons and colons. */
const SYNTAX = /["'()\\/{}[\]@<>!]/;

/** Whether declarations are written so that it takes a parser of CSS to tell them apart. */
export const takesParser = (text: string): boolean => SYNTAX.test(text) && MAY_TELL.test(text);

/** Reads the inside of a `style` attribute. */
export function readDeclarations(text: string): Declarations {
  if (!MAY_TELL.test(text)) return new Map();
  return takesParser(text)
    ? declarationsOf(parse(text, { context: 'declarationList', parseValue: false, onParseError: () => undefined }))
    : plainDeclarations(text);
}

/** The declarations under a node of a style sheet that was parsed with values left raw. */
export function declarationsOf(parsed: CssNode): Declarations {
  const found = new Map<string, string>();
  walk(parsed, node => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return;
    keep(found, node.property, node.value.value + (node.important === false ? '' : '!important'));
  });
  return found;
}

function plainDeclarations(text: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) keep(found, declaration.slice(0, colon).trim(), declaration.slice(colon + 1));
  }
  return found;
}

function keep(found: Map<string, string>, property: string, value: string): void {
  const name = property.toLowerCase();
  if (TELLING.has(name)) found.set(name, value.trim().toLowerCase());
}
