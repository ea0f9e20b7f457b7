import { BESIDE_FIGURES } from './beside-figures.ts';
import { insertedColumn } from './beside-the-form/inserted-column.ts';
import { insertedRow } from './beside-the-form/inserted-row.ts';
import { secondTable } from './beside-the-form/second-table.ts';
import { totalFirst } from './beside-the-form/total-first.ts';
import type { Decoration } from './decoration.ts';
import { feeInYuan } from './fee-in-yuan.ts';
import { spacerColumn } from './spacer-column.ts';
import { wordsInstead } from './words-instead.ts';
import { WRITTEN_OTHERWISE } from './written-otherwise.ts';

/** A further decoration is its file and its line here. */
export const DECORATIONS: readonly Decoration[] = [
  wordsInstead,
  ...WRITTEN_OTHERWISE,
  ...BESIDE_FIGURES,
  feeInYuan,
  spacerColumn,
  insertedRow,
  insertedColumn,
  totalFirst,
  secondTable,
];
