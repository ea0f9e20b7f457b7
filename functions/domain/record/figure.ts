/**
 * Where something stands in the file the agency handed in. Only what the format knows is set; all counts start at 1.
 * `box` is left, top, right, bottom in points (1/72 inch) from the top left corner of the upright page.
 */
export interface Place {
  readonly page?: number;
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
  readonly sheet?: string;
  /** Spreadsheet reference such as `C7`. */
  readonly cell?: string;
  readonly line?: number;
  readonly paragraph?: number;
  /** The how-manieth table of the document, and the grid position inside it. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/**
 * `certain`: the cell is proved by its labels. `doubtful`: read, but something speaks against the reading; not published
 * as data, not judged by rules. `unread`: the cell could not be found.
 */
export type Confidence = 'certain' | 'doubtful' | 'unread';

/**
 * One cell of a statutory table. `value` null with `certain` is a cell printed blank or as / - —; the mark is kept in
 * `printed`. A printed text that is no number (12余件) also has `value` null, with the words in `printed`.
 */
export interface Figure {
  readonly value: number | null;
  readonly printed: string;
  readonly at: Place | null;
  readonly confidence: Confidence;
}

/** Dotted path of a figure in the record, such as `applications.refused.stateSecret.total`. */
export type FigurePath = string;

/** Figures nested by table, row and column, as they stand in the record. */
export interface FigureTree {
  readonly [name: string]: Figure | FigureTree;
}
