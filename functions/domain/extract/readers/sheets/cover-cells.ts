import type { CellContent, Unreadable } from '../../compose-cell.ts';
import type { Area } from './cell-reference.ts';

/** Cells over which something is drawn. */
export interface DrawnArea extends Area {
  readonly kind: Extract<Unreadable, 'picture' | 'drawing' | 'control'>;
}

/** Beyond so many all of them are one: a sheet of a report has a seal or two. */
const MOST_AREAS = 200;

/** What an area of a sheet shows under what is drawn over it: text may be covered, and a blank cell is none. */
export function coverCells(drawn: readonly DrawnArea[]): (area: Area, content: CellContent) => CellContent {
  const areas = drawn.length > MOST_AREAS ? [around(drawn)] : drawn;
  return (area, content) => {
    const above = areas.filter(one => overlap(one, area));
    if (above.length === 0) return content;
    if (content.text.trim() !== '') return { ...content, doubts: [...(content.doubts ?? []), 'covered'] };
    return { ...content, unreadable: [...(content.unreadable ?? []), ...new Set(above.map(({ kind }) => kind))] };
  };
}

const overlap = (one: Area, other: Area): boolean =>
  one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;

function around(areas: readonly DrawnArea[]): DrawnArea {
  const most = (value: (area: Area) => number) => areas.reduce((all, area) => Math.max(all, value(area)), 0);
  return { kind: 'drawing', top: 0, left: 0, bottom: most(({ bottom }) => bottom), right: most(({ right }) => right) };
}
