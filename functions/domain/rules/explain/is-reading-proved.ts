import { tableOfFigure } from '../../record/certain-figures.ts';
import type { ReportRecord } from '../../record/record.ts';
import type { Fault } from './explain.ts';
import { LAST_YEAR } from './identities.ts';

/**
 * Whether nothing of the reading could be behind a broken sum: the tables of the cells concerned are read for certain, no
 * row or column stands beside those of the form, and none stands twice. Otherwise no figure is named that would mend it.
 */
export function isReadingProved({ reading }: ReportRecord, { changes, alternatives }: Fault): boolean {
  const tables = new Set(
    [...changes, ...alternatives.flat()]
      .filter(({ path }) => !path.startsWith(LAST_YEAR))
      .map(({ path }) => tableOfFigure(path)),
  );
  return [...tables].every(
    table =>
      reading.tables[table].confidence === 'certain' &&
      !reading.added.some(part => part.table === table && part.kind !== 'table') &&
      !reading.repeatedRows.some(row => tableOfFigure(`${row}.`) === table),
  );
}
