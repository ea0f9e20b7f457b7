import { base64Of } from '../../../bytes/base64.ts';
import { shinglesOf } from './shingles-of.ts';

/** MinHash of a text: `SIGNATURE_SIZE` unsigned 32-bit numbers, little-endian, as base64; empty for short texts. */
export type Signature = string;

const SIGNATURE_SIZE = 60;
/** Texts with fewer runs of characters say too little to be copies of each other. */
const LEAST_SHINGLES = 100;

/** Compact signature of a text: the share of equal numbers in two signatures estimates how alike the texts are. */
export function signText(paragraphs: readonly string[]): Signature {
  const shingles = shinglesOf(paragraphs.join(''));
  if (shingles.size < LEAST_SHINGLES) return '';
  const bytes = new DataView(new ArrayBuffer(SIGNATURE_SIZE * 4));
  for (let index = 0; index < SIGNATURE_SIZE; index += 1) {
    let least = 0xffffffff;
    const seed = Math.imul(index + 1, 0x9e3779b1);
    for (const shingle of shingles) {
      const hash = mix(shingle ^ seed);
      if (hash < least) least = hash;
    }
    bytes.setUint32(index * 4, least, true);
  }
  return base64Of(new Uint8Array(bytes.buffer));
}

/** Scatters the bits of a number (MurmurHash3's last step); unsigned. */
function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
