import { lastIndexOfBytes } from '../../../../bytes/find-bytes.ts';
import { bytesOfLatin1, latin1Of } from '../../../../bytes/latin1.ts';

const START_XREF = bytesOfLatin1('startxref');

/**
 * Whether the end of the file is missing. An engine repairs such a file without a word and shows the pages that are left.
 * A whole file ends with the place of its cross-reference table; no object follows it.
 */
export function isTruncated(file: Uint8Array): boolean {
  const last = lastIndexOfBytes(file, START_XREF);
  if (last < 0) return true;
  return /\d\s+\d+\s+obj\b/.test(latin1Of(file.subarray(last, last + 65_536)));
}
