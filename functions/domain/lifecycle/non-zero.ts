import type { FigurePath } from '../record/figure.ts';

/** Characters kept of a figure's name. Two that share them would only count as one. */
const WIDTH = 4;

/**
 * The paths of figures as one narrow text, so that two versions can be compared without their records: four characters a
 * figure, in the order of the alphabet.
 */
export const nonZeroOf = (paths: readonly FigurePath[]): string => paths.map(shortName).toSorted().join(' ');

/** FNV-1a, in base 36. */
function shortName(path: FigurePath): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(WIDTH, '0').slice(-WIDTH);
}
