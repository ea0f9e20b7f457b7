import { sheetOf } from '../record/certain-figures.ts';
import type { FigurePath } from '../record/figure.ts';
import type { ReportRecord } from '../record/record.ts';
import type { Evidence } from './finding.ts';
import type { EarlierReport } from './subject.ts';

/** Figures of this report as evidence: what is printed and where. Figures the record does not have are left out. */
export const evidenceAt = (record: ReportRecord, paths: readonly FigurePath[]): readonly Evidence[] =>
  paths.flatMap((path): Evidence[] => {
    const figure = sheetOf(record).get(path);
    return figure === undefined
      ? []
      : [{ figure: path, value: figure.value, printed: figure.printed, place: figure.at }];
  });

/** Figures of last year's report as evidence. */
export const evidenceOfLastYear = (
  { year, figures }: EarlierReport,
  paths: readonly FigurePath[],
): readonly Evidence[] =>
  paths.flatMap((path): Evidence[] => {
    const value = figures[path];
    return value === undefined
      ? []
      : [{ figure: path, value, printed: value === null ? '' : String(value), place: null, year }];
  });
