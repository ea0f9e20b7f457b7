import { Transform, type TransformCallback } from 'node:stream';
import { S3RequestError } from './s3-error.ts';

/** Longest chunk header or trailer line; signatures are 64 characters, checksums fewer. */
const MAX_LINE = 4096;
const MAX_TRAILERS = 16;

/**
 * Decodes a body in `aws-chunked` encoding, signed or not, with or without trailers:
 * `size;chunk-signature=…␍␊ data ␍␊ … 0␍␊ trailer: value␍␊ ␍␊`. Trailers are handed over in lower case once the body ended.
 */
export function awsChunkedDecoder(onTrailers: (trailers: Readonly<Record<string, string>>) => void): Transform {
  const trailers: Record<string, string> = {};
  let state: 'size' | 'data' | 'data end' | 'trailers' | 'done' = 'size';
  let left = 0;
  let rest: Buffer = Buffer.alloc(0);

  const takeLine = (): string | undefined => {
    const end = rest.indexOf('\r\n');
    if (end < 0 && rest.length <= MAX_LINE) return undefined;
    if (end < 0 || end > MAX_LINE) throw new S3RequestError('InvalidRequest', 'A line between two chunks is too long.');
    const line = rest.toString('latin1', 0, end);
    rest = rest.subarray(end + 2);
    return line;
  };

  /** Reads one part; false when more bytes are needed. */
  const step = (push: (data: Buffer) => void): boolean => {
    if (state === 'done') return false;
    if (state === 'data') {
      const data = rest.subarray(0, left);
      rest = rest.subarray(data.length);
      left -= data.length;
      if (data.length > 0) push(data);
      if (left > 0) return false;
      state = 'data end';
      return true;
    }
    const line = takeLine();
    if (line === undefined) return false;
    if (state === 'size') {
      const size = /^([0-9a-f]{1,10})(?:;|$)/i.exec(line)?.[1];
      if (size === undefined) throw new S3RequestError('InvalidRequest', 'A chunk does not begin with its size.');
      left = Number.parseInt(size, 16);
      state = left === 0 ? 'trailers' : 'data';
    } else if (state === 'data end') {
      if (line !== '') throw new S3RequestError('InvalidRequest', 'A chunk is longer than its size.');
      state = 'size';
    } else if (line === '') {
      state = 'done';
    } else {
      const colon = line.indexOf(':');
      if (colon < 1 || Object.keys(trailers).length >= MAX_TRAILERS)
        throw new S3RequestError('InvalidRequest', 'The trailers cannot be read.');
      trailers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
    return true;
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, callback: TransformCallback) {
      try {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let more = true;
        while (more) more = step(data => this.push(data));
        callback();
      } catch (error) {
        callback(error as Error);
      }
    },
    flush(callback: TransformCallback) {
      // Some clients leave out the empty line after the last chunk.
      if (state !== 'done' && !(state === 'trailers' && rest.length === 0)) {
        callback(new S3RequestError('IncompleteBody', 'The body ended before its last chunk.'));
        return;
      }
      onTrailers(trailers);
      callback();
    },
  });
}
