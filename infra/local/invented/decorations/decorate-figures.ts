import type { FigurePath } from '../../../../functions/domain/record/figure.ts';
import { type InventedReport, pathsOf } from '../invented-report.ts';
import { type PrintedText, textOf } from '../print/document.ts';
import { drawFigure } from '../print/print-cell.ts';
import type { Random } from '../random.ts';
import type { Decoration } from './decoration.ts';

/** A figure as it is meant and printed. */
export interface MeantFigure {
  readonly path: FigurePath;
  readonly value: number;
  readonly printed: PrintedText;
}

/** What stands in a cell instead; `truth` where a person then sees another thing than the figure: a number, null for a blank. */
interface Redrawn {
  readonly drawn: PrintedText;
  readonly truth?: number | null;
}

/** So many figures of a report are decorated. */
const MOST = 4;

/** A decoration of single figures: those `suits` lets through are drawn by `redraw`. */
export const decorateFigures = (
  name: string,
  formats: Decoration['formats'],
  suits: (figure: MeantFigure) => boolean,
  redraw: (figure: MeantFigure, random: Random) => Redrawn,
): Decoration => ({
  name,
  formats,
  decorate: (report, random) => {
    const suited = pathsOf(report)
      .map(path => ({ path, value: report.values.get(path) ?? 0, printed: drawFigure(report, path) }))
      .filter(suits);
    if (suited.length === 0) return null;
    const chosen = new Set(Array.from({ length: MOST }, () => suited[random.whole(0, suited.length - 1)]));
    return [...chosen].reduce<InventedReport>(
      (decorated, figure) =>
        figure === undefined ? decorated : withDrawn(decorated, figure.path, redraw(figure, random)),
      report,
    );
  },
});

function withDrawn(report: InventedReport, path: FigurePath, { drawn, truth }: Redrawn): InventedReport {
  const overprints = new Map([...report.overprints, [path, drawn] as const]);
  return truth === undefined
    ? { ...report, overprints }
    : { ...report, overprints, truth: new Map([...report.truth, [path, truth]]) };
}

/** A figure that is drawn, and not left blank. */
export const isPrinted = ({ printed }: MeantFigure): boolean => textOf(printed) !== '';

/** A count, printed as a number. */
export const isPrintedCount = (figure: MeantFigure): boolean =>
  isPrinted(figure) && !figure.path.includes('.fees.') && !figure.path.endsWith('.amountPrinted') && isNumber(figure);

const isNumber = ({ printed }: MeantFigure): boolean => /^[\d０-９,]+$/.test(textOf(printed));
