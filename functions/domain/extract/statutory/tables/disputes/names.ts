import { disputeGroups, disputeResults } from '../../labels/wordings.ts';
import { type GridLine, type LineCell, overlap } from '../grid-lines.ts';

/** A cell that names one of the groups of table 4, or one of the five results. */
export interface DisputeName {
  readonly kind: 'group' | 'result';
  readonly key: string;
  readonly cell: LineCell;
}

/** What a cell names, if anything. `litigation` is 行政诉讼 above its two groups. */
export function disputeName(cell: LineCell): DisputeName | undefined {
  if (cell.isValue) return undefined;
  const group = disputeGroups.match(cell.text);
  if (group !== undefined) return { kind: 'group', key: group, cell };
  const result = disputeResults.match(cell.text);
  return result === undefined ? undefined : { kind: 'result', key: result, cell };
}

/** Names that begin in a line, from left to right. */
export function namesIn(line: GridLine): readonly DisputeName[] {
  return line.filter(cell => cell.starts).flatMap(cell => disputeName(cell) ?? []);
}

/** Names over the columns, the lower line covering what stands above it. */
export function coverWith(above: readonly DisputeName[], line: readonly DisputeName[]): readonly DisputeName[] {
  const left = above.filter(upper => !line.some(name => name.kind === upper.kind && overlap(name.cell, upper.cell)));
  return [...left, ...line];
}
