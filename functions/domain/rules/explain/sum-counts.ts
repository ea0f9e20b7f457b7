import { countAt } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { ReportRecord } from '../../record/record.ts';

/** Sum of the counts at some paths; figures that were not read for certain count as 0, so ask for them first. */
export const sumCounts = (record: ReportRecord, paths: readonly FigurePath[]): number =>
  paths.reduce((sum, path) => sum + (countAt(record, path) ?? 0), 0);
