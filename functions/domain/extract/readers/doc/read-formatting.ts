import { sliceOf } from './read-fib.ts';

/** Formatting that holds for the bytes of the WordDocument stream from `from` up to the next run. */
export interface FormattedRun {
  readonly from: number;
  /** Style and modifiers; empty for plain text. */
  readonly properties: DataView;
}

const PAGE = 512;
const MOST_RUNS = 100_000;
const EMPTY = new DataView(new ArrayBuffer(0));

/**
 * The runs that a table of formatted pages leads to ([MS-DOC] 2.8.5, 2.8.6), by position. `entrySize` is 1 for characters
 * and 13 for paragraphs. Null where there are more than any document has; throws RangeError if broken.
 */
export function readFormatting(pages: DataView, main: DataView, entrySize: 1 | 13): readonly FormattedRun[] | null {
  const runs: FormattedRun[] = [];
  const count = Math.max(0, Math.floor((pages.byteLength - 4) / 8));
  for (let index = 0; index < count; index += 1) {
    const number = pages.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
    const page = sliceOf(main, number * PAGE, PAGE);
    readPage(page, entrySize, runs);
    if (runs.length > MOST_RUNS) return null;
  }
  return runs.sort((a, b) => a.from - b.from);
}

function readPage(page: DataView, entrySize: 1 | 13, runs: FormattedRun[]): void {
  const count = page.getUint8(PAGE - 1);
  for (let index = 0; index < count; index += 1) {
    const at = page.getUint8((count + 1) * 4 + index * entrySize) * 2;
    const from = page.getUint32(index * 4, true);
    runs.push({
      from,
      properties: at === 0 ? EMPTY : entrySize === 1 ? characterList(page, at) : paragraphList(page, at),
    });
  }
}

function characterList(page: DataView, at: number): DataView {
  return sliceOf(page, at + 1, page.getUint8(at));
}

/** [MS-DOC] 2.9.176, PapxInFkp: counted in words, odd lengths less one byte. */
function paragraphList(page: DataView, at: number): DataView {
  const words = page.getUint8(at);
  return words === 0 ? sliceOf(page, at + 2, page.getUint8(at + 1) * 2) : sliceOf(page, at + 1, words * 2 - 1);
}

/** Finds the run that holds at a position, null before the first, and where the next one begins; fast for text in its order. */
export function runFinder(
  runs: readonly FormattedRun[],
): (position: number) => { readonly run: FormattedRun | null; readonly until: number } {
  let last = -1;
  const holds = (index: number, position: number): boolean =>
    (runs[index]?.from ?? Number.NEGATIVE_INFINITY) <= position &&
    position < (runs[index + 1]?.from ?? Number.POSITIVE_INFINITY);
  return position => {
    if (!holds(last, position)) last = holds(last + 1, position) ? last + 1 : lastBefore(runs, position);
    return { run: runs[last] ?? null, until: runs[last + 1]?.from ?? Number.POSITIVE_INFINITY };
  };
}

/** Index of the last run that begins at or before a position; -1 for none. */
function lastBefore(runs: readonly FormattedRun[], position: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
