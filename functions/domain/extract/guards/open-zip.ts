import { indexOfBytes, standsAt } from '../../bytes/find-bytes.ts';
import { createInflate } from '../../bytes/inflate.ts';
import { utf16Bytes } from '../../bytes/utf16.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { crc32 } from './crc32.ts';
import { fullXmlBudget, type XmlBudget } from './parse-xml.ts';
import { readDirectory, type ZipEntry } from './read-directory.ts';

/** A zip whose entries are inflated one by one, when asked for, never beyond the caps. */
export interface Zip {
  /** Names as listed, in the order of the directory. */
  readonly names: readonly string[];
  /** Content of the entry of that name (letter case aside); undefined where there is none. */
  readonly inflate: (name: string) => Uint8Array | Refusal | undefined;
  /** What may still be parsed of its XML parts together. */
  readonly xmlBudget: XmlBudget;
}

const MEBIBYTE = 1 << 20;
const LARGEST_ENTRY = 64 * MEBIBYTE;
const LARGEST_TOTAL = 256 * MEBIBYTE;
const LOCAL_HEADER = { signature: 0x04034b50, size: 30 };
/** Deflate packs at most 1032 to 1 (RFC 1951), whatever size is declared. */
const DENSEST = 1032;
const SMALLEST_PIECE = 1 << 14;
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);
const ENVELOPE_STREAM = utf16Bytes('EncryptedPackage');
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip by its central directory. Refused: `corrupt`, `too_many_parts`, and `encrypted` for an Office file in its
 * password envelope. Inflating refuses `encrypted`, `too_large` (64 MB an entry, 256 MB together) and `corrupt`, which
 * covers an entry that lies about its size or fails its checksum. A file inside another shares its `xmlBudget`.
 */
export function openZip(bytes: Uint8Array, xmlBudget: XmlBudget = fullXmlBudget()): Zip | Refusal {
  if (isPasswordEnvelope(bytes)) return refuse('encrypted');
  const directory = readDirectory(bytes);
  if (isRefusal(directory)) return directory;
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory.filter(entry => isSafe(entry.name))) {
    // Two entries of one name: programs disagree on which one counts, so no figure could be trusted.
    if (entries.has(entry.name.toLowerCase())) return refuse('corrupt');
    entries.set(entry.name.toLowerCase(), entry);
  }
  let left = LARGEST_TOTAL;
  return {
    xmlBudget,
    names: [...entries.values()].map(entry => entry.name),
    inflate: name => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const content = inflateEntry(bytes, entry, Math.min(left, LARGEST_ENTRY));
      if (!isRefusal(content)) left -= content.length;
      return content;
    },
  };
}

/** [MS-OFFCRYPTO] 2.3: an encrypted Office file is an OLE2 container with a stream of this name. */
function isPasswordEnvelope(bytes: Uint8Array): boolean {
  return standsAt(bytes, OLE, 0) && indexOfBytes(bytes, ENVELOPE_STREAM) >= 0;
}

/** Names that leave the archive are no part of a document, whoever put them there. */
function isSafe(name: string): boolean {
  return !(name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..'));
}

function inflateEntry(bytes: Uint8Array, entry: ZipEntry, cap: number): Uint8Array | Refusal {
  if (entry.encrypted) return refuse('encrypted');
  if (entry.size > cap) return refuse('too_large');
  const packed = packedBytes(bytes, entry);
  if (packed === null) return refuse('corrupt');
  const content = unpack(packed, entry, cap);
  if (isRefusal(content)) return content;
  const honest = content.length === entry.size && crc32(content) === entry.checksum;
  return honest ? content : refuse('corrupt');
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER.size > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER.signature) return null;
  const start = offset + LOCAL_HEADER.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array, entry: ZipEntry, cap: number): Uint8Array | Refusal {
  if (entry.method === STORED) return packed.length > cap ? refuse('too_large') : packed;
  if (entry.method !== DEFLATED) return refuse('corrupt');
  // One piece holds an entry of the size it declares; that size is a first guess, never trusted.
  const pieceSize = Math.max(SMALLEST_PIECE, Math.min(entry.size, packed.length * DENSEST) + 1);
  const pieces = createInflate('raw', pieceSize)(packed);
  const first = pieces.next();
  if (first.done === true) return first.value.whole ? new Uint8Array() : refuse('corrupt');
  let length = first.value.length;
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done === true) return next.value.whole && length === first.value.length ? first.value : refuse('corrupt');
    length += next.value.length;
    if (length > cap) return refuse('too_large');
  }
}
