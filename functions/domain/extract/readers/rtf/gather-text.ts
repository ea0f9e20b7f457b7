import { chooseEncoding } from './choose-encoding.ts';

/** The text of the paragraph under way, from bytes in changing encodings. */
export interface TextGatherer {
  readonly add: (text: string) => void;
  /** Bytes join those before them while the encoding stays: a character may be cut in two. */
  readonly addBytes: (bytes: Uint8Array, charset: number | undefined) => void;
  /** The text so far, which ends here. */
  readonly take: () => string;
  /** Last sign so far; empty at the start. */
  readonly last: () => string;
}

/** `page` tells the document's code page, which its head may set at any time. */
export function gatherText(page: () => number | undefined): TextGatherer {
  const decoders = new Map<string, InstanceType<typeof TextDecoder>>();
  let text = '';
  let last = '';
  let pending = new Uint8Array(256);
  let length = 0;
  let encoding: string | null = null;
  const append = (added: string): void => {
    text += added;
    last = added.at(-1) ?? last;
  };
  const flush = (): void => {
    if (length === 0 || encoding === null) return;
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
    decoders.set(encoding, decoder);
    append(decoder.decode(pending.subarray(0, length)));
    length = 0;
  };
  return {
    add: added => {
      flush();
      append(added);
    },
    addBytes: (bytes, charset) => {
      const wanted = chooseEncoding(charset, page());
      if (wanted !== encoding) flush();
      encoding = wanted;
      if (encoding === null) return;
      pending = withRoom(pending, length, bytes.length);
      pending.set(bytes, length);
      length += bytes.length;
    },
    take: () => {
      flush();
      const taken = text;
      text = '';
      last = '';
      return taken;
    },
    last: () => {
      flush();
      return last;
    },
  };
}

function withRoom(buffer: Uint8Array<ArrayBuffer>, used: number, wanted: number): Uint8Array<ArrayBuffer> {
  if (used + wanted <= buffer.length) return buffer;
  const larger = new Uint8Array((used + wanted) * 2);
  larger.set(buffer.subarray(0, used));
  return larger;
}
