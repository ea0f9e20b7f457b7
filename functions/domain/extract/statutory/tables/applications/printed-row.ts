import type { Place } from '../../../../record/figure.ts';
import type { ForeignCell } from '../added-parts.ts';
import type { RowFigures } from './assign-columns.ts';

/** One line of table 3 as it lies on the page; a row of the form may be several of them. */
export interface PrintedRow {
  /** Undefined where the label names no row. */
  readonly key: string | undefined;
  readonly label: string;
  readonly group: string | undefined;
  readonly at: Place;
  /** Undefined where the values could not be tied to columns. */
  readonly figures: RowFigures | undefined;
  /** All cells right of the label are blank, or there are none. */
  readonly isEmpty: boolean;
  readonly cellCount: number;
  /** What stands under columns that the form does not have. */
  readonly beside: readonly ForeignCell[];
}

export type KnownRow = PrintedRow & { readonly key: string };
