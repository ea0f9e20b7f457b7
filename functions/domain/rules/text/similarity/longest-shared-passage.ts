const MOST_CHARACTERS = 20_000;
const BASE = 0x01000193;

/** Longest passage that stands in both texts, word for word but for white space; of several the first. Empty where none. */
export function longestSharedPassage(one: string, other: string): string {
  const left = one.replaceAll(/\s+/g, '').slice(0, MOST_CHARACTERS);
  const right = other.replaceAll(/\s+/g, '').slice(0, MOST_CHARACTERS);
  let [shared, too] = ['', Math.min(left.length, right.length) + 1];
  // Whatever shares a passage shares every shorter one: halve the lengths that are still possible.
  while (too - shared.length > 1) {
    const length = Math.floor((shared.length + too) / 2);
    const found = sharedOfLength(left, right, length);
    if (found === undefined) too = length;
    else shared = found;
  }
  return shared;
}

function sharedOfLength(left: string, right: string, length: number): string | undefined {
  const starts = new Map<number, number>();
  for (const [start, hash] of rollingHashes(right, length)) if (!starts.has(hash)) starts.set(hash, start);
  for (const [start, hash] of rollingHashes(left, length)) {
    const at = starts.get(hash);
    if (at === undefined) continue;
    const passage = left.slice(start, start + length);
    if (right.startsWith(passage, at)) return passage;
  }
  return undefined;
}

/** Hash of every run of so many characters, with its start. */
function* rollingHashes(text: string, length: number): Generator<readonly [start: number, hash: number]> {
  let hash = 0;
  let power = 1;
  for (let at = 0; at < length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at > 0) power = Math.imul(power, BASE);
  }
  for (let start = 0; start + length <= text.length; start += 1) {
    yield [start, hash];
    hash = (hash - Math.imul(text.charCodeAt(start), power)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(start + length)) | 0;
  }
}
