import type { Sum } from '../../../narrative/topics/topic-figures.ts';
import { countAt, figuresByPath } from '../../../record/certain-figures.ts';
import type { FigurePath } from '../../../record/figure.ts';
import type { ReportRecord } from '../../../record/record.ts';

/** How a number of the text stands to the figures it may be about. */
export type ClaimComparison =
  | { readonly state: 'agrees' | 'unread' }
  | { readonly state: 'differs'; readonly read: readonly ReadSum[] };

/** Figures and what they come to. */
export interface ReadSum {
  readonly paths: Sum;
  readonly value: number;
}

/**
 * Compares a number with sums of figures. The first sum is what the number means to the letter; where that was not read
 * for certain nothing is said, unless another sum agrees. `rounding` is half a unit of the last digit printed.
 */
export function compareClaim(record: ReportRecord, value: number, sums: readonly Sum[], rounding = 0): ClaimComparison {
  const all = sums.map(paths => ({ paths, value: sumAt(record, paths) }));
  const read = all.filter((sum): sum is ReadSum => sum.value !== undefined);
  if (read.some(sum => Math.abs(sum.value - value) <= rounding)) return { state: 'agrees' };
  return all[0]?.value === undefined ? { state: 'unread' } : { state: 'differs', read };
}

/** What figures come to; undefined where one of them was not read for certain, or is blank, which is no zero. */
function sumAt(record: ReportRecord, paths: readonly FigurePath[]): number | undefined {
  let sum = 0;
  for (const path of paths) {
    const value = countAt(record, path);
    if (value === undefined || figuresByPath(record).get(path)?.kind === 'blank') return undefined;
    sum += value;
  }
  return sum;
}
