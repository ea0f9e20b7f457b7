import type { Drawn, TextPiece, Unreadable } from '../../compose-cell.ts';
import { chooseEncoding } from './choose-encoding.ts';

/** The text of the paragraph under way, from bytes in changing encodings. */
export interface TextGatherer {
  readonly add: (text: string, drawn: Drawn) => void;
  /** Bytes join those before them while encoding and looks stay: a character may be cut in two. */
  readonly addBytes: (bytes: Uint8Array, charset: number | undefined, drawn: Drawn) => void;
  /** What is drawn here and is no text. */
  readonly addUnreadable: (what: Unreadable) => void;
  /** The text so far, which ends here, as it is drawn. */
  readonly take: () => { readonly pieces: readonly TextPiece[]; readonly unreadable: readonly Unreadable[] };
  /** Last sign so far; empty at the start. */
  readonly last: () => string;
}

/** `page` tells the document's code page, which its head may set at any time. */
export function gatherText(page: () => number | undefined): TextGatherer {
  const decoders = new Map<string, InstanceType<typeof TextDecoder>>();
  let pieces: TextPiece[] = [];
  let unreadable: Unreadable[] = [];
  let looks: Drawn = {};
  let open: { looks: Drawn; text: string } | undefined;
  let last = '';
  let pending = new Uint8Array(256);
  let length = 0;
  let encoding: string | null = null;
  const close = (): void => {
    if (open !== undefined) pieces.push({ ...open.looks, text: open.text });
    open = undefined;
  };
  const append = (added: string, drawn: Drawn): void => {
    if (open !== undefined && open.looks !== drawn) close();
    open ??= { looks: drawn, text: '' };
    open.text += added;
    last = added.at(-1) ?? last;
  };
  const flush = (): void => {
    if (length === 0 || encoding === null) return;
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
    decoders.set(encoding, decoder);
    append(decoder.decode(pending.subarray(0, length)), looks);
    length = 0;
  };
  return {
    add: (added, drawn) => {
      flush();
      append(added, drawn);
    },
    addUnreadable: what => {
      unreadable.push(what);
    },
    addBytes: (bytes, charset, drawn) => {
      const wanted = chooseEncoding(charset, page());
      if (wanted !== encoding || drawn !== looks) flush();
      encoding = wanted;
      looks = drawn;
      if (encoding === null) return;
      pending = withRoom(pending, length, bytes.length);
      pending.set(bytes, length);
      length += bytes.length;
    },
    take: () => {
      flush();
      close();
      const taken = { pieces, unreadable };
      pieces = [];
      unreadable = [];
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
