import { type Refusal, refuse } from '../refusal.ts';

export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/** Share of replacement characters up to which a text still counts as being in that charset: a stray byte, a cut end. */
const STRAY = 1 / 500;

/**
 * Decodes by byte order mark, then as UTF-8 where the bytes are that, then by the declared charset, then as GB 18030.
 * What is declared comes after what can be proved: GBK pages labelled utf-8 are common. Refuses binary data.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | Refusal {
  const charset = charsetOfMark(bytes) ?? charsetOfZeros(bytes);
  if (charset !== undefined) return plausible(decode(bytes, charset), charset);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return plausible(utf8, 'utf-8');
  const other = declared !== undefined && knows(declared) && !/^utf-?8$/i.test(declared) ? declared : 'gb18030';
  const text = decode(bytes, other);
  return strays(text) > STRAY && other !== 'gb18030'
    ? plausible(decode(bytes, 'gb18030'), 'gb18030')
    : plausible(text, other);
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: digits, spaces and line ends leave a zero byte in every second place and in no other. */
function charsetOfZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 100 && even === 0) return 'utf-16le';
  if (even > sample.length / 100 && odd === 0) return 'utf-16be';
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = decode(bytes, 'utf-8');
    return strays(text) <= STRAY ? text : null;
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function knows(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

function strays(text: string): number {
  return count(text, /\ufffd/g) / Math.max(text.length, 1);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}

/** Text has next to no control characters and next to nothing undecodable; anything else is no text. */
function plausible(text: string, charset: string): DecodedText | Refusal {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = count(text, /[\0-\x08\x0e-\x1f\x7f-\x9f]/g) / Math.max(text.length, 1);
  if (strays(text) > 0.01 || controls > 0.005) return refuse('undecodable_text');
  return { text, charset };
}
