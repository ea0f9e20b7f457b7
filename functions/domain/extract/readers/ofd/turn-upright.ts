import type { FixedPage, Ruling, TextRun } from '../../document.ts';
import type { PlacedText } from './read-text.ts';

/** A page as it is stored, in points from its top left corner. */
export interface StoredPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rulings: readonly Ruling[];
}

/** Turns a page so that most of its text reads from left to right. What lies outside of the page is left out. */
export function turnUpright({ number, width, height, texts, rulings }: StoredPage): FixedPage {
  const turns = dominantTurns(texts);
  const turned = turns % 2 === 0 ? { width, height } : { width: height, height: width };
  const turn = <Box extends Ruling>(box: Box): Box => turnBack(box, turns, width, height);
  const within = ({ left, top, right, bottom }: Ruling): boolean =>
    right > 0 && bottom > 0 && left < turned.width && top < turned.height;
  // A line turned otherwise than its page (a column head, say) keeps its order, which places alone would not tell.
  const runs = texts.flatMap(text => (text.turns === turns ? text.runs : joinRuns(text.runs)));
  return { number, ...turned, runs: runs.map(turn).filter(within), rulings: rulings.map(turn).filter(within) };
}

function dominantTurns(texts: readonly PlacedText[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turns, runs } of texts) counts[turns] = (counts[turns] ?? 0) + runs.length;
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
  const [first, ...rest] = runs;
  if (first === undefined) return [];
  return [
    rest.reduce(
      (joined, run) => ({
        text: joined.text + run.text,
        left: Math.min(joined.left, run.left),
        top: Math.min(joined.top, run.top),
        right: Math.max(joined.right, run.right),
        bottom: Math.max(joined.bottom, run.bottom),
      }),
      first,
    ),
  ];
}
