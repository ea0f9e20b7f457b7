import { certainFigure, figuresByPath, isCount } from '../../record/certain-figures.ts';
import type { Figure, FigurePath } from '../../record/figure.ts';
import { addend, sumFigures } from '../../record/sum-figures.ts';
import type { PartReport, Subject } from '../subject.ts';

/** A figure of a summary that differs from the sum over its parts. */
export interface Difference {
  readonly path: FigurePath;
  readonly printed: number;
  readonly sum: number;
  /** Whether a number in a cell that a part left blank would make up for it. */
  readonly mendable: boolean;
}

export interface RollupComparison {
  readonly differences: readonly Difference[];
  readonly compared: number;
  /** Figures that have words in the summary or in a part, so that there is no sum to compare. */
  readonly words: readonly FigurePath[];
}

/** Figures of the 2019 form that are no sums. */
const NOT_ADDITIVE = /\.(?:previousYear|change|amountPrinted|publishedTotal|newlyMade|newlyPublished)$/;

/** Compares every additive figure of a summary with its parts; figures unknown in the summary or a part are left out. */
export function differencesOf({ record, agency }: Subject, reports: readonly PartReport[]): RollupComparison {
  const regulationsAddUp = agency?.level === 'province' || agency?.level === 'city';
  const differences: Difference[] = [];
  const words: FigurePath[] = [];
  let compared = 0;
  for (const path of figuresByPath(record).keys()) {
    if (NOT_ADDITIVE.test(path) || (path.startsWith('disclosure.regulations.') && !regulationsAddUp)) continue;
    const figure = certainFigure(record, path);
    const sum = sumOver(path, reports);
    // A blank is no zero: what the summary left out is a matter of `blank-figure`.
    const printed = figure?.kind === 'number' ? possibleAddend(path, figure) : undefined;
    if (figure?.kind === 'words' || reports.some(({ figures }) => figures[path]?.kind === 'words')) words.push(path);
    if (printed === undefined || sum === undefined) continue;
    compared += 1;
    if (Math.abs(printed - sum) <= 1e-6) continue;
    const mendable = printed > sum && reports.some(({ figures }) => figures[path]?.kind === 'blank');
    differences.push({ path, printed, sum, mendable });
  }
  return { differences, compared, words };
}

/** What a printed figure adds to a sum; what is no possible count or amount is a matter of other rules. */
function possibleAddend(path: FigurePath, figure: Figure): number | undefined {
  const value = addend(figure);
  return value !== undefined && (path.endsWith('.fees.amount') ? value >= 0 : isCount(value)) ? value : undefined;
}

function sumOver(path: FigurePath, reports: readonly PartReport[]): number | undefined {
  const sum = sumFigures(reports.map(({ figures }) => (Object.hasOwn(figures, path) ? figures[path] : undefined)));
  return sum === undefined ? undefined : Math.round(sum * 1e6) / 1e6;
}
