import { composeText } from '../../compose-cell.ts';
import type { TextRun } from '../../document.ts';
import { around, type Box, centreY, heightOf, widthOf } from '../box.ts';
import { isDrawnAlike, withLifts } from './drawing.ts';

/** Text that stands on one base line, from left to right. */
export interface TextLine extends Box {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/**
 * Words: runs taken apart at white space, and digits that formats give one by one put together. A word lies in one cell of
 * a table even where it is too wide for it. Turned runs stay whole.
 */
export function wordsOf(runs: readonly TextRun[]): readonly TextRun[] {
  const words: TextRun[] = [];
  for (const piece of runs.flatMap(splitAtSpaces)) {
    const last = words.at(-1);
    if (last !== undefined && isSameNumber(last, piece)) words[words.length - 1] = joined(last, piece);
    else words.push(piece);
  }
  return words;
}

function splitAtSpaces(run: TextRun): readonly TextRun[] {
  if (run.text.trim() === '') return [];
  if (!/\s/.test(run.text) || heightOf(run) > 1.6 * widthOf(run)) return [run];
  const characters = [...run.text];
  const unit = widthOf(run) / characters.reduce((sum, character) => sum + weightOf(character), 0);
  const words: TextRun[] = [];
  let left = run.left;
  let open = false;
  for (const text of characters) {
    const right = left + unit * weightOf(text);
    const last = words.at(-1);
    const blank = text.trim() === '';
    if (!blank && open && last !== undefined) words[words.length - 1] = { ...last, text: last.text + text, right };
    else if (!blank) words.push({ ...run, text, left, right });
    open = !blank;
    left = right;
  }
  return words;
}

/** No number of a report has more characters. */
const LONGEST = 20;
const NUMBER = /^[\d.,，．０-９]+$/;

function isSameNumber(last: TextRun, next: TextRun): boolean {
  if (last.text.length > LONGEST || last.cell !== next.cell || !isDrawnAlike(last, next)) return false;
  if (!NUMBER.test(next.text) || !NUMBER.test(last.text)) return false;
  const height = Math.min(heightOf(last), heightOf(next));
  return Math.abs(next.left - last.right) < 0.12 * height && Math.abs(next.bottom - last.bottom) < 0.1 * height;
}

const joined = (one: TextRun, other: TextRun): TextRun => ({
  ...one,
  ...around([one, other]),
  text: one.text + other.text,
});

/** Chinese characters and full-width marks are twice as wide as the rest. */
const weightOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2);

/** Groups runs into lines, from top to bottom. */
export function linesOf(runs: readonly TextRun[]): readonly TextLine[] {
  const lines: TextRun[][] = [];
  let reference: Box | undefined;
  for (const run of runs.toSorted((one, other) => centreY(one) - centreY(other))) {
    const near = reference !== undefined && isOneLine(run, reference);
    if (near) lines.at(-1)?.push(run);
    else lines.push([run]);
    // The tallest run of a line leads it: a small raised sign must not pull it up.
    if (!near || reference === undefined || heightOf(run) > heightOf(reference)) reference = run;
  }
  return lines.map(lineOf);
}

/** Share of its height by which a mark much smaller than the text beside it reaches into the line. */
const REACHING = 0.3;
const MUCH_SMALLER = 0.8;

function isOneLine(run: Box, reference: Box): boolean {
  const less = Math.min(heightOf(run), heightOf(reference));
  const more = Math.max(heightOf(run), heightOf(reference));
  if (centreY(run) - centreY(reference) <= 0.45 * less) return true;
  const shared = Math.min(run.bottom, reference.bottom) - Math.max(run.top, reference.top);
  return less < MUCH_SMALLER * more && shared > REACHING * less;
}

export function lineOf(runs: readonly TextRun[]): TextLine {
  const sorted = withLifts(withoutDoubles(runs.toSorted((one, other) => one.left - other.left)));
  const text = composeText(
    sorted.map((run, index) => {
      const previous = sorted[index - 1];
      return previous === undefined ? run : { ...run, text: spaceBetween(previous, run) + run.text };
    }),
  );
  return { ...around(sorted), text, runs: sorted };
}

/** Bold type is sometimes made by printing a character twice, a hair's breadth apart. */
function withoutDoubles(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.filter((run, index) => {
    const previous = runs[index - 1];
    return previous === undefined || previous.text !== run.text || run.left - previous.left > 0.15 * heightOf(run);
  });
}

/** White space is read from the gaps: one space for a gap as wide as a character, or between words and numbers. */
export function spaceBetween(previous: TextRun, next: TextRun): string {
  const gap = (next.left - previous.right) / Math.min(heightOf(previous), heightOf(next));
  if (gap > 0.8) return ' ';
  const [before, after] = [previous.text.at(-1) ?? '', next.text.at(0) ?? ''];
  if (/\d/.test(before) && /\d/.test(after)) return gap > 0.4 ? ' ' : '';
  return gap > 0.18 && /[A-Za-z]/.test(before + after) && isNarrow(before) && isNarrow(after) ? ' ' : '';
}

const isNarrow = (character: string) => (character.codePointAt(0) ?? 0) < 0x2e80;
