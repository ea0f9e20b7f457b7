import type { Place } from '../record/figure.ts';
import type { ReadingNotice } from '../record/record.ts';
import type { CellContent, Drawn, Unreadable } from './compose-cell.ts';

/**
 * A document as any format reader hands it over: what stands where, in reading order. A reader knows nothing of the
 * statutory form; the form code knows nothing of formats.
 */
export interface ReadContent {
  readonly blocks: readonly Block[];
  readonly notices: readonly ReadingNotice[];
  /**
   * Text that is in the file and not on the page: hidden, covered, deleted, commented, properties of the document. It is
   * no part of the report, but it travels with the original, and personal data is looked for in it.
   */
  readonly unseen?: readonly string[];
}

/** What was read, with what it was read from. */
export interface ReadDocument extends ReadContent {
  /** Key of the format. */
  readonly format: string;
  /** The file itself does not tell where it ends: it may be cut, and the foot of a page may follow the report. */
  readonly openEnded: boolean;
  /** Tables of the format are made of cells in the file itself. */
  readonly hasCells: boolean;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Text as in the file, radicals not yet folded, no line breaks; tabs and runs of spaces kept. */
  readonly text: string;
  readonly at: Place;
  /**
   * `line`: one physical line of a layout whose paragraphs are not known (plain text, fixed pages without structure);
   * the form code joins them. `paragraph`: a whole paragraph of the format.
   */
  readonly unit: 'line' | 'paragraph';
}

/** A grid of cells, merged cells present once with their spans. Rows and columns may be ragged. */
export interface Table {
  readonly kind: 'table';
  readonly cells: readonly TableCell[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly at: Place;
}

export interface TableCell extends CellContent {
  /** Zero-based grid position of the top left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly at: Place;
}

/**
 * A page as fixed-layout formats (PDF, OFD) give it: upright, points from the top left corner. `layout/` turns pages
 * into blocks.
 */
export interface FixedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
  /** Areas of one colour, wider than high, that may shade a row of a table. */
  readonly bands?: readonly Ruling[];
  /** What is drawn on the page and is neither text nor a ruling: it makes the cells it touches unread. */
  readonly marks?: readonly PageMark[];
}

/** Something drawn that cannot be read as text. */
export interface PageMark {
  readonly kind: Unreadable;
  /** Seals, and what is larger than a digit: it speaks only against cells without text, and hides none. */
  readonly isBackdrop?: true;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TextRun extends Drawn {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The table cell the file itself says the text belongs to; only tagged PDFs say so. */
  readonly cell?: TaggedCell;
  /** Marked as belonging to the paper and not to the text: watermarks, page numbers. */
  readonly isArtifact?: true;
}

/** A table cell as the tags of a PDF name it. Cells without text may be missing from a row. */
export interface TaggedCell {
  /** The same for all cells of a table, on all its pages. */
  readonly table: string;
  /** Rows of a table are sorted by this number, which may leave numbers out. */
  readonly row: number;
  /** Zero-based: the how-manieth cell of its row, not the column. */
  readonly cell: number;
  /** Absent where the tags name rows and cells but not how far cells reach. */
  readonly spans?: { readonly rows: number; readonly columns: number };
}

/** A straight horizontal or vertical line, or a thin filled rectangle taken for one. */
export interface Ruling {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
