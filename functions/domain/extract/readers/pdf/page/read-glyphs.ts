import type { TaggedCell } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { apply, type Matrix, type Point } from './matrix.ts';

/** One character of a page in the page's own coordinates, points from the bottom left. */
export interface Glyph {
  readonly text: string;
  readonly origin: Point;
  readonly size: number;
  /** Quarter turns against the clock; null for text that stands askew, such as a watermark. */
  readonly turns: 0 | 1 | 2 | 3 | null;
  /** Left, bottom, right, top of what the font reserves for the character. */
  readonly reserved: Box;
  /** Left, bottom, right, top of what is drawn, where `reserved` cannot be believed. */
  readonly drawn: Box;
  /** The text object the character belongs to. */
  readonly object: number;
  /** The table cell the tags put it into. */
  readonly cell: TaggedCell | undefined;
}

export type Box = readonly [left: number, bottom: number, right: number, top: number];

const INVISIBLE = 3;
/** The engine marks a hyphen at the end of a line by one of these. */
const HYPHENS: ReadonlySet<number> = new Set([0x02, 0xad, 0xfffe]);
/** White space, control characters and formatting marks without width. */
const BLANK = /^[\s\p{Cc}\p{Cf}]$/u;

/** What all characters of a text object share. */
interface TextObject {
  readonly object: number;
  readonly visible: boolean;
  readonly cell: TaggedCell | undefined;
  readonly size: number;
  readonly turns: Glyph['turns'];
}

/**
 * The visible characters of a page, white space left out: positions tell more. Invisible text is what OCR lays under a
 * scan; it is a guess and is not read.
 */
export function readGlyphs(
  pdfium: Pdfium,
  scratch: Scratch,
  page: number,
  tags: ReadonlyMap<number, TaggedCell>,
): readonly Glyph[] {
  const { api } = pdfium;
  const textPage = api.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const count = api.FPDFText_CountChars(textPage);
  const glyphs: Glyph[] = [];
  let current: TextObject | undefined;
  for (let index = 0; index < count; index++) {
    const text = textAt(pdfium, textPage, index);
    if (text === null) continue;
    const object = api.FPDFText_GetTextObject(textPage, index);
    if (object === 0) continue;
    if (current?.object !== object) current = readTextObject(pdfium, scratch, textPage, index, object, tags);
    if (!current.visible) continue;
    const glyph = { text, ...current, ...boxesAt(pdfium, scratch, textPage, index, current) };
    if (text !== UNKNOWN || isDrawn(glyph.drawn)) glyphs.push(glyph);
  }
  api.FPDFText_ClosePage(textPage);
  return glyphs;
}

function readTextObject(
  { api }: Pdfium,
  scratch: Scratch,
  textPage: number,
  index: number,
  object: number,
  tags: ReadonlyMap<number, TaggedCell>,
): TextObject {
  api.FPDFText_GetMatrix(textPage, index, scratch.at(0));
  const matrix = scratch.matrix();
  return {
    object,
    visible: api.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE,
    cell: tags.size === 0 ? undefined : tags.get(api.FPDFPageObj_GetMarkedContentID(object)),
    size: Math.abs(api.FPDFText_GetFontSize(textPage, index)) * Math.hypot(matrix[2], matrix[3]),
    turns: turnsOf(matrix),
  };
}

/** Null for white space and for what the engine adds; U+FFFD where the font does not tell the character. */
function textAt({ api }: Pdfium, textPage: number, index: number): string | null {
  const code = api.FPDFText_GetUnicode(textPage, index);
  if (code === 0x20 || code === 0x0d || code === 0x0a) return null;
  if (HYPHENS.has(code) && api.FPDFText_IsHyphen(textPage, index) === 1) return '-';
  if (code < 0x20 || code > 0x10ffff || api.FPDFText_HasUnicodeMapError(textPage, index) === 1) return UNKNOWN;
  if (isLowSurrogate(code)) return null;
  const low = isHighSurrogate(code) ? api.FPDFText_GetUnicode(textPage, index + 1) : 0;
  const text = isLowSurrogate(low) ? String.fromCharCode(code, low) : String.fromCodePoint(code);
  return BLANK.test(text) ? null : text;
}

const UNKNOWN = '\ufffd';
const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code < 0xe000;

function boxesAt({ api }: Pdfium, scratch: Scratch, textPage: number, index: number, { size, turns }: TextObject) {
  api.FPDFText_GetLooseCharBox(textPage, index, scratch.at(0));
  const [left, top, right, bottom] = scratch.quad();
  const reserved: Box = [left, bottom, right, top];
  api.FPDFText_GetCharOrigin(textPage, index, scratch.at(0), scratch.at(1));
  const origin: Point = [scratch.double(0), scratch.double(1)];
  const usual = turns === 0 && right > left && right - left < 3 * size;
  if (usual) return { origin, reserved, drawn: reserved };
  api.FPDFText_GetCharBox(textPage, index, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  const drawn: Box = [scratch.double(0), scratch.double(2), scratch.double(1), scratch.double(3)];
  return { origin, reserved, drawn };
}

/** A character that the font does not tell is white space where it takes up no room. */
const isDrawn = ([left, bottom, right, top]: Box) => right > left && top > bottom;

/** The direction in which the text runs; a mirrored font matrix does not turn it. */
function turnsOf(matrix: Matrix): Glyph['turns'] {
  const [startX, startY] = apply(matrix, [0, 0]);
  const [endX, endY] = apply(matrix, [1, 0]);
  const quarters = Math.atan2(endY - startY, endX - startX) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  if (Math.abs(quarters - nearest) > 0.05) return null;
  return ([0, 1, 2, 3] as const)[((nearest % 4) + 4) % 4] ?? 0;
}
