/** The content of a flowing format (Word, RTF) in reading order, before it becomes blocks. */
export type Flow = readonly (FlowParagraph | FlowTable)[];

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** What is shown, broken at line breaks. */
  readonly lines: readonly string[];
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
