import { centreX } from '../box.ts';
import { isLabel, type LooseCell, type PlacedCell } from './loose-cell.ts';

/** Columns `from` up to and without `to`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** How texts lie in their columns: `edges` has one more entry than there are columns. */
interface Columns {
  readonly edges: readonly number[];
  readonly centred: boolean;
}

/**
 * Places cells of which only rows and order are known. The row with most cells gives the columns, or the lowest heads do. Heads with fewer cells
 * are spread over the columns so that each lies in the middle (or at the left) of those it covers; figures belong to the
 * head under which they lie. Null where no such arrangement exists.
 */
export function placeByHeads(rows: readonly (readonly LooseCell[])[]): readonly PlacedCell[] | null {
  const fullest = rows.reduce<readonly LooseCell[]>((most, row) => (row.length > most.length ? row : most), []);
  for (const cells of [fullest, lowestHeads(rows)]) {
    if (cells.length < 2 || !isInOrder(cells)) continue;
    const placed = placeRows(rows, centredColumns(cells)) ?? placeRows(rows, leftColumns(cells));
    if (placed !== null) return placed;
  }
  return null;
}

/** Heads of the first rows of heads that have no other head below them, from left to right. */
function lowestHeads(rows: readonly (readonly LooseCell[])[]): readonly LooseCell[] {
  const start = rows.findIndex(isHeadRow);
  const end = rows.findIndex((row, index) => index > start && !isHeadRow(row));
  const block = start < 0 ? [] : rows.slice(start, end < 0 ? rows.length : end);
  const lowest = block.flatMap((row, index) => {
    const below = block.slice(index + 1).flat();
    return row.filter(({ box }) => !below.some(other => other.box.left < box.right && other.box.right > box.left));
  });
  return lowest.sort((one, other) => one.box.left - other.box.left);
}

const isHeadRow = (cells: readonly LooseCell[]) => cells.length > 1 && cells.every(isLabel);

const isInOrder = (cells: readonly LooseCell[]) =>
  cells.every(({ box }, index) => index === 0 || box.left >= (cells[index - 1]?.box.right ?? 0));

/** Columns whose texts lie in their middle: edges halfway between the texts. */
function centredColumns(cells: readonly LooseCell[]): Columns {
  const centres = cells.map(({ box }) => centreX(box));
  const inner = centres.slice(1).map((centre, index) => (centre + (centres[index] ?? centre)) / 2);
  const first = 2 * (centres[0] ?? 0) - (inner[0] ?? 0);
  const last = 2 * (centres.at(-1) ?? 0) - (inner.at(-1) ?? 0);
  return { edges: [first, ...inner, last], centred: true };
}

/** Columns whose texts begin at their left. */
function leftColumns(cells: readonly LooseCell[]): Columns {
  const lefts = cells.map(({ box }) => box.left);
  const width = (lefts.at(-1) ?? 0) - (lefts.at(-2) ?? 0);
  return { edges: [...lefts, (lefts.at(-1) ?? 0) + width], centred: false };
}

function placeRows(rows: readonly (readonly LooseCell[])[], columns: Columns): readonly PlacedCell[] | null {
  const count = columns.edges.length - 1;
  const whole: readonly Span[] = [{ from: 0, to: count }];
  let heads = whole;
  let belowHeads = false;
  let placed: PlacedCell[] = [];
  for (const [row, cells] of rows.entries()) {
    const isHead = isHeadRow(cells);
    const spans = isHead ? divide(belowHeads ? heads : whole, cells, columns) : under(cells, heads, columns);
    if (spans === null) return null;
    if (isHead) {
      placed = placed.map(above => (reachesDown(above, row, spans) ? { ...above, rowSpan: above.rowSpan + 1 } : above));
      heads = [...(belowHeads ? heads.filter(head => !spans.some(span => overlap(head, span))) : []), ...spans];
    }
    belowHeads = isHead;
    for (const [index, cell] of cells.entries()) {
      const { from, to } = spans[index] ?? { from: 0, to: 1 };
      placed.push({ cell, row, column: from, rowSpan: 1, columnSpan: to - from });
    }
  }
  return placed;
}

const overlap = (one: Span, other: Span) => one.from < other.to && other.from < one.to;

