import { createInflate, inflateSync } from 'node:zlib';
import { type Refusal, refuse } from '../../../refusal.ts';

/** Bytes to which one stream, and all streams together, may inflate. A real report has 10 MB in all. */
const MAX_STREAM = 64 * 1024 * 1024;
const MAX_TOTAL = 256 * 1024 * 1024;
const MAX_STREAMS = 50_000;
/** Deflate packs at most 1032 to 1, so that what is shorter stays below the limit and is inflated at once. */
const SHORT = MAX_STREAM / 1032;
/** Bytes that may be tried in vain: streams that lie inside others make the same bytes be tried again and again. */
const MAX_WASTE = 256 * 1024 * 1024;

/**
 * Inflates every deflated stream of a PDF before anything parses it, and keeps nothing: a file of 0.6 MB can hold a stream
 * of 600 MB. Refuses what is too large, and what is damaged: a reader would silently lose part of a page. Streams under
 * encryption or another filter cannot be seen here; the engine's memory limit stands behind this guard.
 */
export async function guardStreams(file: Buffer): Promise<Refusal | null> {
  const encrypted = file.includes('/Encrypt');
  let [total, waste, streams] = [0, 0, 0];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const start = startOfData(file, at + 'stream'.length);
    if (!looksDeflated(file, start) || file.subarray(Math.max(0, at - 3), at).equals(END)) {
      at += 'stream'.length;
      continue;
    }
    if (++streams > MAX_STREAMS) return refuse('too_complex');
    const data = file.subarray(start, endOfData(file, start));
    const outcome = data.length <= SHORT ? inflateShort(data) : await inflateLong(data);
    if (outcome.inflated > MAX_STREAM) return refuse('too_large');
    if (!outcome.sound && !encrypted && isContent(file, at)) return refuse('corrupt');
    total += outcome.inflated;
    if (total > MAX_TOTAL) return refuse('too_large');
    if (!outcome.sound) waste += data.length;
    if (waste > MAX_WASTE) return refuse('too_complex');
    at = start + Math.max(outcome.sound ? outcome.consumed : 0, 1);
  }
  return null;
}

const END = Buffer.from('end', 'latin1');

/** Data begin after the end of the line. */
function startOfData(file: Buffer, at: number): number {
  let start = at;
  while (start - at < 8 && (file[start] === 0x20 || file[start] === 0x0d || file[start] === 0x0a)) start++;
  return start;
}

/** The two bytes before deflated data: method 8, check sum divisible by 31. */
function looksDeflated(file: Buffer, start: number): boolean {
  const [first = 0, second = 0] = [file[start], file[start + 1]];
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
}

function endOfData(file: Buffer, start: number): number {
  const end = file.indexOf('endstream', start);
  return end < 0 ? file.length : end;
}

/** What pages are made of: deflated by their own word, and no picture, whose damage harms no text. */
function isContent(file: Buffer, at: number): boolean {
  const before = file.toString('latin1', Math.max(0, at - 1024), at);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image/.test(dictionary);
}

interface Inflated {
  readonly inflated: number;
  readonly consumed: number;
  /** The data are whole, or only their end is missing. */
  readonly sound: boolean;
}

function inflateShort(data: Buffer): Inflated {
  try {
    const { buffer, engine } = inflateSync(data, { info: true }) as unknown as InflatedWithInfo;
    return { inflated: buffer.length, consumed: engine.bytesWritten, sound: true };
  } catch {
    return { inflated: 0, consumed: 0, sound: false };
  }
}

/** What zlib returns under `info`; Node's types leave it out. */
interface InflatedWithInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Counts without keeping; stops at the limit. */
function inflateLong(data: Buffer): Promise<Inflated> {
  return new Promise(resolve => {
    const stream = createInflate({ chunkSize: 256 * 1024 });
    let inflated = 0;
    const end = (sound: boolean) => {
      resolve({ inflated, consumed: stream.bytesWritten, sound });
      stream.destroy();
    };
    stream.on('data', (chunk: Buffer) => {
      inflated += chunk.length;
      if (inflated > MAX_STREAM) end(true);
    });
    stream.on('end', () => end(true));
    stream.on('error', () => end(false));
    stream.end(data);
  });
}
