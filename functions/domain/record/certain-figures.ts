import type { TableKey } from '../form/tables.ts';
import type { Figure, FigurePath } from './figure.ts';
import { figuresOf } from './figures.ts';
import { oncePer } from './once-per.ts';
import type { ReportRecord } from './record.ts';
import { addend } from './sum-figures.ts';

/** The figures of a record by path. A figure counts as read only when it and its whole table are certain. */
export const figuresByPath: (record: ReportRecord) => ReadonlyMap<FigurePath, Figure> = oncePer(
  record => new Map(figuresOf(record)),
);

/** The figure where it was read for certain, in a table read for certain. */
export const certainFigure = (record: ReportRecord, path: FigurePath): Figure | undefined =>
  certainByPath(record).get(path);

/** Rules ask for the same figures again and again. */
const certainByPath: (record: ReportRecord) => ReadonlyMap<FigurePath, Figure> = oncePer(
  record =>
    new Map(
      [...figuresByPath(record)].filter(
        ([path, { confidence }]) => confidence === 'certain' && isTableCertain(record, tableOfFigure(path)),
      ),
    ),
);

export const tableOfFigure = (path: FigurePath): TableKey => path.slice(0, path.indexOf('.')) as TableKey;

export const isTableCertain = (record: ReportRecord, table: TableKey): boolean =>
  record.reading.tables[table].confidence === 'certain';

/** A number that can be a count: whole, not negative. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * The count at a path for sums and comparisons, a blank counted as 0. Undefined where it was not read for certain, is
 * words or is no possible count; such a figure is a matter of `impossible-count`, and sums with it are not judged.
 */
export function countAt(record: ReportRecord, path: FigurePath): number | undefined {
  const count = addend(certainFigure(record, path));
  return count !== undefined && isCount(count) ? count : undefined;
}
