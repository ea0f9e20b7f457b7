import { certainFigure, figuresByPath } from '../../record/certain-figures.ts';
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
  return [...figuresByPath(record).keys()].flatMap((path): Compared[] => {
    if (NOT_COMPARED.test(path)) return [];
    const [before, now] = [numberAt(figures, path), certainFigure(record, path)];
    return before === undefined || now?.kind !== 'number' ? [] : [{ path, before, now: now.value }];
  });
}

/** The number known at a path; undefined for everything else. */
export function numberAt(figures: KnownFigures, path: FigurePath): number | undefined {
  const figure = Object.hasOwn(figures, path) ? figures[path] : undefined;
  return figure?.kind === 'number' ? figure.value : undefined;
}

/** Paths at which this report or last year's has words where a number belongs: they cannot be compared. */
export function wordsAt(
  record: ReportRecord,
  { figures }: EarlierReport,
  paths: Iterable<FigurePath> = figuresByPath(record).keys(),
): readonly FigurePath[] {
  return [...paths].filter(
    path =>
      !NOT_COMPARED.test(path) && (figures[path]?.kind === 'words' || certainFigure(record, path)?.kind === 'words'),
  );
}
