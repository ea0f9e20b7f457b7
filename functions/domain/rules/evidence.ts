import { figuresByPath } from '../record/certain-figures.ts';
import type { Figure, FigurePath } from '../record/figure.ts';
import { withUnit } from '../record/figure-text.ts';
import type { ReportRecord } from '../record/record.ts';
import type { Evidence } from './finding.ts';
import type { EarlierReport } from './subject.ts';

/** Figures of this report as evidence: what is printed and where. Figures the record does not have are left out. */
export const evidenceAt = (record: ReportRecord, paths: readonly FigurePath[]): readonly Evidence[] =>
  paths.flatMap(path => {
    const figure = figuresByPath(record).get(path);
    return figure === undefined ? [] : [evidenceOf(path, figure)];
  });

/** Figures of last year's report as evidence. */
export const evidenceOfLastYear = (
  { year, figures }: EarlierReport,
  paths: readonly FigurePath[],
): readonly Evidence[] =>
  paths.flatMap(path => {
    const figure = figures[path];
    return figure === undefined ? [] : [{ ...evidenceOf(path, figure), place: null, year }];
  });

/** A figure of a part of a summary as evidence. */
export const evidenceOfPart = (agency: string, path: FigurePath, figure: Figure): Evidence => ({
  ...evidenceOf(path, figure),
  place: null,
  agency,
});

const evidenceOf = (path: FigurePath, figure: Figure): Evidence => ({
  figure: path,
  kind: figure.kind,
  value: figure.kind === 'number' ? figure.value : null,
  printed: withUnit(figure),
  note: figure.note,
  place: figure.at,
});
