/** Arguments a call can surely take. */
const CHUNK = 8192;

/** Bytes as text of the same length, each byte its own code point. (`TextDecoder` reads `latin1` as windows-1252.) */
export function latin1Of(bytes: Uint8Array): string {
  if (bytes.length <= CHUNK) return String.fromCharCode(...bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}

/** Text of code points below 256 as bytes, for signatures and keywords of file formats. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
