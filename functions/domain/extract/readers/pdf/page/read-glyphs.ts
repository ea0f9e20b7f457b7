import type { TaggedCell } from '../../../document.ts';
import type { Pdfium } from '../engine/pdfium.ts';
import type { Scratch } from '../engine/scratch.ts';
import { apply, type Matrix, type Point } from './matrix.ts';
import type { PageBox } from './page-box.ts';
import type { PageObject } from './page-objects.ts';
import { type Colour, readFill, readStroke } from './read-colour.ts';

/** One character of a page in the page's own coordinates, points from the bottom left. */
export interface Glyph {
  /** U+FFFD where the font does not tell the character. */
  readonly text: string;
  /** Its number among the characters of the page. */
  readonly index: number;
  /** What it shares with the other characters of its text object. */
  readonly set: TextSetting;
  readonly origin: Point;
  /** Left, bottom, right, top of what the font reserves for the character. */
  readonly reserved: PageBox;
  /** Left, bottom, right, top of what is drawn, where `reserved` cannot be believed. */
  readonly drawn: PageBox;
}

/** How a text object is set. */
export interface TextSetting {
  readonly object: PageObject;
  readonly size: number;
  /** Quarter turns against the clock; null for text that stands askew, such as a watermark. */
  readonly turns: 0 | 1 | 2 | 3 | null;
  /** Neither filled nor outlined: what OCR lays under a scan. */
  readonly isInvisible: boolean;
  /** Absent where it is none that can be named, such as a pattern. */
  readonly colour: Colour | undefined;
  /** The table cell the tags put it into. */
  readonly cell: TaggedCell | undefined;
}

/** Rendering modes without paint: 3 draws nothing, 7 only clips. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);
const OUTLINED: ReadonlySet<number> = new Set([1, 5]);
/** The engine marks a hyphen at the end of a line by one of these. */
const HYPHENS: ReadonlySet<number> = new Set([0x02, 0xad, 0xfffe]);
/** White space, control characters and formatting marks without width. */
const BLANK = /^[\s\p{Cc}\p{Cf}]$/u;

/** What the reading of the text of a page needs to know of it. */
export interface TextSource {
  /** The engine's text of the page. */
  readonly textPage: number;
  /** Text objects by their handles. */
  readonly objects: ReadonlyMap<number, PageObject>;
  /** Table cells by the numbers of the marked content in them. */
  readonly tags: ReadonlyMap<number, TaggedCell>;
}

/** The characters of a page, shown or not, white space left out: positions tell more. */
export function readGlyphs(pdfium: Pdfium, scratch: Scratch, source: TextSource): readonly Glyph[] {
  const { api } = pdfium;
  const { textPage, objects } = source;
  const count = api.FPDFText_CountChars(textPage);
  const glyphs: Glyph[] = [];
  let set: TextSetting | undefined;
  for (let index = 0; index < count; index++) {
    const text = textAt(pdfium, textPage, index);
    if (text === null) continue;
    const handle = api.FPDFText_GetTextObject(textPage, index);
    const object = set?.object.handle === handle ? set.object : objects.get(handle);
    if (object === undefined) continue;
    if (set?.object !== object) set = readSetting(pdfium, scratch, source, index, object);
    glyphs.push(placed(pdfium, scratch, textPage, index, text, set));
  }
  return glyphs;
}

function readSetting(
  pdfium: Pdfium,
  scratch: Scratch,
  { textPage, tags }: TextSource,
  index: number,
  object: PageObject,
): TextSetting {
  const { api } = pdfium;
  api.FPDFText_GetMatrix(textPage, index, scratch.at(0));
  const matrix = scratch.matrix();
  const mode = api.FPDFTextObj_GetTextRenderMode(object.handle);
  return {
    object,
    size: Math.abs(api.FPDFText_GetFontSize(textPage, index)) * Math.hypot(matrix[2], matrix[3]),
    turns: turnsOf(matrix),
    isInvisible: INVISIBLE.has(mode),
    colour: (OUTLINED.has(mode) ? readStroke : readFill)(pdfium, scratch, object.handle),
    cell: tags.size === 0 ? undefined : tags.get(api.FPDFPageObj_GetMarkedContentID(object.handle)),
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

/** What the font does not tell. */
export const UNKNOWN = '\ufffd';
const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code < 0xe000;

function placed(
  pdfium: Pdfium,
  scratch: Scratch,
  textPage: number,
  index: number,
  text: string,
  set: TextSetting,
): Glyph {
  const { api } = pdfium;
  api.FPDFText_GetLooseCharBox(textPage, index, scratch.at(0));
  const reserved = scratch.box();
  const width = reserved[2] - reserved[0];
  api.FPDFText_GetCharOrigin(textPage, index, scratch.at(0), scratch.at(1));
  const origin: Point = [scratch.double(0), scratch.double(1)];
  const usual = set.turns === 0 && width > 0 && width < 3 * set.size;
  const drawn = usual ? reserved : drawnBox(pdfium, scratch, textPage, index);
  return { text, index, set, origin, reserved, drawn };
}

/** Left, bottom, right, top of the shape of a character; empty where the font has none for it. */
export function drawnBox({ api }: Pdfium, scratch: Scratch, textPage: number, index: number): PageBox {
  api.FPDFText_GetCharBox(textPage, index, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  return [scratch.double(0), scratch.double(2), scratch.double(1), scratch.double(3)];
}

/** The direction in which the text runs; a mirrored font matrix does not turn it. */
function turnsOf(matrix: Matrix): TextSetting['turns'] {
  const [startX, startY] = apply(matrix, [0, 0]);
  const [endX, endY] = apply(matrix, [1, 0]);
  const quarters = Math.atan2(endY - startY, endX - startX) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  if (Math.abs(quarters - nearest) > 0.05) return null;
  return ([0, 1, 2, 3] as const)[((nearest % 4) + 4) % 4] ?? 0;
}
