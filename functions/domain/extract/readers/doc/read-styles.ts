import { PART, sliceOf, type WordFile } from './read-fib.ts';
import { readModifiers } from './read-modifiers.ts';
import { changeLooks, type WordLooks } from './word-looks.ts';

/** What of a style bears on the text. List 0 means no number. */
export interface WordStyle {
  readonly name: string;
  readonly looks: WordLooks;
  readonly list: number;
  readonly level: number;
}

const PLAIN_STYLE: WordStyle = { name: '', looks: {}, list: 0, level: 0 };

/** Codes of the modifiers that styles and paragraphs share. */
export const SPRM = { level: 0x260a, list: 0x460b } as const;

interface Definition {
  readonly name: string;
  readonly base: number;
  readonly modifiers: readonly DataView[];
}

const PARAGRAPH_STYLE = 1;
const DEEPEST = 20;

/** Finds styles by their number ([MS-DOC] 2.9.271, STSH). */
export function readStyles(file: WordFile): (number: number) => WordStyle {
  const definitions = readDefinitions(file.part(PART.styles));
  const resolved = new Map<number, WordStyle>();
  const resolve = (number: number, depth: number): WordStyle => {
    const known = resolved.get(number);
    if (known !== undefined) return known;
    const definition = definitions[number];
    if (definition === undefined || depth > DEEPEST) return PLAIN_STYLE;
    const style = applyDefinition(definition, resolve(definition.base, depth + 1));
    resolved.set(number, style);
    return style;
  };
  return number => resolve(number, 0);
}

function applyDefinition({ name, modifiers }: Definition, base: WordStyle): WordStyle {
  let { looks, list, level } = base;
  for (const { code, operand } of modifiers.flatMap(bytes => [...readModifiers(bytes)])) {
    looks = changeLooks(looks, code, operand, base.looks);
    if (code === SPRM.list) list = operand.getUint16(0, true);
    if (code === SPRM.level) level = operand.getUint8(0);
  }
  return { name, looks, list, level };
}

function readDefinitions(sheet: DataView): readonly (Definition | undefined)[] {
  if (sheet.byteLength < 6) return [];
  const headerSize = sheet.getUint16(0, true);
  const count = sheet.getUint16(2, true);
  const baseSize = sheet.getUint16(4, true);
  const definitions: (Definition | undefined)[] = [];
  let at = 2 + headerSize;
  for (let index = 0; index < count && at + 2 <= sheet.byteLength; index += 1) {
    const size = sheet.getUint16(at, true);
    if (at + 2 + size > sheet.byteLength) break;
    definitions.push(size === 0 ? undefined : readDefinition(sliceOf(sheet, at + 2, size), baseSize));
    at += 2 + size;
  }
  return definitions;
}

/** [MS-DOC] 2.9.260, STD: fixed part, name, then the modifiers of paragraphs (with a style number) and characters. */
function readDefinition(std: DataView, baseSize: number): Definition | undefined {
  if (std.byteLength < baseSize + 2) return undefined;
  const kindAndBase = std.getUint16(2, true);
  const nameLength = std.getUint16(baseSize, true);
  const nameEnd = baseSize + 2 + nameLength * 2;
  if (nameEnd + 2 > std.byteLength) return undefined;
  const name = new TextDecoder('utf-16le').decode(sliceOf(std, baseSize + 2, nameLength * 2)).toLowerCase();
  const isParagraph = (kindAndBase & 0xf) === PARAGRAPH_STYLE;
  const modifiers: DataView[] = [];
  let at = nameEnd + 2;
  for (let index = 0; index < (std.getUint16(4, true) & 0xf) && at + 2 <= std.byteLength; index += 1) {
    const size = std.getUint16(at, true);
    const skip = isParagraph && index === 0 ? 2 : 0;
    if (at + 2 + size > std.byteLength) break;
    if (size >= skip) modifiers.push(sliceOf(std, at + 2 + skip, size - skip));
    at += 2 + size + (size % 2);
  }
  return { name, base: kindAndBase >> 4, modifiers };
}
