import type { Reading } from '../../record/record.ts';

const certain = { confidence: 'certain', doubts: [], hasCells: true } as const;

/** How an example is read whose tables are cells of the file itself. */
export const CELL_TABLES: Pick<Reading, 'tables'> = {
  tables: { disclosure: certain, applications: certain, disputes: certain },
};
