import { type Box, centreX } from '../box.ts';
import type { ProvedColumn } from './prove-columns.ts';
import type { RowPiece, StackedRow } from './row-pieces.ts';

/** The stretch of a row that one head takes up. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Share of a column by which a head may miss the middle of the columns it stands over. */
const MISS = 0.3;

/** How far heads at the left of their columns may miss the edge of the text below, in points. */
const FLUSH = 3;

/**
 * Heads over several columns: those in whose middle each stands, or at whose left, side by side, in the rows above the
 * lowest heads.
 */
export function spreadHeads(
  heads: readonly StackedRow[],
  columns: readonly ProvedColumn[],
): ReadonlyMap<StackedRow, readonly Stretch[]> {
  const spread = new Map<StackedRow, readonly Stretch[]>();
  for (const row of heads) {
    const below = columns.filter(({ head }) => head.top > row.bottom - FLUSH);
    const upper = row.pieces
      .filter(
        piece => below.some(({ head }) => head.right > piece.left) && !columns.some(({ head }) => holds(head, piece)),
      )
      .filter(piece => piece.right > (below[0]?.head.left ?? Infinity))
      .sort((one, other) => one.left - other.left);
    const stretches = upper.length === 0 ? null : (inMiddles(upper, below) ?? atLefts(upper, below));
    if (stretches !== null) spread.set(row, stretches);
  }
  return spread;
}

const holds = (head: Box, piece: RowPiece): boolean =>
  head.left <= piece.left && head.right >= piece.right && head.top <= piece.top && head.bottom >= piece.bottom;

/** Columns shared out among heads in their order, each in the middle of its own; null where that does not come out. */
function inMiddles(pieces: readonly RowPiece[], columns: readonly ProvedColumn[]): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  let next = 0;
  for (const [index, piece] of pieces.entries()) {
    const left = pieces.length - index - 1;
    const ends = columns.slice(next, columns.length - left).map((_, more) => next + more);
    const miss = (end: number) => Math.abs(middle(columns, next, end) - centreX(piece));
    const best = ends.reduce<number | null>(
      (least, end) => (least === null || miss(end) < miss(least) ? end : least),
      null,
    );
    const [first, last] = [columns[next], columns[best ?? next]];
    if (best === null || first === undefined || last === undefined) return null;
    const width = (last.head.right - first.head.left) / (best - next + 1);
    if (miss(best) > MISS * width) return null;
    stretches.push({ from: first.left, to: last.right });
    next = best + 1;
  }
  return next === columns.length ? stretches : null;
}

function middle(columns: readonly ProvedColumn[], from: number, to: number): number {
  const [first, last] = [columns[from], columns[to]];
  return first === undefined || last === undefined ? Number.NaN : (centreX(first.head) + centreX(last.head)) / 2;
}

/** Columns shared out among heads that begin where the first column of each begins; null where one begins elsewhere. */
function atLefts(pieces: readonly RowPiece[], columns: readonly ProvedColumn[]): readonly Stretch[] | null {
  const firsts = pieces.map(piece => columns.findIndex(({ head }) => Math.abs(head.left - piece.left) <= FLUSH));
  if (firsts[0] !== 0 || firsts.some((first, index) => index > 0 && first <= (firsts[index - 1] ?? 0))) return null;
  return firsts.flatMap((first, index) => {
    const [from, to] = [columns[first], columns[(firsts[index + 1] ?? columns.length) - 1]];
    return from === undefined || to === undefined ? [] : [{ from: from.left, to: to.right }];
  });
}
