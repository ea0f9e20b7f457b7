import type { TextPiece, Unreadable } from '../../compose-cell.ts';

/** The content of a flowing format (Word, RTF) in reading order, before it becomes blocks. */
export type Flow = readonly (FlowParagraph | FlowTable)[];

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** What is shown, broken at line breaks; without note marks and what is struck out. */
  readonly lines: readonly string[];
  /** How the text is drawn, where it is not drawn alike throughout; line feeds stand inside. */
  readonly pieces?: readonly TextPiece[] | undefined;
  /** What is drawn in it and cannot be read. */
  readonly unreadable?: readonly Unreadable[] | undefined;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlowCell[])[];
}

export interface FlowCell {
  /** Zero-based grid column of its left edge. */
  readonly column: number;
  readonly columnSpan: number;
  /** Part of the cell above it, and showing nothing of its own. */
  readonly continues: boolean;
  readonly content: Flow;
}
