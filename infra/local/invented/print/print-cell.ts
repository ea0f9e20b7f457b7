import type { FigurePath } from '../../../../functions/domain/record/figure.ts';
import type { InventedReport } from '../invented-report.ts';
import { type PrintedText, plain } from './document.ts';
import { printFigure, printLabel } from './print-style.ts';

/** Decimals the form asks for. */
const DECIMALS = 4;

/** What is drawn in the cell of a figure. */
export function drawFigure({ values, style, overprints }: InventedReport, path: FigurePath): PrintedText {
  const drawn = overprints.get(path);
  if (drawn !== undefined) return drawn;
  const value = values.get(path) ?? 0;
  if (path.endsWith('.amountPrinted')) return plain(`${value}万元`);
  return plain(printFigure(style, value, path.endsWith('.amount') ? DECIMALS : undefined));
}

/** A label as the agency words and punctuates it. */
export const sayLabel = ({ labels, style }: InventedReport, path: FigurePath, official: string): string =>
  labels.get(path) ?? printLabel(style, official);
