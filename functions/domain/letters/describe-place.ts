import type { Place } from '../record/figure.ts';

/**
 * Where something stands in the file, as a person would say it: `第 3 页，表三，第 12 行`, `第 45 行`, `Sheet1!C7`.
 * `table` names the statutory table where it is known. What the format does not tell is left out.
 */
export function describePlace(place: Place | null, table?: string): string {
  if (place === null) return '位置未记录';
  if (place.cell !== undefined) return place.sheet === undefined ? place.cell : `${place.sheet}!${place.cell}`;
  const said = [
    place.sheet === undefined ? '' : `工作表“${place.sheet}”`,
    place.page === undefined ? '' : `第 ${place.page} 页`,
    ...(place.row === undefined ? [linePlace(place)] : [tableName(place, table), `第 ${place.row} 行`]),
    place.row !== undefined && place.column !== undefined && table === undefined ? `第 ${place.column} 列` : '',
  ].filter(part => part !== '');
  return said.length === 0 ? '位置未记录' : said.join('，');
}

const tableName = ({ table: number }: Place, table: string | undefined): string =>
  table ?? (number === undefined ? '表格' : `第 ${number} 个表格`);

function linePlace({ line, paragraph }: Place): string {
  if (line !== undefined) return `第 ${line} 行`;
  return paragraph === undefined ? '' : `第 ${paragraph} 段`;
}
