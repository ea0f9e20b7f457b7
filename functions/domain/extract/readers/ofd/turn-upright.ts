import type { FixedPage, PageMark, Ruling, TextRun } from '../../document.ts';
import { around } from '../../layout/box.ts';

/** A page as it is stored, in points from its top left corner. */
export interface StoredPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly StoredText[];
  readonly rulings: readonly Ruling[];
  readonly marks: readonly PageMark[];
}

/** The words of one text object. */
export interface StoredText {
  /** Quarter turns with the clock by which its line is turned. */
  readonly turns: 0 | 1 | 2 | 3;
  readonly runs: readonly TextRun[];
}

export interface TurnedPage {
  readonly page: FixedPage;
  /** Text beside the page. */
  readonly outside: readonly string[];
}

/** Turns a page so that most of its text reads from left to right. What lies outside of the page is no part of it. */
export function turnUpright({ number, width, height, texts, rulings, marks }: StoredPage): TurnedPage {
  const turns = dominantTurns(texts);
  const turned = turns % 2 === 0 ? { width, height } : { width: height, height: width };
  const turn = <Box extends Ruling>(box: Box): Box => turnBack(box, turns, width, height);
  const within = ({ left, top, right, bottom }: Ruling): boolean =>
    right > 0 && bottom > 0 && left < turned.width && top < turned.height;
  const runs = texts.flatMap(text => uprightRuns(text, turns)).map(turn);
  return {
    page: {
      number,
      ...turned,
      runs: runs.filter(within),
      rulings: rulings.map(turn).filter(within),
      ...(marks.length === 0 ? {} : { marks: marks.map(turn) }),
    },
    outside: runs.filter(run => !within(run)).map(({ text }) => text),
  };
}

/** A line turned otherwise than its page (a column head, say) keeps its order, which places alone would not tell. */
function uprightRuns(text: StoredText, turns: number): readonly TextRun[] {
  if (text.turns === turns) return text.runs;
  const turned = ((text.turns - turns + 4) % 4) * 90;
  return joinRuns(text.runs).map(run => ({ ...run, turned }));
}

function dominantTurns(texts: readonly StoredText[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turns, runs } of texts)
    counts[turns] = (counts[turns] ?? 0) + runs.reduce((sum, { text }) => sum + text.length, 0);
  return counts.indexOf(Math.max(...counts));
}

function turnBack<Box extends Ruling>(box: Box, turns: number, width: number, height: number): Box {
  const { left, top, right, bottom } = box;
  if (turns === 1) return { ...box, left: top, top: width - right, right: bottom, bottom: width - left };
  if (turns === 2)
    return { ...box, left: width - right, top: height - bottom, right: width - left, bottom: height - top };
  if (turns === 3) return { ...box, left: height - bottom, top: left, right: height - top, bottom: right };
  return box;
}

function joinRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const [first] = runs;
  return first === undefined ? [] : [{ ...first, ...around(runs), text: runs.map(({ text }) => text).join('') }];
}
