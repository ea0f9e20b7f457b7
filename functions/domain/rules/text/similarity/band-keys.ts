import { createHash } from 'node:crypto';
import type { Signature } from './sign-text.ts';

/**
 * Bands of six numbers each: texts 0.9 alike share a key with a chance of 99.9 %, texts 0.3 alike with less than 1 %.
 */
const BANDS = 10;

/** Keys of an index of texts: possible copies are those that share a key. None for a text without signature. */
export function bandKeys(signature: Signature): readonly string[] {
  const bytes = Buffer.from(signature, 'base64');
  const size = Math.floor(bytes.length / BANDS);
  if (size === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const hash = createHash('sha256').update(bytes.subarray(band * size, (band + 1) * size));
    return `${band}-${hash.digest('hex').slice(0, 16)}`;
  });
}
