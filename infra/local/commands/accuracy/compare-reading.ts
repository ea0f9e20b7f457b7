import { blankKindOf, type Figure } from '../../../../functions/domain/record/figure.ts';
import { figureAt, figuresOf } from '../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../functions/domain/record/record.ts';
import { textSimilarity } from './text-similarity.ts';
import { type Truth, truthFigures } from './truth.ts';

export interface ReadingComparison {
  readonly right: number;
  /** Figures given as certain that are not what is printed, with what was read. */
  readonly wrong: readonly string[];
  /** Figures given as a certain blank where a number is printed. */
  readonly calledBlank: readonly string[];
  /** Figures given as words, or as words that stand for a blank, where the truth has a number. */
  readonly words: number;
  /** Figures of the report that the record does not have. */
  readonly missed: number;
  /** Figures given as doubtful or unread. */
  readonly marked: number;
  /** Facts and texts that differ from the truth. */
  readonly differences: readonly string[];
}

const LEAST_SIMILARITY = 0.99;

/** Compares a record with what the report really says. */
export function compareReading(record: ReportRecord, truth: Truth): ReadingComparison {
  let right = 0;
  let missed = 0;
  let marked = 0;
  let words = 0;
  const wrong: string[] = [];
  const calledBlank: string[] = [];
  const known = new Set<string>();
  for (const [path, value] of truthFigures(truth)) {
    known.add(path);
    const figure = figureAt(record, path);
    if (figure === undefined) missed++;
    else if (figure.confidence !== 'certain') marked++;
    else if (typeof value === 'string' ? figure.printed === value : numberIn(figure) === value) right++;
    else if (isWords(figure)) words++;
    else if (figure.kind === 'blank') calledBlank.push(`${path} is ${value}, read blank “${figure.printed}”`);
    else wrong.push(`${path} is ${value}, read ${numberIn(figure)} “${figure.printed}”`);
  }
  for (const [path, figure] of figuresOf(record))
    if (!known.has(path) && figure.confidence === 'certain')
      wrong.push(`${path} is not there, read ${numberIn(figure)}`);
  return {
    right,
    wrong,
    calledBlank,
    words,
    missed,
    marked,
    differences: [...factDifferences(record, truth), ...textDifferences(record, truth)],
  };
}

/** Whether the cell was read as a text, which may be all that is printed in it. */
const isWords = (figure: Figure): boolean =>
  figure.kind === 'words' || (figure.kind === 'blank' && blankKindOf(figure) === 'words');

const numberIn = (figure: Figure): number | null => (figure.kind === 'number' ? figure.value : null);

function factDifferences(record: ReportRecord, truth: Truth): readonly string[] {
  return (['title', 'agencyName', 'year'] as const)
    .filter(name => record[name] !== truth[name])
    .map(name => `${name} “${record[name]}”`);
}

function textDifferences(record: ReportRecord, truth: Truth): readonly string[] {
  return Object.entries(truth.sections).flatMap(([name, text]): readonly string[] => {
    const key = name.replace(/Text$/, '');
    if (!Object.hasOwn(record.sections, key)) return [];
    const read = record.sections[key as keyof ReportRecord['sections']].paragraphs.join('');
    const likeness = textSimilarity(read, text);
    return likeness >= LEAST_SIMILARITY ? [] : [`${name} ${likeness.toFixed(3)}`];
  });
}
