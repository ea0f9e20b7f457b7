import { joinSets } from './join-sets.ts';

/** A cell of a grid by rows and columns, merged or not. */
export interface MergedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A raster of elementary cells and the lines between them. */
export interface CellRaster {
  readonly columns: number;
  readonly rows: number;
  readonly lineRightOf: (row: number, column: number) => boolean;
  readonly lineBelow: (row: number, column: number) => boolean;
  readonly holdsText: (row: number, column: number) => boolean;
}

const MAX_WIDENINGS = 50;

/**
 * Joins elementary cells between which no line stands. What does not come out as a rectangle is cut down to the rectangle of
 * its text where that lies in it; else it is widened to one, so that figures that cannot be told apart end in one cell and
 * are seen to be no figure. Null where that comes to no end.
 */
export function mergeCells(raster: CellRaster): readonly MergedCell[] | null {
  let regions: readonly Region[] = openRegions(raster).flatMap(region => cutDown(region, raster));
  for (let pass = 0; pass < MAX_WIDENINGS; pass++) {
    if (regions.every(region => isRectangle(region, raster))) return regions.map(region => cellOf(region, raster));
    regions = widen(regions, raster);
  }
  return null;
}

/** Elementary cells by their numbers, row by row. */
type Region = readonly number[];

function openRegions({ columns, rows, lineRightOf, lineBelow }: CellRaster): readonly Region[] {
  const sets = joinSets(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (column + 1 < columns && !lineRightOf(row, column)) sets.join(index, index + 1);
      if (row + 1 < rows && !lineBelow(row, column)) sets.join(index, index + columns);
    }
  return regionsOf(sets.rootOf, columns * rows);
}

function regionsOf(rootOf: (index: number) => number, size: number): readonly Region[] {
  const members = Array.from({ length: size }, (_, index) => index);
  return [...Map.groupBy(members, rootOf).values()];
}

function cellOf(region: Region, { columns }: CellRaster): MergedCell {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const index of region) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
}

function membersOf({ row, column, rowSpan, columnSpan }: MergedCell, { columns }: CellRaster): Region {
  return Array.from(
    { length: rowSpan * columnSpan },
    (_, index) => (row + Math.floor(index / columnSpan)) * columns + column + (index % columnSpan),
  );
}

function isRectangle(region: Region, raster: CellRaster): boolean {
  const { rowSpan, columnSpan } = cellOf(region, raster);
  return region.length === rowSpan * columnSpan;
}

function cutDown(region: Region, raster: CellRaster): readonly Region[] {
  if (isRectangle(region, raster)) return [region];
  const withText = region.filter(index => raster.holdsText(Math.floor(index / raster.columns), index % raster.columns));
  const kept = withText.length === 0 ? [] : membersOf(cellOf(withText, raster), raster);
  const own = new Set(region);
  if (!kept.every(index => own.has(index))) return [region];
  for (const index of kept) own.delete(index);
  return [...(kept.length === 0 ? [] : [kept]), ...[...own].map(index => [index])];
}

function widen(regions: readonly Region[], raster: CellRaster): readonly Region[] {
  const size = raster.columns * raster.rows;
  const sets = joinSets(size);
  for (const region of regions)
    for (const index of membersOf(cellOf(region, raster), raster)) sets.join(index, region[0] ?? index);
  return regionsOf(sets.rootOf, size);
}
