import type { TaggedCell } from '../../document.ts';
import { apply, type Matrix, type Point } from './matrix.ts';
import type { Pdfium } from './pdfium.ts';
import type { Scratch } from './scratch.ts';

/** One character of a page in the page's own coordinates, points from the bottom left. */
export interface Glyph {
  readonly text: string;
  readonly origin: Point;
  readonly size: number;
  /** Quarter turns against the clock; null for text that stands askew, such as a watermark. */
  readonly turns: 0 | 1 | 2 | 3 | null;
  /** Left, bottom, right, top of what the font reserves for the character. */
  readonly reserved: Box;
  /** Left, bottom, right, top of what is drawn. */
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
  const visible = new Map<number, boolean>();
  const isVisible = (object: number) => {
    const known = visible.get(object) ?? api.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;
    visible.set(object, known);
    return known;
  };
  const cellOf = (object: number) =>
    tags.size === 0 ? undefined : tags.get(api.FPDFPageObj_GetMarkedContentID(object));
  const glyphs: Glyph[] = [];
  for (let index = 0; index < count; index++) {
    const text = textAt(pdfium, textPage, index);
    if (text === null) continue;
    const object = api.FPDFText_GetTextObject(textPage, index);
    if (object === 0 || !isVisible(object)) continue;
    const glyph = { text, object, cell: cellOf(object), ...geometryAt(pdfium, scratch, textPage, index) };
    if (text !== UNKNOWN || isDrawn(glyph)) glyphs.push(glyph);
  }
  api.FPDFText_ClosePage(textPage);
  return glyphs;
}

/** Null for white space and for what the engine adds; U+FFFD where the font does not tell the character. */
function textAt({ api }: Pdfium, textPage: number, index: number): string | null {
  const code = api.FPDFText_GetUnicode(textPage, index);
  if (code === 0x20 || code === 0x0d || code === 0x0a || api.FPDFText_IsGenerated(textPage, index) === 1) return null;
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

function geometryAt({ api }: Pdfium, scratch: Scratch, textPage: number, index: number) {
  api.FPDFText_GetLooseCharBox(textPage, index, scratch.at(0));
  const [left, top, right, bottom] = scratch.quad();
  api.FPDFText_GetCharBox(textPage, index, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  const drawn: Box = [scratch.double(0), scratch.double(2), scratch.double(1), scratch.double(3)];
  api.FPDFText_GetCharOrigin(textPage, index, scratch.at(0), scratch.at(1));
  const origin: Point = [scratch.double(0), scratch.double(1)];
  api.FPDFText_GetMatrix(textPage, index, scratch.at(0));
  const matrix = scratch.matrix();
  const size = Math.abs(api.FPDFText_GetFontSize(textPage, index)) * Math.hypot(matrix[2], matrix[3]);
  return { origin, size, turns: turnsOf(matrix), reserved: [left, bottom, right, top] as const, drawn };
}

/** A character that the font does not tell is white space where nothing is drawn. */
const isDrawn = ({ drawn: [left, bottom, right, top] }: Pick<Glyph, 'drawn'>) => right > left && top > bottom;

/** The direction in which the text runs; a mirrored font matrix does not turn it. */
function turnsOf(matrix: Matrix): Glyph['turns'] {
  const [startX, startY] = apply(matrix, [0, 0]);
  const [endX, endY] = apply(matrix, [1, 0]);
  const quarters = Math.atan2(endY - startY, endX - startX) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  if (Math.abs(quarters - nearest) > 0.05) return null;
  return ([0, 1, 2, 3] as const)[((nearest % 4) + 4) % 4] ?? 0;
}
