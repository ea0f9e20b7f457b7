/**
 * Whether the end of the file is missing. An engine repairs such a file without a word and shows the pages that are left.
 * A whole file ends with the place of its cross-reference table; no object follows it.
 */
export function isTruncated(file: Buffer): boolean {
  const last = file.lastIndexOf('startxref');
  if (last < 0) return true;
  return /\d\s+\d+\s+obj\b/.test(file.toString('latin1', last, Math.min(file.length, last + 65_536)));
}
