import type { Drawn, TextPiece } from '../../compose-cell.ts';
import { isTooSmall } from '../too-small.ts';

/** What a group sets and its end takes back. */
export interface Group {
  readonly silent: boolean;
  /** Began with `\*`: silent if its word is not known. */
  readonly optional: boolean;
  /** Number of signs that stand for a `\u` character in programs that cannot print it. */
  readonly substitutes: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** In the colour of the paper. */
  readonly white: boolean;
  /** How its text is drawn. */
  readonly drawn: Drawn;
  /** Stands loose on the page and not in the line. */
  readonly floating: boolean;
  readonly inField: boolean;
  readonly font: number | undefined;
  readonly inTable: boolean;
  readonly depth: number;
  /** Inside `\\nesttableprops`, which defines a row of an inner table. */
  readonly definesInnerRow: boolean;
  readonly place: 'body' | 'fonts' | 'colours' | 'listText' | 'twice';
  /** Depth of the cell a text box is anchored in. */
  readonly boxDepth: number;
  /** Text of the paragraph that a text box interrupts. */
  readonly interrupted: readonly TextPiece[] | undefined;
}

export const BODY: Group = {
  silent: false,
  optional: false,
  substitutes: 1,
  hidden: false,
  deleted: false,
  white: false,
  drawn: {},
  floating: false,
  inField: false,
  font: undefined,
  inTable: false,
  depth: 0,
  definesInnerRow: false,
  place: 'body',
  boxDepth: 0,
  interrupted: undefined,
};

/** How many tables the text of the group stands in, one inside the other. */
export function depthOf({ inTable, depth, boxDepth }: Group): number {
  return Math.max(depth, inTable ? 1 : 0, boxDepth);
}

/** Depth of the table whose rows are being defined or ended. */
export function rowDepthOf(group: Group): number {
  return group.definesInnerRow ? Math.max(2, depthOf(group)) : 1;
}

export function isShown({ silent, hidden, deleted, place }: Group): boolean {
  return !silent && !hidden && !deleted && place !== 'fonts' && place !== 'colours' && place !== 'twice';
}

/** Whether its text can be seen: cells and paragraphs that end in it do so in either case. */
export const isSeen = (group: Group): boolean => isShown(group) && !group.white && !isTooSmall(group.drawn.size);
