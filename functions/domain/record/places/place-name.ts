import { nameOfFigure } from '../../form/figure-name.ts';
import type { FigurePath } from '../figure.ts';
import type { ReportRecord } from '../record.ts';

/** A figure as a reader finds it in the printed table: 表三第3行“（一）予以公开”的“总计”. */
export function placeName(path: FigurePath, { forms }: Pick<ReportRecord, 'forms'>): string {
  const name = nameOfFigure(path, forms);
  if (name === undefined) return path;
  const line = name.line === undefined ? '' : `第${name.line}行`;
  return `${name.table}${line}“${name.shortRow}”的“${name.shortColumn}”`;
}

/** The column a figure stands in, as printed in the head of its table. */
export const columnLabel = (path: FigurePath): string => nameOfFigure(path)?.column ?? path;
