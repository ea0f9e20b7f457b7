import { nameOfFigure } from '../../form/figure-name.ts';
import { countAt } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { ReportRecord } from '../../record/record.ts';

/** Label of the column a figure stands in. */
export const columnLabel = (path: FigurePath): string => nameOfFigure(path)?.column ?? path;

/** Sum of the counts at some paths; figures that were not read for certain count as 0, so ask for them first. */
export const sumOf = (record: ReportRecord, paths: readonly FigurePath[]): number =>
  paths.reduce((sum, path) => sum + (countAt(record, path) ?? 0), 0);
