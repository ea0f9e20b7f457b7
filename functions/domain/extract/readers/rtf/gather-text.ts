import { chooseEncoding } from './choose-encoding.ts';

/** The text of the paragraph under way, from bytes in changing encodings. */
export interface TextGatherer {
  readonly add: (text: string) => void;
  /** Bytes join those before them while the encoding stays: a character may be cut in two. */
  readonly addBytes: (bytes: Uint8Array, charset: number | undefined) => void;
  /** The text so far, which ends here. */
  readonly take: () => string;
  /** Last sign added. */
  readonly last: () => string;
}

/** `page` tells the document's code page, which its head may set at any time. */
export function gatherText(page: () => number | undefined): TextGatherer {
  const decoders = new Map<string, InstanceType<typeof TextDecoder>>();
  let text = '';
  let pending: Uint8Array[] = [];
  let encoding: string | null = null;
  const flush = (): void => {
    if (pending.length === 0 || encoding === null) return;
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
    decoders.set(encoding, decoder);
    text += decoder.decode(pending.length === 1 ? pending[0] : Buffer.concat(pending));
    pending = [];
  };
  return {
    add: added => {
      flush();
      text += added;
    },
    addBytes: (bytes, charset) => {
      const wanted = chooseEncoding(charset, page());
      if (wanted !== encoding) flush();
      encoding = wanted;
      if (encoding !== null) pending.push(bytes);
    },
    take: () => {
      flush();
      const taken = text;
      text = '';
      return taken;
    },
    last: () => {
      flush();
      return text.at(-1) ?? '';
    },
  };
}
