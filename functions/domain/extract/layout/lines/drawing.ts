import { type CellDoubt, type Drawn, type Ink, isNoteMark } from '../../compose-cell.ts';
import type { TextRun } from '../../document.ts';
import { heightOf } from '../box.ts';

/** How a run is drawn, without its text and place. */
export function drawingOf({ size, lift, struck, turned, ink, direction, doubts }: TextRun): Drawn {
  return {
    ...(size === undefined ? {} : { size }),
    ...(lift === undefined ? {} : { lift }),
    ...(struck === undefined ? {} : { struck }),
    ...(turned === undefined ? {} : { turned }),
    ...(ink === undefined ? {} : { ink }),
    ...(direction === undefined ? {} : { direction }),
    ...(doubts === undefined ? {} : { doubts }),
  };
}

/** Sizes of one word differ by no more. */
const ONE_SIZE = 1.05;

export function isDrawnAlike(one: Drawn, other: Drawn): boolean {
  const [size, otherSize] = [one.size ?? 0, other.size ?? 0];
  return (
    Math.max(size, otherSize) <= Math.min(size, otherSize) * ONE_SIZE &&
    one.lift === other.lift &&
    one.struck === other.struck &&
    (one.turned ?? 0) === (other.turned ?? 0) &&
    one.direction === other.direction &&
    sameInk(one.ink, other.ink) &&
    sameDoubts(one.doubts, other.doubts)
  );
}

const sameInk = (one: Ink = BLACK, other: Ink = BLACK) => one.every((value, channel) => value === other[channel]);
const BLACK: Ink = [0, 0, 0];

const sameDoubts = (one: readonly CellDoubt[] = [], other: readonly CellDoubt[] = []) =>
  one.length === other.length && one.every(doubt => other.includes(doubt));

/** Shares of the type size by which a mark stands above or below the line, when it is smaller and when it is not. */
const SET_OFF = 0.15;
const FAR_OFF = 0.3;
const SMALLER = 0.9;
/** Text much smaller than that beside it stands by something that is no figure, such as a watermark. */
const SMALLEST = 0.35;

/** The runs of a line, told which of them are marks that stand raised or lowered beside its tallest text. */
export function withLifts(runs: readonly TextRun[]): readonly TextRun[] {
  const [first] = runs;
  if (first === undefined) return runs;
  const main = runs.reduce((tallest, run) => (heightOf(run) > heightOf(tallest) ? run : tallest), first);
  const height = heightOf(main);
  return runs.map(run => {
    const rise = (main.bottom - run.bottom - DESCENT * (height - heightOf(run))) / height;
    const least = heightOf(run) < SMALLER * height ? SET_OFF : FAR_OFF;
    if (heightOf(run) < SMALLEST * height) return run;
    if (run.lift !== undefined || Math.abs(rise) < least || !isNoteMark(run.text)) return run;
    return { ...run, lift: rise > 0 ? 'raised' : 'lowered' };
  });
}

/** Share of the type size that lies below the base line in the box of a run. */
const DESCENT = 0.14;
