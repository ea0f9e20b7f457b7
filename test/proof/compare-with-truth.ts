import type { Figure } from '../../functions/domain/record/figure.ts';
import { figureAt, figuresOf } from '../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../functions/domain/record/record.ts';

/** How the figures of a record stand against what was printed. */
export interface Comparison {
  readonly right: number;
  /** Paths whose value is certain and not what was printed, or that the document does not have. */
  readonly wrong: readonly string[];
  /** Paths of printed figures that are given as certain blanks. */
  readonly calledBlank: readonly string[];
  readonly missed: readonly string[];
  /** Figures marked doubtful or unread. */
  readonly marked: number;
}

/** Compares figure by figure. `truth` holds value per dotted path, null for a blank cell. */
export function compareWithTruth(record: ReportRecord, truth: ReadonlyMap<string, number | null>): Comparison {
  const wrong: string[] = [];
  const calledBlank: string[] = [];
  const missed: string[] = [];
  let [right, marked] = [0, 0];
  for (const [path, expected] of truth) {
    const figure = figureAt(record, path);
    if (figure === undefined) missed.push(path);
    else if (figure.confidence !== 'certain') marked += 1;
    else if (numberIn(figure) === expected) right += 1;
    else if (figure.kind === 'blank') calledBlank.push(`${path}: called blank instead of ${expected}`);
    else wrong.push(`${path}: ${numberIn(figure)} (printed ${JSON.stringify(figure.printed)}) instead of ${expected}`);
  }
  for (const [path, figure] of figuresOf(record))
    if (!truth.has(path) && figure.confidence === 'certain') wrong.push(`${path}: ${numberIn(figure)} stands nowhere`);
  return { right, wrong, calledBlank, missed, marked };
}

const numberIn = (figure: Figure): number | null => (figure.kind === 'number' ? figure.value : null);
