import type { ScannedNumber } from './scan-numbers.ts';

/** How many brackets each number stands in; a bracket left open ends with its sentence. */
export function depthsOf(text: string, scanned: readonly ScannedNumber[]): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  let at = 0;
  for (const { start, end } of scanned) {
    for (; at < start; at += 1) depth = next(depth, text[at] ?? '');
    depths.push(depth);
    at = Math.max(at, end);
  }
  return depths;
}

function next(depth: number, character: string): number {
  if (character === '（') return depth + 1;
  if (character === '）') return Math.max(0, depth - 1);
  return character === '。' || character === '\n' ? 0 : depth;
}
