/// <reference path="./css-tree.d.ts" />
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

/** Reads the inside of a rule or of a `style` attribute. */
export function readDeclarations(text: string): Declarations {
  const found = new Map<string, string>();
  if (!MAY_TELL.test(text)) return found;
  walk(parse(text, { context: 'declarationList', parseValue: false, onParseError: () => undefined }), node => {
    if (node.type !== 'Declaration') return;
    const property = node.property.toLowerCase();
    if (TELLING.has(property) && node.value.type === 'Raw') found.set(property, node.value.value.trim().toLowerCase());
  });
  return found;
}
