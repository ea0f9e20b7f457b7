import type { Place } from '../../record/figure.ts';

/**
 * Where something stands in the file that was handed in, as a person would say it: `原件第 3 页第 12 行`, `原件表三第 12 行`,
 * `原件第 45 行`, `原件 Sheet1!C7`. `table` names the statutory table where it is known. What the format does not tell is
 * left out.
 */
export function describePlace(place: Place | null, table?: string): string {
  if (place === null) return '';
  const { sheet, cell, page, row, column } = place;
  if (cell !== undefined) return `原件 ${sheet === undefined ? cell : `${sheet}!${cell}`}`;
  const said = [
    sheet === undefined ? '' : `工作表“${sheet}”`,
    page === undefined ? '' : `第 ${page} 页`,
    ...(row === undefined ? [linePlace(place)] : [tableName(place, table), `第 ${row} 行`]),
    row !== undefined && column !== undefined && table === undefined ? `第 ${column} 列` : '',
  ].join('');
  return said === '' ? '' : `原件${said}`;
}

/** On a page or a sheet the statutory table needs no name: the figure beside the place has it. */
function tableName({ page, sheet, table: number }: Place, table: string | undefined): string {
  if (table !== undefined) return page === undefined && sheet === undefined ? table : '';
  return number === undefined ? '表格' : `第 ${number} 个表格`;
}

function linePlace({ line, paragraph }: Place): string {
  if (line !== undefined) return `第 ${line} 行`;
  return paragraph === undefined ? '' : `第 ${paragraph} 段`;
}
