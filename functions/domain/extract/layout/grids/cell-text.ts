import { type CellContent, composeCell, type TextPiece, type Unreadable } from '../../compose-cell.ts';
import type { TextRun } from '../../document.ts';
import { type Box, widthOf } from '../box.ts';
import { drawingOf } from '../lines/drawing.ts';
import { linesOf, spaceBetween, type TextLine } from '../lines/text-lines.ts';

export interface CellText extends CellContent {
  /** It ends in digits, and not one digit more had room in the line: a number may go on in another place. */
  readonly breaksOff: boolean;
}

/**
 * Lines joined by line feeds; a number that the cell was too narrow for, in one piece. `cell` is where its lines are, null
 * where only its text is known.
 */
export function cellText(runs: readonly TextRun[], cell: Box | null, unreadable: readonly Unreadable[] = []): CellText {
  const lines = linesOf(runs).map(line => (isDistributed(line, cell) ? withoutSpaces(line) : line));
  const pieces = lines.flatMap((line, index): readonly TextPiece[] => {
    const last = lines[index - 1];
    if (last === undefined) return piecesOf(line);
    const isOneNumber = isDigits(last.text) && isDigits(line.text) && isFull(last, cell);
    return [...(isOneNumber ? [] : [LINE_END]), ...piecesOf(line)];
  });
  const end = lines.at(-1);
  const breaksOff = cell !== null && end !== undefined && isDigits(end.text) && isFull(end, cell);
  return { ...composeCell(pieces, unreadable), breaksOff };
}

const LINE_END: TextPiece = { text: '\n' };

/** The runs of a line with the white space between them. */
function piecesOf(line: TextLine): readonly TextPiece[] {
  const close = !line.text.includes(' ');
  return line.runs.map((run, index) => {
    const previous = line.runs[index - 1];
    const space = previous === undefined || close ? '' : spaceBetween(previous, run);
    return { ...drawingOf(run), text: space + run.text };
  });
}

/** The content of a cell that goes on in another place, its texts joined by `glue`. */
export function joinContents(parts: readonly CellContent[], glue: string): CellContent {
  const joined = (texts: readonly (string | undefined)[]) => texts.filter(text => text !== undefined && text !== '');
  const note = joined(parts.map(part => part.note)).join(' ');
  const doubts = new Set(parts.flatMap(part => part.doubts ?? []));
  const unreadable = new Set(parts.flatMap(part => part.unreadable ?? []));
  return {
    text: joined(parts.map(({ text }) => text)).join(glue),
    ...(note === '' ? {} : { note }),
    ...(doubts.size === 0 ? {} : { doubts: [...doubts] }),
    ...(unreadable.size === 0 ? {} : { unreadable: [...unreadable] }),
  };
}

/** Whether a text is a number or a part of one. */
export const isDigits = (text: string): boolean => /^[\d,.０-９，．]+$/.test(text);

/** Digits set apart to fill the cell, as one number. */
const withoutSpaces = (line: TextLine): TextLine => ({ ...line, text: line.text.replaceAll(' ', '') });

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
