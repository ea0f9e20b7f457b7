import { indexOfBytes } from '../../bytes/find-bytes.ts';
import { bytesOfLatin1, latin1Of } from '../../bytes/latin1.ts';

/** Where a header of a zip holds the length of a name, and the name (APPNOTE 4.3.7, 4.3.12). */
const DIRECTORY_ENTRY = { signature: bytesOfLatin1('PK\x01\x02'), length: 28, name: 46 };
const LOCAL_HEADER = { signature: bytesOfLatin1('PK\x03\x04'), length: 26, name: 30 };
const MOST_NAMES = 500;

/** Up to 500 names from the directory; from the local headers where a cut file has lost its directory. */
export function listZipNames(bytes: Uint8Array): readonly string[] {
  const inDirectory = namesIn(bytes, DIRECTORY_ENTRY);
  return inDirectory.length > 0 ? inDirectory : namesIn(bytes, LOCAL_HEADER);
}

function namesIn(bytes: Uint8Array, header: typeof LOCAL_HEADER): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = indexOfBytes(bytes, header.signature);
  while (at >= 0 && at + header.name <= bytes.length && names.length < MOST_NAMES) {
    const nameAt = at + header.name;
    const name = latin1Of(bytes.subarray(nameAt, nameAt + view.getUint16(at + header.length, true)));
    names.push(name.replaceAll('\\', '/').replace(/^\.?\//, ''));
    at = indexOfBytes(bytes, header.signature, at + 4);
  }
  return names;
}
