import { APPLICATION_ROWS, innerHeading, type ListedRow } from '../../../form/form.ts';
import { certainFigure, figuresByPath } from '../../../record/certain-figures.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { sumFigures } from '../../../record/sum-figures.ts';

export interface OutcomePart {
  /** 予以公开, 不予公开: a result, or the heading over several. */
  readonly name: string;
  readonly value: number;
}

/**
 * What the handled applications of all applicants came to, by the headings of table 3; null where a part is not known for
 * certain or the parts do not add up to what is printed as their total.
 */
export function outcomeParts(record: ReportRecord): readonly OutcomePart[] | null {
  const total = APPLICATION_ROWS.find(({ role }) => role === 'total');
  const printed = total && certainFigure(record, pathOf(total));
  if (printed?.kind !== 'number') return null;
  const results = APPLICATION_ROWS.filter(row => row.role === 'result' && figuresByPath(record).has(pathOf(row)));
  const parts = [...Map.groupBy(results, row => innerHeading(row)?.name ?? row.name)].map(([name, rows]) => ({
    name,
    value: sumFigures(rows.map(row => certainFigure(record, pathOf(row)))),
  }));
  const known = parts.filter((part): part is OutcomePart => part.value !== undefined);
  const sum = known.reduce((so, { value }) => so + value, 0);
  return known.length < parts.length || sum !== printed.value ? null : known;
}

const pathOf = ({ key }: ListedRow): string => `applications.${key}.total`;
