import type { FeeUnit } from './money-unit.ts';

/**
 * Where something stands in the file the agency handed in. Only what the format knows is set; all counts start at 1.
 * `box` is left, top, right, bottom in points (1/72 inch) from the top left corner of the upright page.
 */
export interface Place {
  readonly page?: number;
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
  readonly sheet?: string;
  /** Spreadsheet reference such as `C7`. */
  readonly cell?: string;
  readonly line?: number;
  readonly paragraph?: number;
  /** The how-manieth table of the document, and the grid position inside it. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/**
 * `certain`: the cell is proved by its labels. `doubtful`: read, but something speaks against the reading; not published
 * as data, not judged by rules. `unread`: the cell could not be found, or what is drawn in it could not be read.
 */
export type Confidence = 'certain' | 'doubtful' | 'unread';

/** What every cell of a statutory table has, whatever stands in it. */
interface Cell {
  /** The text of the cell on one line, without its note. */
  readonly printed: string;
  readonly at: Place | null;
  /** A remark or note mark beside the text, as printed: （其中修订16件）, [1], *; null where there is none. */
  readonly note: string | null;
  /** Plain Chinese: why a figure that is not certain may not be what a person sees; set where the cell itself is the reason. */
  readonly doubt?: string;
}

/** A cell with a number in it. */
export interface NumberFigure extends Cell {
  readonly kind: 'number';
  readonly value: number;
  /** Of an amount of money that is printed in another unit than 万元, that of the form: `value` is converted. */
  readonly unit?: FeeUnit;
  readonly confidence: 'certain' | 'doubtful';
}

/** A cell that says nothing: nothing is drawn in it, or a mark or words that stand for that (`blankKindOf`). */
export interface BlankFigure extends Cell {
  readonly kind: 'blank';
  readonly confidence: 'certain' | 'doubtful';
}

/** A cell with a text that is no number: 约214件, 暂未统计. */
export interface WordsFigure extends Cell {
  readonly kind: 'words';
  readonly confidence: 'certain' | 'doubtful';
}

/** A cell that was not found, or holds something that cannot be read; `printed` is what was legible of it. */
export interface UnreadFigure extends Cell {
  readonly kind: 'unread';
  readonly confidence: 'unread';
}

/**
 * One cell of a statutory table. In JSON every figure has a `value`, null where there is none; here only a number has
 * one, so that nothing else can be taken for 0. Made by the functions below and nowhere else.
 */
export type Figure = NumberFigure | BlankFigure | WordsFigure | UnreadFigure;
export const FIGURE_KINDS = ['number', 'blank', 'words', 'unread'] as const satisfies readonly Figure['kind'][];
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What the makers are told of a cell; whatever is left out is ordinary. */
export interface CellFacts {
  readonly printed?: string;
  readonly at?: Place | null;
  readonly note?: string | null;
  readonly doubt?: string | undefined;
  readonly unit?: FeeUnit;
}

const common = ({ printed = '', at = null }: CellFacts) => ({ printed, at });
const beside = ({ note = null, doubt }: CellFacts) => ({ note, ...(doubt === undefined ? {} : { doubt }) });
const sure = ({ doubt }: CellFacts) => (doubt === undefined ? 'certain' : 'doubtful');

/** A number, doubtful where the cell itself gives a reason. */
export const numberFigure = (value: number, facts: CellFacts = {}): NumberFigure => {
  const kind = 'number';
  const unit = facts.unit === undefined ? {} : { unit: facts.unit };
  const cell = common({ printed: String(value), ...facts });
  return { kind, value, ...cell, confidence: sure(facts), ...beside(facts), ...unit };
};

export function blankFigure(facts: CellFacts = {}): BlankFigure {
  const figure = { kind: 'blank', value: null, ...common(facts), confidence: sure(facts), ...beside(facts) } as const;
  return figure;
}

export function wordsFigure(printed: string, facts: Omit<CellFacts, 'printed'> = {}): WordsFigure {
  const cell = common({ ...facts, printed });
  const figure = { kind: 'words', value: null, ...cell, confidence: sure(facts), ...beside(facts) } as const;
  return figure;
}

export function unreadFigure(facts: CellFacts = {}): UnreadFigure {
  const figure = { kind: 'unread', value: null, ...common(facts), confidence: 'unread', ...beside(facts) } as const;
  return figure;
}

/** The same figure, no longer certain; what is unread stays so. */
export const doubtful = (figure: Figure): Figure =>
  figure.kind === 'unread' ? figure : { ...figure, confidence: 'doubtful' };

/** How a cell says nothing: nothing is drawn in it, a mark such as / - —, or words such as 不涉及, 无. */
export type BlankKind = 'empty' | 'mark' | 'words';

export const blankKindOf = ({ printed }: BlankFigure): BlankKind => {
  if (printed === '') return 'empty';
  return /[\p{Lo}\p{Lu}\p{Ll}]/u.test(printed) ? 'words' : 'mark';
};

/** Whether nothing is drawn in the cell of a figure. */
export const isEmpty = (figure: Figure): boolean => figure.kind === 'blank' && blankKindOf(figure) === 'empty';

/** Whether a figure is unread because its cell was not found, and not because of what is drawn in it. */
export const isNotFound = ({ kind, doubt }: Figure): boolean => kind === 'unread' && doubt === undefined;

/** Whether two cells say the same, wherever they stand. */
export function sameFigure(one: Figure | undefined, other: Figure | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === 'number') return other.kind === 'number' && one.value === other.value;
  return one.kind === other.kind && (one.kind === 'blank' || one.printed === other.printed);
}

/** Dotted path of a figure in the record, such as `applications.refused.stateSecret.total`. */
export type FigurePath = string;

/** Figures nested by table, row and column, as they stand in the record. */
export interface FigureTree {
  readonly [name: string]: Figure | FigureTree;
}

/** Tells a figure from a group of figures. */
export const isFigure = (node: Figure | FigureTree): node is Figure => typeof node['printed'] === 'string';
