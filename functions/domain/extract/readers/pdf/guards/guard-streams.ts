import { indexOfBytes, standsAt } from '../../../../bytes/find-bytes.ts';
import { createInflate, type Inflate } from '../../../../bytes/inflate.ts';
import { bytesOfLatin1, latin1Of } from '../../../../bytes/latin1.ts';
import { type Refusal, refuse } from '../../../../refusal.ts';

/** Bytes to which one stream, and all streams together, may inflate. A real report has 10 MB in all. */
const MAX_STREAM = 64 * 1024 * 1024;
const MAX_TOTAL = 256 * 1024 * 1024;
const MAX_STREAMS = 50_000;
/** Bytes that may be tried in vain: streams that lie inside others make the same bytes be tried again and again. */
const MAX_WASTE = 256 * 1024 * 1024;
const PIECE = 64 * 1024;
/**
 * Bytes of fonts, packed, that are not looked into: one and all together. They are the greater part of a report and never
 * grow much. Should they, to a thousand times their size, the memory limit of the engine ends it in a second.
 */
const MAX_FONT = 256 * 1024;
const MAX_FONTS = 1024 * 1024;

const STREAM = bytesOfLatin1('stream');
const END_STREAM = bytesOfLatin1('endstream');
const ENCRYPT = bytesOfLatin1('/Encrypt');

export interface GuardedStreams {
  /** Some drawing is so long, or there are so many forms, that it must be counted what a page of them takes. */
  readonly mayBeHeavy: boolean;
}

/** Bytes of a drawing, and forms of a file, that reports do not have: their pages have 50 kB. */
const LONG = 64 * 1024;
const MANY_FORMS = 8;

/**
 * Inflates every deflated stream of a PDF before anything parses it, and keeps nothing: a file of 0.6 MB can hold a stream
 * of 600 MB. Refuses what is too large, and what is damaged: a reader would silently lose part of a page. Streams under
 * encryption or another filter cannot be seen here; the engine's memory limit stands behind this guard.
 */
export function guardStreams(file: Uint8Array): Refusal | GuardedStreams {
  const encrypted = indexOfBytes(file, ENCRYPT) >= 0;
  const inflate = createInflate('zlib', PIECE);
  let [total, waste, streams, end, fonts, forms, longest] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = indexOfBytes(file, STREAM); at >= 0; at = indexOfBytes(file, STREAM, at)) {
    const start = startOfData(file, at + STREAM.length);
    if (at >= 3 && standsAt(file, END_STREAM, at - 3)) {
      at += STREAM.length;
      continue;
    }
    // Looked for once however many streams begin before it.
    if (end < start) end = endOfData(file, start);
    const data = file.subarray(start, end);
    if (!looksDeflated(file, start)) {
      longest = Math.max(longest, data.length);
      forms++;
      at += STREAM.length;
      continue;
    }
    if (++streams > MAX_STREAMS) return refuse('too_complex');
    const dictionary = dictionaryBefore(file, at);
    if (/\/Subtype\s?\/Form\b/.test(dictionary)) forms++;
    if (isFont(dictionary) && data.length <= MAX_FONT && fonts + data.length <= MAX_FONTS) {
      fonts += data.length;
      at = end;
      continue;
    }
    const outcome = measure(inflate, data);
    if (outcome.inflated > MAX_STREAM) return refuse('too_large');
    if (!outcome.sound && !encrypted && isContent(dictionary)) return refuse('corrupt');
    total += outcome.inflated;
    if (isContent(dictionary)) longest = Math.max(longest, outcome.inflated);
    if (total > MAX_TOTAL) return refuse('too_large');
    if (!outcome.sound) waste += data.length;
    if (waste > MAX_WASTE) return refuse('too_complex');
    at = start + Math.max(outcome.sound ? outcome.consumed : 0, 1);
  }
  return { mayBeHeavy: longest > LONG || forms >= MANY_FORMS };
}

/** Data begin after the end of the line. */
function startOfData(file: Uint8Array, at: number): number {
  let start = at;
  while (start - at < 8 && (file[start] === 0x20 || file[start] === 0x0d || file[start] === 0x0a)) start++;
  return start;
}

/** The two bytes before deflated data: method 8, check sum divisible by 31. */
function looksDeflated(file: Uint8Array, start: number): boolean {
  const [first = 0, second = 0] = [file[start], file[start + 1]];
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
}

function endOfData(file: Uint8Array, start: number): number {
  const end = indexOfBytes(file, END_STREAM, start);
  return end < 0 ? file.length : end;
}

function dictionaryBefore(file: Uint8Array, at: number): string {
  const before = latin1Of(file.subarray(Math.max(0, at - 1024), at));
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** What pages are made of: deflated by their own word, and no picture, whose damage harms no text. */
const isContent = (dictionary: string): boolean =>
  /\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image/.test(dictionary);

/** A program that draws characters, by the entries that only such streams have. */
const isFont = (dictionary: string): boolean =>
  /\/Length[123]\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(dictionary);

interface Inflated {
  readonly inflated: number;
  readonly consumed: number;
  readonly sound: boolean;
}

/** Counts without keeping; stops at the limit. */
function measure(inflate: Inflate, data: Uint8Array): Inflated {
  const pieces = inflate(data);
  let inflated = 0;
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done === true) return { inflated, consumed: next.value.consumed, sound: next.value.whole };
    inflated += next.value.length;
    if (inflated > MAX_STREAM) return { inflated, consumed: 0, sound: true };
  }
}