/** A head above a row of heads that leaves its columns free goes on beside them. */
function reachesDown(
  { row, rowSpan, column, columnSpan, cell }: PlacedCell,
  below: number,
  spans: readonly Span[],
): boolean {
  const own = { from: column, to: column + columnSpan };
  return isLabel(cell) && row + rowSpan === below && !spans.some(span => overlap(own, span));
}

/** A row of heads divides heads of the row above, each wholly or not at all; what it leaves out reaches down. */
function divide(above: readonly Span[], cells: readonly LooseCell[], columns: Columns): readonly Span[] | null {
  const spans: Span[] = [];
  for (const head of above.toSorted((one, other) => one.from - other.from)) {
    const inside = cells.filter(cell => liesIn(cell, head, columns));
    const parts = inside.length === 0 ? [] : divideOne(head, inside, columns);
    if (parts === null) return null;
    spans.push(...parts);
  }
  return spans.length === cells.length ? spans : null;
}

function divideOne({ from, to }: Span, cells: readonly LooseCell[], columns: Columns): readonly Span[] | null {
  if (cells.length > to - from) return null;
  const spans: Span[] = [];
  for (const [index, cell] of cells.entries()) {
    const start = spans.at(-1)?.to ?? from;
    const rest = cells.length - index - 1;
    const end = columns.centred
      ? middleEnd(cell, columns, start, to - rest)
      : leftEnd(cell, cells[index + 1], columns, start, to);
    if (end === null || (rest === 0 && end !== to)) return null;
    spans.push({ from: start, to: end });
  }
  return spans;
}

/** Share of a column by which a head may miss the middle: twice that, and it lies in the middle of one column more. */
const CENTRED = 0.25;

/** Where the columns from `start` on end in whose middle the cell lies; at `last` at the latest. */
function middleEnd({ box }: LooseCell, { edges }: Columns, start: number, last: number): number | null {
  const x = centreX(box);
  const left = edges[start] ?? 0;
  const ends = Array.from({ length: last - start }, (_, index) => start + index + 1);
  const miss = (end: number) => Math.abs((left + (edges[end] ?? 0)) / 2 - x);
  const best = ends.reduce<number | null>(
    (least, end) => (least === null || miss(end) < miss(least) ? end : least),
    null,
  );
  if (best === null) return null;
  const width = ((edges[best] ?? 0) - left) / (best - start);
  return miss(best) <= CENTRED * width ? best : null;
}

const LEFT = 3;

/** Where the column that begins with the cell ends: where the next cell begins. */
function leftEnd(
  { box }: LooseCell,
  next: LooseCell | undefined,
  { edges }: Columns,
  start: number,
  last: number,
): number | null {
  if (Math.abs((edges[start] ?? 0) - box.left) > LEFT) return null;
  if (next === undefined) return last;
  const end = edges.findIndex(edge => Math.abs(edge - next.box.left) <= LEFT);
  return end > start && end < last ? end : null;
}

function liesIn({ box }: LooseCell, { from, to }: Span, { edges, centred }: Columns): boolean {
  const x = centred ? centreX(box) : box.left + LEFT;
  return x >= (edges[from] ?? 0) && x < (edges[to] ?? Infinity);
}

/** Each cell in the columns of the head it lies under; a row of one label is a title over all or a row without figures. */
function under(cells: readonly LooseCell[], heads: readonly Span[], columns: Columns): readonly Span[] | null {
  const count = columns.edges.length - 1;
  if (cells.length === count) return cells.map((_, from) => ({ from, to: from + 1 }));
  const spans: Span[] = [];
  for (const cell of cells) {
    const all = { from: 0, to: count };
    const found =
      isLabel(cell) && cells.length === 1 && isTitle(cell, columns.edges)
        ? all
        : heads.find(head => liesIn(cell, head, columns));
    if (found === undefined || found.from < (spans.at(-1)?.to ?? 0)) return null;
    spans.push(found);
  }
  return spans;
}

function isTitle({ box }: LooseCell, edges: readonly number[]): boolean {
  const middle = ((edges[0] ?? 0) + (edges.at(-1) ?? 0)) / 2;
  return Math.abs(centreX(box) - middle) < ((edges[1] ?? 0) - (edges[0] ?? 0)) / 2;
}
