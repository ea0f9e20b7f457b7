import type { Place } from '../../record/figure.ts';

/**
 * Where something stands in the file that was handed in, as a person would say it: `原件第 3 页第 12 行`, `原件第 45 行`,
 * `原件 Sheet1!C7`. `table` names the statutory table where it is known: then its rows need no other name. What the format
 * does not tell is left out.
 */
export function describePlace(place: Place | null, table?: string): string {
  if (place === null) return '';
  const { sheet, cell, page, row, column } = place;
  if (cell !== undefined) return `原件 ${sheet === undefined ? cell : `${sheet}!${cell}`}`;
  const said = [
    sheet === undefined ? '' : `工作表“${sheet}”`,
    page === undefined ? '' : `第 ${page} 页`,
    ...(row === undefined ? [linePlace(place)] : [table === undefined ? tableName(place) : '', `第 ${row} 行`]),
    row !== undefined && column !== undefined && table === undefined ? `第 ${column} 列` : '',
  ].join('');
  return said === '' ? '' : `原件${said}`;
}

const tableName = ({ table }: Place): string => (table === undefined ? '表格' : `第 ${table} 个表格`);

function linePlace({ line, paragraph }: Place): string {
  if (line !== undefined) return `第 ${line} 行`;
  return paragraph === undefined ? '' : `第 ${paragraph} 段`;
}
