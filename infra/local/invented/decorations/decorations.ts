import { insertedColumn } from './beside-the-form/inserted-column.ts';
import { insertedRow } from './beside-the-form/inserted-row.ts';
import { secondTable } from './beside-the-form/second-table.ts';
import { totalFirst } from './beside-the-form/total-first.ts';
import type { Decoration } from './decoration.ts';
import { wordsInstead } from './words-instead.ts';

/** A further decoration is its file and its line here. */
export const DECORATIONS: readonly Decoration[] = [wordsInstead, insertedRow, insertedColumn, totalFirst, secondTable];
