import type { TextRun } from '../document.ts';
import { around, type Box, centreY, heightOf, widthOf } from './box.ts';

/** Text that stands on one base line, from left to right. */
export interface TextLine extends Box {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** Takes runs of several characters apart, so that a run may lie across the edge of a cell. Turned runs stay whole. */
export function splitRuns(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.flatMap(run => {
    const characters = [...run.text];
    if (characters.length < 2) return run.text.trim() === '' ? [] : [run];
    if (heightOf(run) > 1.6 * widthOf(run)) return [run];
    const weights = characters.map(weightOf);
    const unit = widthOf(run) / weights.reduce((sum, weight) => sum + weight, 0);
    let left = run.left;
    return characters.flatMap((text, index) => {
      const right = left + unit * (weights[index] ?? 1);
      const piece = { ...run, text, left, right };
      left = right;
      return text.trim() === '' ? [] : [piece];
    });
  });
}

/** Chinese characters and full-width marks are twice as wide as the rest. */
const weightOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2);

/** Groups runs into lines, from top to bottom. */
export function linesOf(runs: readonly TextRun[]): readonly TextLine[] {
  const lines: TextRun[][] = [];
  let reference: Box | undefined;
  for (const run of runs.toSorted((one, other) => centreY(one) - centreY(other))) {
    const near =
      reference !== undefined &&
      centreY(run) - centreY(reference) <= 0.45 * Math.min(heightOf(run), heightOf(reference));
    if (near) lines.at(-1)?.push(run);
    else lines.push([run]);
    // The tallest run of a line leads it: a small raised sign must not pull it up.
    if (!near || reference === undefined || heightOf(run) > heightOf(reference)) reference = run;
  }
  return lines.map(lineOf);
}

export function lineOf(runs: readonly TextRun[]): TextLine {
  const sorted = withoutDoubles(runs.toSorted((one, other) => one.left - other.left));
  const text = sorted
    .map((run, index) => {
      const previous = sorted[index - 1];
      return previous === undefined ? run.text : spaceBetween(previous, run) + run.text;
    })
    .join('');
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
function spaceBetween(previous: TextRun, next: TextRun): string {
  const gap = (next.left - previous.right) / Math.min(heightOf(previous), heightOf(next));
  if (gap > 0.8) return ' ';
  const [before, after] = [previous.text.at(-1) ?? '', next.text.at(0) ?? ''];
  if (/\d/.test(before) && /\d/.test(after)) return gap > 0.4 ? ' ' : '';
  return gap > 0.18 && /[A-Za-z]/.test(before + after) && isNarrow(before) && isNarrow(after) ? ' ' : '';
}

const isNarrow = (character: string) => (character.codePointAt(0) ?? 0) < 0x2e80;
