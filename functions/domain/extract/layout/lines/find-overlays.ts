import type { Ink } from '../../compose-cell.ts';
import type { FixedPage, TextRun } from '../../document.ts';
import { type Box, heightOf, widthOf } from '../box.ts';

/** Brightness, of 255, above which ink is pale; white text shows only on dark ground and is no watermark. */
const PALE = 150;
const WHITE = 250;
/** How far the channels of a colour lie apart, of 255. */
const COLOURED = 80;
/** Sizes against the size of the page's text. */
const LARGE = 2;
const HUGE = 2.5;
/** Times that a watermark is set on one page when it is set all over it. */
const ALL_OVER = 3;
/** How far a watermark may shift from page to page, in points. */
const SHIFT = 2;
/** A page with more text that may be a watermark has none. */
const MAX_CANDIDATES = 500;
/** Share of the smaller of two texts that lies within the other where they are printed over each other. */
const OVER = 0.2;

/**
 * Pages without the text printed over or under their text: watermarks, level ones too, and numbers of seals, marked as
 * such by the file or not. Text under something as dark as itself is left doubtful.
 */
export function withoutOverlays(pages: readonly FixedPage[]): readonly FixedPage[] {
  const candidates = pages.map(candidatesOf);
  if (candidates.every(found => found.length === 0)) return pages;
  return pages.map((page, index) => {
    const others = candidates.filter((_, other) => other !== index).flat();
    const found = (candidates[index] ?? []).filter(run => isOverlay(run, page, candidates[index] ?? [], others));
    return found.length === 0 ? page : { ...page, runs: leave(page.runs, found) };
  });
}

/** Text that stands out from the page by its colour or size, or was marked as no text. */
function candidatesOf({ runs }: FixedPage): readonly TextRun[] {
  const usual = usualSize(runs);
  const found = runs.filter(
    run =>
      run.ink !== undefined || run.isArtifact === true || (run.size ?? 0) > usual * HUGE || run.turned !== undefined,
  );
  return found.length > MAX_CANDIDATES ? [] : found;
}

function isOverlay(
  run: TextRun,
  { runs, rulings }: FixedPage,
  here: readonly TextRun[],
  elsewhere: readonly TextRun[],
): boolean {
  const usual = usualSize(runs);
  const [pale, size] = [isPale(run.ink), run.size ?? 0];
  if (pale && (run.isArtifact === true || run.turned !== undefined || size > usual * LARGE)) return true;
  const recurs = elsewhere.some(other => isSameText(run, other) && isSamePlace(run, other));
  if ((pale && isAllOver(run, here)) || (recurs && (pale || size > usual * HUGE))) return true;
  const stands = pale || run.isArtifact === true || size > usual * HUGE || isColoured(run.ink);
  if (!stands) return false;
  if (runs.some(other => other !== run && !isSameInk(run, other) && liesOver(run, other))) return true;
  return (pale || size > usual * HUGE) && rulings.some(ruling => crosses(ruling, run));
}

const brightness = ([red, green, blue]: Ink) => 0.299 * red + 0.587 * green + 0.114 * blue;
const isPale = (ink: Ink | undefined) => ink !== undefined && brightness(ink) > PALE && brightness(ink) <= WHITE;
const isColoured = (ink: Ink | undefined) => ink !== undefined && Math.max(...ink) - Math.min(...ink) > COLOURED;

const isSameText = (one: TextRun, other: TextRun) => one.text === other.text && one.size === other.size;
const isSamePlace = (one: TextRun, other: TextRun) =>
  Math.abs(one.left - other.left) < SHIFT && Math.abs(one.top - other.top) < SHIFT;
const isAllOver = (run: TextRun, here: readonly TextRun[]) =>
  here.filter(other => isPale(other.ink) && isSameText(run, other)).length >= ALL_OVER;

const isSameInk = ({ ink: one, size }: TextRun, { ink: other, size: otherSize }: TextRun) =>
  String(one) === String(other) && size === otherSize;

function liesOver(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const smaller = Math.min(widthOf(one) * heightOf(one), widthOf(other) * heightOf(other));
  return across > 0 && down > 0 && across * down > OVER * smaller;
}

/** Share of a text at its sides through which a line may run without running through it. */
const EDGE = 0.2;

/** Whether a line runs through the middle of a text. */
function crosses(ruling: Box, run: Box): boolean {
  const [marginX, marginY] = [EDGE * widthOf(run), EDGE * heightOf(run)];
  return (
    ruling.right > run.left + marginX &&
    ruling.left < run.right - marginX &&
    ruling.bottom > run.top + marginY &&
    ruling.top < run.bottom - marginY
  );
}

/** The other runs; those under a dark overlay may not show what they say. */
function leave(runs: readonly TextRun[], overlays: readonly TextRun[]): readonly TextRun[] {
  const gone = new Set(overlays);
  const dark = overlays.filter(({ ink }) => !isPale(ink));
  return runs
    .filter(run => !gone.has(run))
    .map(run =>
      dark.some(overlay => liesOver(overlay, run))
        ? { ...run, doubts: [...(run.doubts ?? []), 'overlapping' as const] }
        : run,
    );
}

/** The size in which most characters of a page are set. */
function usualSize(runs: readonly TextRun[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) if (size !== undefined) counts.set(size, (counts.get(size) ?? 0) + text.length);
  let [usual, most] = [Infinity, 0];
  for (const [size, count] of counts) if (count > most) [usual, most] = [size, count];
  return usual;
}
