import { type Refusal, refuse } from '../../refusal.ts';

/** One entry of a zip as its central directory declares it; nothing here is proved before the entry is inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
}

const MOST_ENTRIES = 2000;
const END = { signature: 0x06054b50, size: 22 };
const LOCATOR_64 = { signature: 0x07064b50, size: 20 };
const END_64 = { signature: 0x06064b50, size: 56 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LONGEST_COMMENT = 0xffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

/**
 * The entries listed in the central directory (APPNOTE 4.3.12), the only list that streaming writers fill in wholly.
 * Refused: no directory or one that leaves the file (`corrupt`), more than 2 000 entries (`too_many_parts`).
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory === null) return refuse('corrupt');
  if (directory.count > MOST_ENTRIES) return refuse('too_many_parts');
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let n = 0; n < directory.count; n += 1) {
    if (at + ENTRY.size > bytes.length || view.getUint32(at, true) !== ENTRY.signature) return refuse('corrupt');
    const end = at + ENTRY.size + variableLength(view, at);
    if (end > bytes.length) return refuse('corrupt');
    entries.push(readEntry(view, bytes, at));
    at = end;
  }
  return entries;
}

function findDirectory(view: DataView): Directory | null {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const directory = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const large = directory.count === 0xffff || directory.offset === 0xffffffff;
    return large ? findDirectory64(view, at) : directory;
  }
  return null;
}

function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - LOCATOR_64.size;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64.signature) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END_64.size > view.byteLength || view.getUint32(at, true) !== END_64.signature) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function variableLength(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameEnd = at + ENTRY.size + view.getUint16(at + 28, true);
  const flags = view.getUint16(at + 8, true);
  const declared = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const extra = bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true));
  return {
    name: nameOf(bytes.subarray(at + ENTRY.size, nameEnd)),
    encrypted: (flags & 0x41) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    ...largeSizes(extra, declared),
  };
}

/**
 * Part names are ASCII in every format read here; others only have to be told apart. Some writers set them as the paths of
 * the package, with a slash before them, or with the strokes of Windows.
 */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '');
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'offset'>;

/** Zip64 extra field (APPNOTE 4.5.3): 64-bit values in this order, for each field that is all ones. */
function largeSizes(extra: Uint8Array, declared: Sizes): Sizes {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const widen = (value: number): number => {
      if (value !== 0xffffffff || next + 8 > extra.length) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: widen(declared.size), packedSize: widen(declared.packedSize), offset: widen(declared.offset) };
  }
  return declared;
}
