/** Text as UTF-16 without a mark, little end first: names in the directory of a compound file. */
export function utf16Bytes(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) => (text.charCodeAt(at >> 1) >> ((at & 1) * 8)) & 0xff);
}
