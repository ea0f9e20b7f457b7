import { isTableCertain, tableOfFigure } from './certain-figures.ts';
import type { FigurePath } from './figure.ts';
import { figureAt, figuresOf } from './figures.ts';
import { listPlaces } from './places/list-places.ts';
import type { ReportRecord } from './record.ts';

/** Figures that were not read for certain though the rows and columns of their table are proved. */
export function unsureFigures(record: ReportRecord): readonly FigurePath[] {
  return [...figuresOf(record)]
    .filter(([path, figure]) => figure.confidence !== 'certain' && isTableCertain(record, tableOfFigure(path)))
    .map(([path]) => path);
}

/** Whether every figure of every table was read for certain; if not, a person has to look. */
export const isReadForCertain = (record: ReportRecord): boolean =>
  Object.values(record.reading.tables).every(({ confidence }) => confidence === 'certain') &&
  unsureFigures(record).length === 0;

/** Which of some figures were not read for certain and why, a sentence without full stop for each reason. */
export function tellUnsure(record: ReportRecord, paths: readonly FigurePath[]): readonly string[] {
  const unsure = paths.filter(path => figureAt(record, path)?.confidence !== 'certain');
  const reasons = Map.groupBy(unsure, path => figureAt(record, path)?.doubt ?? '读取不确定');
  return [...reasons].map(([reason, those]) => `${listPlaces(those, record, 3)}未能读准（${reason}）`);
}
