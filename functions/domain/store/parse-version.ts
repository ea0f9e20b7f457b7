import { type Figure, numberFigure } from '../record/figure.ts';
import type { ReportVersion } from './report-version.ts';

/** A version as the store holds it. Releases before this one kept of every figure its number alone. */
type StoredVersion = Omit<ReportVersion, 'figures'> & {
  readonly figures: Readonly<Record<string, Figure | number | null>>;
};

/**
 * A stored version, brought up to date. A number without its kind is a number; a null may have been a blank or words,
 * nobody knows which, so it is left out like everything else that is not certain.
 */
export function parseVersion(text: string): ReportVersion {
  const version: StoredVersion = JSON.parse(text);
  const figures = Object.entries(version.figures).flatMap(([path, figure]): [string, Figure][] => {
    if (typeof figure === 'number') return [[path, numberFigure(figure)]];
    return figure === null ? [] : [[path, figure]];
  });
  return { ...version, figures: Object.fromEntries(figures) };
}
