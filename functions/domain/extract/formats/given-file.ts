import { indexOfBytes } from '../../bytes/find-bytes.ts';
import { latin1Of } from '../../bytes/latin1.ts';
import { utf16Bytes } from '../../bytes/utf16.ts';
import { listZipNames } from './list-zip-names.ts';

/** A file as those look at it who tell what it is. */
export interface SniffedFile {
  /** The first 4 KB, a character a byte. */
  readonly start: string;
  /** The same for markup: in small letters, single spaces, without byte order mark, zero bytes and leading space. */
  readonly markup: string;
  readonly extension: string;
  /** Names of the entries of a zip; none where it is no zip. */
  readonly zipNames: readonly string[];
  /** Whether it is a compound file (OLE2) with a stream of that name. */
  readonly hasStream: (name: string) => boolean;
}

const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0';

export function givenFile(bytes: Uint8Array, fileName: string): SniffedFile {
  const start = latin1Of(bytes.subarray(0, 4096));
  const isOle = start.startsWith(OLE);
  return {
    start,
    markup: start
      .replaceAll('\0', '')
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
      .replaceAll(/\s+/g, ' ')
      .trimStart()
      .toLowerCase(),
    extension: extensionOf(fileName),
    zipNames: start.startsWith(ZIP) ? listZipNames(bytes) : [],
    // Stream names are UTF-16 in the directory of the container, wherever that lies.
    hasStream: name => isOle && indexOfBytes(bytes, utf16Bytes(`${name}\0`)) >= 0,
  };
}

/** What stands behind the last point of a name, in small letters; empty where there is none. */
export const extensionOf = (fileName: string): string => /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** A container that none of the formats knows must not be taken for text. */
export const isContainer = ({ start }: SniffedFile): boolean => start.startsWith(ZIP) || start.startsWith(OLE);
