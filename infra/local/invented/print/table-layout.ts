import type { Random } from '../random.ts';

/** How an agency arranges its tables. */
export interface TableLayout {
  readonly disclosure: 'one' | 'by-item';
  readonly disputes: 'one-row' | 'two-tables' | 'transposed';
}

/** As the form prints them. */
export const PLAIN_LAYOUT: TableLayout = { disclosure: 'one', disputes: 'one-row' };

export const chooseTableLayout = (random: Random): TableLayout => ({
  disclosure: random.pick(['one', 'one', 'by-item']),
  disputes: random.pick(['one-row', 'one-row', 'two-tables', 'transposed']),
});
