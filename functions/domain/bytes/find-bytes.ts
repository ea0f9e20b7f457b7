/** Where `wanted` first stands at or after `from`; -1 where it does not. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const [first = 0] = wanted;
  const last = bytes.length - wanted.length;
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, wanted, at)) return at;
  return -1;
}

/** Where `wanted` last stands; -1 where it does not. */
export function lastIndexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at -= 1) if (standsAt(bytes, wanted, at)) return at;
  return -1;
}

/** Whether `wanted` stands there. */
export function standsAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}
