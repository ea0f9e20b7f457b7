import { certainFigure, sheetOf } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { EarlierReport, KnownFigures } from '../subject.ts';

export interface Compared {
  readonly path: FigurePath;
  readonly before: number;
  readonly now: number;
}

/** Columns that do not count: signed changes, and words about money. */
const NOT_COMPARED = /\.change$|\.amountPrinted$/;

/** Figures that both this report and last year's print as numbers. */
export function comparedWithLastYear(record: ReportRecord, { figures }: EarlierReport): readonly Compared[] {
  return [...sheetOf(record).keys()].flatMap((path): Compared[] => {
    if (NOT_COMPARED.test(path)) return [];
    const [before, now] = [numberAt(figures, path), certainFigure(record, path)?.value ?? undefined];
    return before === undefined || now === undefined ? [] : [{ path, before, now }];
  });
}

/** The number known at a path; undefined for blank and unknown. */
export function numberAt(figures: KnownFigures, path: FigurePath): number | undefined {
  return Object.hasOwn(figures, path) ? (figures[path] ?? undefined) : undefined;
}
