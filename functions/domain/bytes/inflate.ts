import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako';

/** Inflates one stream after the other with the same working memory: a file may hold fifty thousand. */
export type Inflate = (packed: Uint8Array) => Generator<Uint8Array, InflateEnd>;

export interface InflateEnd {
  /** The stream came to its end, and its checksum holds where it has one. */
  readonly whole: boolean;
  /** Bytes of the stream; what follows them is no part of it. */
  readonly consumed: number;
}

const WINDOW = { zlib: 15, raw: -15 } as const;

/**
 * Makes an inflater that gives pieces of up to `pieceSize` bytes, each valid until the next is asked for. Whoever has
 * had enough stops asking: nothing is inflated ahead.
 */
export function createInflate(form: keyof typeof WINDOW, pieceSize: number): Inflate {
  const stream = new ZStream();
  const output = new Uint8Array(pieceSize);
  zlibInflateInit2(stream, WINDOW[form]);
  return function* (packed) {
    zlibInflateReset(stream);
    Object.assign(stream, { input: packed, next_in: 0, avail_in: packed.length, output });
    for (;;) {
      Object.assign(stream, { next_out: 0, avail_out: output.length });
      const status = zlibInflate(stream, Z_NO_FLUSH);
      if (stream.next_out > 0) yield output.subarray(0, stream.next_out);
      // A piece that is not full was the last: the data ended before the stream did.
      const goesOn = (status === Z_OK || status === Z_BUF_ERROR) && stream.avail_out === 0;
      if (!goesOn) return { whole: status === Z_STREAM_END, consumed: stream.total_in };
    }
  };
}
