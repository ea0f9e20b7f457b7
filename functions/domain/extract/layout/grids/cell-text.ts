import type { TextRun } from '../../document.ts';
import { type Box, widthOf } from '../box.ts';
import { linesOf, type TextLine } from '../lines/text-lines.ts';

export interface CellText {
  readonly text: string;
  /** It ends in digits, and not one digit more had room in the line: a number may go on in another place. */
  readonly breaksOff: boolean;
}

/**
 * Lines joined by line feeds; a number that the cell was too narrow for, in one piece. `cell` is where its lines are, null
 * where only its text is known.
 */
export function cellText(runs: readonly TextRun[], cell: Box | null): CellText {
  const lines = linesOf(runs).map(line => (isDistributed(line, cell) ? withoutSpaces(line) : line));
  const text = lines.reduce((before, line, index) => {
    const last = lines[index - 1];
    if (last === undefined) return line.text;
    return before + (isDigits(last.text) && isDigits(line.text) && isFull(last, cell) ? '' : '\n') + line.text;
  }, '');
  const end = lines.at(-1);
  return { text, breaksOff: cell !== null && end !== undefined && isDigits(end.text) && isFull(end, cell) };
}

/** Whether a text is a number or a part of one. */
export const isDigits = (text: string): boolean => /^[\d,.０-９，．]+$/.test(text);

const MOST_DIGITS = 20;

/** Digits set apart evenly from one side of the cell to the other are one number (分散对齐). */
function isDistributed({ runs, left, right }: TextLine, cell: Box | null): boolean {
  if (
    cell === null ||
    runs.length < 2 ||
    runs.length > MOST_DIGITS ||
    !runs.every(({ text }) => text.length === 1 && isDigits(text))
  )
    return false;
  const gaps = runs.slice(1).map((run, index) => run.left - (runs[index]?.right ?? 0));
  const isEven = Math.max(...gaps) - Math.min(...gaps) < 0.15 * Math.max(...gaps);
  return isEven && left - cell.left < 2 * PADDING && cell.right - right < 2 * PADDING;
}

const withoutSpaces = (line: TextLine): TextLine => ({ ...line, text: line.text.replaceAll(' ', '') });

/** Room between text and side of a cell, in points, as word processors leave it. */
const PADDING = 5.5;

/** Whether not one digit more had room in a line of digits. */
function isFull(line: TextLine, cell: Box | null): boolean {
  if (cell === null) return true;
  const digit = widthOf(line) / line.text.length;
  const [before, after] = [line.left - cell.left, cell.right - line.right];
  // Where the line is centred, the room on both sides counts.
  const isShifted = before - after > digit;
  return isShifted ? after <= PADDING + 1.3 * digit : before + after <= 2 * PADDING + 1.3 * digit;
}
