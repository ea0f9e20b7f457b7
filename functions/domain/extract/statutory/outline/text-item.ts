import type { Place } from '../../../record/figure.ts';
import type { Table } from '../../document.ts';

/** A paragraph or a line, radicals folded. */
export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  readonly at: Place;
  readonly unit: 'line' | 'paragraph';
}

export interface TableItem {
  readonly kind: 'table';
  readonly table: Table;
}

/** What a document consists of for the form code. */
export type Item = TextItem | TableItem;
