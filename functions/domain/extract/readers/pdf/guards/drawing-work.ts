import { indexOfBytes } from '../../../../bytes/find-bytes.ts';
import { createInflate } from '../../../../bytes/inflate.ts';
import { bytesOfLatin1, latin1Of } from '../../../../bytes/latin1.ts';

/** A stream of drawing operators. */
interface Drawing {
  /** Number of its object. */
  readonly object: number;
  /** Drawn by its name from another. */
  readonly isForm: boolean;
  readonly bytes: number;
  /** Names of what it draws, one for each time. */
  readonly drawn: readonly string[];
  /** Numbers of the objects of these names, so far as its own dictionary tells them. */
  readonly named: ReadonlyMap<string, number>;
}

const STREAM = bytesOfLatin1('stream');
const END_STREAM = bytesOfLatin1('endstream');
const PIECE = 64 * 1024;
/** Bytes of a stream that are looked at; a longer one counts as this much at least, and is too much for most pages. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_WORK = 1e12;
/** How far before its data the dictionary of a stream may begin, in bytes. */
const DICTIONARY = 4096;
/** The engine goes no deeper. */
const MAX_DEPTH = 40;

/** Bytes of drawing operators. */
export interface DrawingWork {
  /** Those that a page takes at the most. */
  readonly page: number;
  /** Those of the longest drawing that is a character of a font. */
  readonly glyph: number;
}

export const NO_WORK: DrawingWork = { page: 0, glyph: 0 };

/**
 * How many bytes of operators a page of this file takes at the most, those of forms each time they are drawn: thirty forms
 * that each draw the next one twice are a thousand million. A form whose name only a packed dictionary tells counts once.
 */
export function drawingWork(file: Uint8Array): DrawingWork {
  const drawings = drawingsOf(file);
  const glyphs = charactersOf(file);
  const glyph = drawings.reduce((most, { object, bytes }) => (glyphs.has(object) ? Math.max(most, bytes) : most), 0);
  return { page: pageWork(drawings), glyph };
}

const CHARACTERS = bytesOfLatin1('/CharProcs');

/** Numbers of the objects that draw characters. */
function charactersOf(file: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = indexOfBytes(file, CHARACTERS); at >= 0; at = indexOfBytes(file, CHARACTERS, at + 1)) {
    const entries = latin1Of(file.subarray(at, at + DICTIONARY)).split('>>', 1)[0] ?? '';
    for (const [, number] of entries.matchAll(/(\d{1,10})\s\d{1,5}\sR\b/g)) found.add(Number(number));
  }
  return found;
}

function pageWork(drawings: readonly Drawing[]): number {
  const forms = new Map(drawings.filter(({ isForm }) => isForm).map(drawing => [drawing.object, drawing]));
  const known = new Map<Drawing, number>();
  const open = new Set<Drawing>();
  const workOf = (drawing: Drawing): number => {
    const found = known.get(drawing);
    if (found !== undefined) return found;
    if (open.has(drawing) || open.size > MAX_DEPTH) return 0;
    open.add(drawing);
    let work = drawing.bytes;
    for (const name of drawing.drawn) {
      const form = forms.get(drawing.named.get(name) ?? 0);
      if (form !== undefined) work = Math.min(MAX_WORK, work + workOf(form));
    }
    open.delete(drawing);
    known.set(drawing, work);
    return work;
  };
  const costliest = [...forms.values()].reduce((most, form) => Math.max(most, workOf(form)), 0);
  const pages = drawings.filter(({ isForm }) => !isForm);
  return pages.reduce((most, { bytes, drawn }) => Math.max(most, bytes + drawn.length * costliest), costliest);
}

function drawingsOf(file: Uint8Array): readonly Drawing[] {
  const inflate = createInflate('zlib', PIECE);
  const drawings: Drawing[] = [];
  for (let at = indexOfBytes(file, STREAM); at >= 0; at = indexOfBytes(file, STREAM, at)) {
    const found = indexOfBytes(file, END_STREAM, at);
    const end = found < 0 ? file.length : found;
    const before = latin1Of(file.subarray(Math.max(0, at - DICTIONARY), at));
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const start = at + STREAM.length;
    at = end + END_STREAM.length;
    if (OTHERS.test(dictionary)) continue;
    const data = file.subarray(start + (file[start] === 0x0d ? 2 : 1), end);
    const text = /\/(?:FlateDecode|Fl)\b/.test(dictionary)
      ? inflated(inflate(data))
      : latin1Of(data.subarray(0, MAX_BYTES));
    drawings.push({
      object: Number(/(\d{1,10}) \d{1,5}$/.exec(before.slice(0, Math.max(0, before.lastIndexOf(' obj'))))?.[1] ?? 0),
      isForm: /\/Subtype\s?\/Form\b/.test(dictionary),
      bytes: text.length,
      drawn: [...text.matchAll(/\/([^\s/<>[\]()]{1,127})\s{1,9}Do\b/g)].map(([, name = '']) => name),
      named: new Map(
        [...dictionary.matchAll(/\/([^\s/<>[\]()]{1,127})\s{1,9}(\d{1,10})\s\d{1,5}\sR\b/g)].map(
          ([, name = '', number]) => [name, Number(number)],
        ),
      ),
    });
  }
  return drawings;
}

/** Streams that draw nothing by themselves. */
const OTHERS =
  /\/Length[123]\b|\/Subtype\s?\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Type\s?\/(?:XRef|ObjStm|EmbeddedFile|Metadata)\b/;

function inflated(pieces: Generator<Uint8Array>): string {
  const parts: string[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    parts.push(latin1Of(piece));
    bytes += piece.length;
    if (bytes > MAX_BYTES) break;
  }
  return parts.join('');
}
