import { certainFigure, isBlank, isCount, sheetOf } from '../../record/certain-figures.ts';
import type { Figure, FigurePath } from '../../record/figure.ts';
import type { PartReport, Subject } from '../subject.ts';

/** A figure of a summary that differs from the sum over its parts. */
export interface Difference {
  readonly path: FigurePath;
  readonly printed: number;
  readonly sum: number;
}

/** Figures of the 2019 form that are no sums. */
const NOT_ADDITIVE = /\.(?:previousYear|change|amountPrinted|publishedTotal|newlyMade|newlyPublished)$/;

/** Compares every additive figure of a summary with its parts; figures unknown in the summary or a part are left out. */
export function differencesOf(
  { record, agency }: Subject,
  reports: readonly PartReport[],
): { readonly differences: readonly Difference[]; readonly compared: number } {
  const regulationsAddUp = agency?.level === 'province' || agency?.level === 'city';
  const differences: Difference[] = [];
  let compared = 0;
  for (const path of sheetOf(record).keys()) {
    if (NOT_ADDITIVE.test(path) || (path.startsWith('disclosure.regulations.') && !regulationsAddUp)) continue;
    const figure = certainFigure(record, path);
    const sum = sumOver(path, reports);
    const printed = figure === undefined ? undefined : addend(path, figure);
    if (printed === undefined || sum === undefined) continue;
    compared += 1;
    if (Math.abs(printed - sum) > 1e-6) differences.push({ path, printed, sum });
  }
  return { differences, compared };
}

/** What a printed figure adds to a sum; what is no possible count or amount is a matter of other rules. */
function addend(path: FigurePath, figure: Figure): number | undefined {
  if (isBlank(figure)) return 0;
  const { value } = figure;
  return value !== null && (path.endsWith('.fees.amount') ? value >= 0 : isCount(value)) ? value : undefined;
}

function sumOver(path: FigurePath, reports: readonly PartReport[]): number | undefined {
  let sum = 0;
  for (const { figures } of reports) {
    const value = Object.hasOwn(figures, path) ? figures[path] : undefined;
    if (value === undefined) return undefined;
    sum += value ?? 0;
  }
  return Math.round(sum * 1e6) / 1e6;
}
