import { latin1Of } from '../../../bytes/latin1.ts';

/** RTF's units (RTF specification 1.9.1, "Contents of an RTF file"). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** A backslash and one sign: `\~`, `\*`, `\{`. */
  | { readonly kind: 'sign'; readonly sign: string }
  /** Bytes of text in the encoding of the moment: as they stand, or one as `\'hh`. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const MINUS = 0x2d;
const OPENED: RtfToken = { kind: 'open' };
const CLOSED: RtfToken = { kind: 'close' };
const LONGEST_WORD = 32;
const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, value) => value);

/** The units of an RTF file in order; never fails: what is no RTF reads as text. */
export function* readTokens(bytes: Uint8Array): Generator<RtfToken> {
  // Words are cut from a string of the same length: cutting each from the bytes costs ten times as much.
  const source = latin1Of(bytes);
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN || byte === CLOSE) {
      yield byte === OPEN ? OPENED : CLOSED;
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, end } = readControl(bytes, source, at + 1);
      yield token;
      at = end;
    } else if (isLayout(byte)) at += 1;
    else {
      const end = endOfText(bytes, at);
      yield { kind: 'text', bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

/** Line breaks of the file are no part of the text. */
function isLayout(byte: number | undefined): boolean {
  return byte === 0x0d || byte === 0x0a || byte === 0;
}

function endOfText(bytes: Uint8Array, start: number): number {
  let end = start;
  for (let byte = bytes[end]; end < bytes.length; byte = bytes[end]) {
    if (byte === OPEN || byte === CLOSE || byte === BACKSLASH || isLayout(byte)) break;
    end += 1;
  }
  return end;
}

interface ReadToken {
  readonly token: RtfToken;
  readonly end: number;
}

function readControl(bytes: Uint8Array, source: string, at: number): ReadToken {
  const sign = bytes[at];
  if (sign === undefined) return { token: { kind: 'sign', sign: '' }, end: at };
  if (isLetter(sign)) return readWord(bytes, source, at);
  if (sign === 0x27) {
    const value = hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]);
    if (Number.isNaN(value)) return { token: { kind: 'sign', sign: "'" }, end: at + 1 };
    return { token: { kind: 'text', bytes: ALL_BYTES.subarray(value, value + 1) }, end: at + 3 };
  }
  return { token: { kind: 'sign', sign: String.fromCharCode(sign) }, end: at + 1 };
}

/** A word, its number where one follows, and the one space that parts it from text. */
function readWord(bytes: Uint8Array, source: string, start: number): ReadToken {
  let at = start;
  while (at - start < LONGEST_WORD && isLetter(bytes[at])) at += 1;
  const word = source.slice(start, at);
  const numberStart = at;
  if (bytes[at] === MINUS) at += 1;
  while (at - numberStart < 12 && isDigit(bytes[at])) at += 1;
  const digits = source.slice(numberStart, at);
  const value = digits === '' || digits === '-' ? undefined : Number(digits);
  if (digits === '-') at -= 1;
  if (bytes[at] === SPACE) at += 1;
  // Raw bytes of pictures and objects follow this word.
  if (word === 'bin' && value !== undefined && value > 0) at = Math.min(bytes.length, at + value);
  return { token: { kind: 'word', word, value }, end: at };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** NaN for what is no hexadecimal digit. */
function hexDigit(byte: number | undefined): number {
  if (isDigit(byte)) return (byte ?? 0) - 0x30;
  const small = (byte ?? 0) | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : Number.NaN;
}
