import { joinBytes } from '../../bytes/join-bytes.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/**
 * An OLE2 container ([MS-CFB]). Written here because the readers on the registry follow sector chains without end or
 * copy crossing chains again and again: a file of some kilobytes can stop them.
 */
export interface CompoundFile {
  /** Content of a stream directly below the root; undefined where there is none, null where its chain is broken. */
  readonly stream: (name: string) => Uint8Array | null | undefined;
  /** Names of the streams and storages directly below the root. */
  readonly names: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A chain of sectors of equal size, and how to walk it. */
interface Space {
  readonly bytes: Uint8Array;
  readonly sectorSize: number;
  /** Where sector 0 begins. */
  readonly origin: number;
  readonly next: (sector: number) => number;
}

const LAST_SECTOR = 0xfffffffa;
const MINI_CUTOFF = 4096;
const HEADER_FAT_SECTORS = 109;

/** Opens an OLE2 container; `corrupt` where header, tables or directory are broken. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512 || view.getUint32(0) !== 0xd0cf11e0) return refuse('corrupt');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return refuse('corrupt');
  const sectors = { bytes, sectorSize: 1 << shift, origin: 1 << shift };
  const space: Space = { ...sectors, next: nextSector(view, sectors, listFatSectors(view, sectors)) };
  const directory = readChain(space, view.getUint32(48, true), Number.POSITIVE_INFINITY);
  if (directory === null) return refuse('corrupt');
  const entries = readEntries(directory);
  const root = entries[0];
  if (root === undefined) return refuse('corrupt');
  const children = childrenOf(entries, root);
  let mini: Space | null | undefined;
  return {
    names: [...children.keys()],
    stream: name => {
      const entry = children.get(name);
      if (entry === undefined || !entry.isStream) return undefined;
      if (entry.size >= MINI_CUTOFF) return readChain(space, entry.start, entry.size);
      mini ??= openMiniSpace(view, space, root);
      return mini === null ? null : readChain(mini, entry.start, entry.size);
    },
  };
}

type Sectors = Pick<Space, 'bytes' | 'sectorSize' | 'origin'>;

/** Sectors that hold the allocation table: 109 in the header, the others in a chain of their own. */
function listFatSectors(view: DataView, { sectorSize, origin }: Sectors): readonly number[] {
  const most = Math.ceil(view.byteLength / sectorSize);
  const found: number[] = [];
  const collect = (from: number, count: number): void => {
    for (let index = 0; index < count && from + index * 4 + 4 <= view.byteLength; index += 1) {
      const sector = view.getUint32(from + index * 4, true);
      if (sector < LAST_SECTOR && found.length < most) found.push(sector);
    }
  };
  collect(76, HEADER_FAT_SECTORS);
  const perSector = sectorSize / 4 - 1;
  let sector = view.getUint32(68, true);
  for (let steps = 0; sector < LAST_SECTOR && steps < most; steps += 1) {
    const from = origin + sector * sectorSize;
    collect(from, perSector);
    if (from + sectorSize > view.byteLength) break;
    sector = view.getUint32(from + perSector * 4, true);
  }
  return found;
}

function nextSector(view: DataView, { sectorSize, origin }: Sectors, fat: readonly number[]): Space['next'] {
  const perSector = sectorSize / 4;
  return sector => {
    const table = fat[Math.floor(sector / perSector)];
    if (table === undefined) return LAST_SECTOR;
    const at = origin + table * sectorSize + (sector % perSector) * 4;
    return at + 4 > view.byteLength ? LAST_SECTOR : view.getUint32(at, true);
  };
}

/** Up to `size` bytes of a chain; null where it runs in a circle, leaves the file or ends too early. */
function readChain(space: Space, start: number, size: number): Uint8Array | null {
  const { bytes, sectorSize, origin } = space;
  const most = Math.ceil(bytes.length / sectorSize);
  const chain: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector < LAST_SECTOR && length < size; sector = space.next(sector)) {
    const from = origin + sector * sectorSize;
    if (from >= bytes.length || chain.length >= most) return null;
    const content = bytes.subarray(from, from + sectorSize);
    chain.push(content);
    length += content.length;
  }
  if (size === Number.POSITIVE_INFINITY) return joinBytes(chain);
  return length < size ? null : joinBytes(chain).subarray(0, size);
}

/** Streams below 4 KB live in sectors of 64 bytes inside the root's own stream. */
function openMiniSpace(view: DataView, space: Space, root: Entry): Space | null {
  const bytes = readChain(space, root.start, root.size);
  const table = readChain(space, view.getUint32(60, true), Number.POSITIVE_INFINITY);
  if (bytes === null || table === null) return null;
  const links = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const next = (sector: number): number =>
    sector * 4 + 4 > table.length ? LAST_SECTOR : links.getUint32(sector * 4, true);
  return { bytes, sectorSize: 64, origin: 0, next };
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      isStream: view.getUint8(at + 66) === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries of the tree below the root; storages of embedded objects hold streams of the same names, deeper. */
function childrenOf(entries: readonly Entry[], root: Entry): ReadonlyMap<string, Entry> {
  const children = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    children.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return children;
}
