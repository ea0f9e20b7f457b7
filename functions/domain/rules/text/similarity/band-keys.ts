import { bytesOfBase64 } from '../../../bytes/base64.ts';
import { sha256Hex } from '../../../bytes/sha256.ts';
import type { Signature } from './sign-text.ts';

/**
 * Bands of six numbers each: texts 0.9 alike share a key with a chance of 99.9 %, texts 0.3 alike with less than 1 %.
 */
const BANDS = 10;

/** Keys of an index of texts: possible copies are those that share a key. None for a text without signature. */
export function bandKeys(signature: Signature): readonly string[] {
  const bytes = bytesOfBase64(signature);
  const size = Math.floor(bytes.length / BANDS);
  if (size === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const hash = sha256Hex(bytes.subarray(band * size, (band + 1) * size));
    return `${band}-${hash.slice(0, 16)}`;
  });
}
