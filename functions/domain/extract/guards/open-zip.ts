import { crc32, inflateRawSync } from 'node:zlib';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
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
const SMALLEST_CHUNK = 1 << 14;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip by its central directory. Refused: `corrupt`, `too_many_parts`, and `encrypted` for an Office file in its
 * password envelope. Inflating refuses `encrypted`, `too_large` (64 MB an entry, 256 MB together) and `corrupt`, which
 * covers an entry that lies about its size or fails its checksum.
 */
export function openZip(bytes: Uint8Array): Zip | Refusal {
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
    xmlBudget: fullXmlBudget(),
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
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    header.length > 8 && header.readUInt32BE(0) === 0xd0cf11e0 && header.includes('EncryptedPackage', 0, 'utf16le')
  );
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
  try {
    // One chunk for the declared size saves copying; it is only a first guess, never trusted.
    const chunkSize = Math.max(SMALLEST_CHUNK, Math.min(entry.size + 1, MEBIBYTE));
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, cap), chunkSize });
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(tooLong ? 'too_large' : 'corrupt');
  }
}
