import type { Figure } from './figure.ts';
import { UNIT_OF_FORM } from './money-unit.ts';

/** A figure for running text, with the note beside it: 22（其中修订16件）, 37（注：1）; empty for an empty cell. */
export const figureText = (figure: Figure): string => withNote(withUnit(figure), figure.note);

/** What is printed, with the unit that stands above it where that is not the one of the form: 35000元. */
export function withUnit(figure: Figure): string {
  const isNamed = figure.printed.includes('元') || figure.note?.includes('元') === true;
  return figure.kind === 'number' && !isNamed ? `${figure.printed}${figure.unit ?? ''}` : figure.printed;
}

/** An amount with its unit, that of the form where none is printed beside it. */
export const amountText = (figure: Figure): string =>
  withUnit(figure).includes('元') ? withUnit(figure) : `${figure.printed}${UNIT_OF_FORM}`;

/** A printed text with the note beside it. */
export function withNote(printed: string, note: string | null): string {
  if (note === null) return printed;
  return STANDS_APART.test(note) ? `${printed}${note}` : `${printed}（注：${note}）`;
}

/** A bracket or a mark that nobody takes for a part of the number before it. */
const STANDS_APART = /^[（(［[【〔*＊※†‡§#☆★△▲\u2460-\u2473]/;

/** The same in a sentence, where an empty cell needs a word and what could not be read is no matter of the agency. */
export function spokenFigure(figure: Figure): string {
  if (figure.kind === 'unread') return '未能读准的内容';
  return figureText(figure) === '' ? '空白' : figureText(figure);
}
