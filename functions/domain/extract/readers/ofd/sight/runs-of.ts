import type { CellDoubt } from '../../../compose-cell.ts';
import type { TextRun } from '../../../document.ts';
import { around, type Box } from '../../../layout/box.ts';
import { onPaper } from '../../pdf/page/read-colour.ts';
import type { PlacedGlyph } from '../objects/read-text.ts';
import type { PaintedText } from './canvas.ts';

/** A character that is seen, with what speaks against it. */
export interface JudgedGlyph {
  readonly glyph: PlacedGlyph;
  readonly doubts: readonly CellDoubt[];
}

/** Colours whose channels all lie below this, of 255, are black to the eye. */
const DARK = 60;
/** Gaps up to this share of the type size stand between characters of one word. */
const CLOSE = 0.25;

/**
 * Characters of one text object stay together where they follow each other closely: a number too wide for its cell is
 * still one number.
 */
export function runsOf(judged: readonly JudgedGlyph[], text: PaintedText): readonly TextRun[] {
  const runs: JudgedGlyph[][] = [];
  for (const one of judged) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isClose(last, one, text)) run.push(one);
    else runs.push([one]);
  }
  const drawn = drawnAs(text);
  return runs.map(run => ({ ...drawn, ...doubtsOf(run), text: textOf(run), ...boxOf(run) }));
}

const textOf = (run: readonly JudgedGlyph[]): string => {
  let text = '';
  for (const { glyph } of run) text += glyph.text;
  return text;
};

const boxOf = (run: readonly JudgedGlyph[]): Box => around(run.map(({ glyph }) => glyph));

function doubtsOf(run: readonly JudgedGlyph[]): { readonly doubts?: readonly CellDoubt[] } {
  const against = new Set(run.flatMap(({ doubts }) => doubts));
  return against.size === 0 ? {} : { doubts: [...against] };
}

function drawnAs({ size, colour, isReversed }: PaintedText): Pick<TextRun, 'size' | 'ink' | 'direction'> {
  const ink = colour === undefined ? undefined : onPaper(colour);
  return {
    size,
    ...(ink === undefined || Math.max(...ink) < DARK ? {} : { ink }),
    ...(isReversed ? { direction: 'rtl' as const } : {}),
  };
}

function isClose({ glyph: last }: JudgedGlyph, { glyph: next }: JudgedGlyph, { size, turns }: PaintedText): boolean {
  if (turns === 0) return isBeside(next.left - last.right, next.bottom - last.bottom, size);
  if (turns === 1) return isBeside(next.top - last.bottom, next.left - last.left, size);
  if (turns === 2) return isBeside(last.left - next.right, next.top - last.top, size);
  return isBeside(last.top - next.bottom, next.right - last.right, size);
}

const isBeside = (gap: number, shift: number, size: number): boolean =>
  Math.abs(gap) < CLOSE * size && Math.abs(shift) < CLOSE * size;
