import type { Item } from './text-item.ts';
import { endsLikeAgency, type ReportTitle, readTitle } from './title.ts';

export interface FoundTitle extends ReportTitle {
  /** First and last item the title stands in; -1 where it stands inside a sentence or a table. */
  readonly from: number;
  readonly to: number;
}

const MOST_LINES = 4;
/** How far after the first heading a title is looked for: some reports set it below 一、总体情况. */
const AFTER_HEADING = 8;

/**
 * The title nearest before the first heading, else one soon after it, else one quoted in a table or a sentence. Page
 * navigation lists titles of other years, so the last one before the text counts.
 */
export function findTitle(items: readonly Item[], firstHeading: number): FoundTitle | undefined {
  const before = lastTitle(items, 0, firstHeading);
  if (before !== undefined && isFull(before)) return before;
  const after = lastTitle(items, firstHeading + 1, Math.min(firstHeading + AFTER_HEADING, items.length));
  if (after !== undefined && isFull(after)) return after;
  return quotedTitle(items, firstHeading) ?? before ?? after;
}

function isFull(title: ReportTitle): boolean {
  return title.year !== null && title.agencyName !== '';
}

function lastTitle(items: readonly Item[], from: number, until: number): FoundTitle | undefined {
  let weak: FoundTitle | undefined;
  for (let end = until - 1; end >= from; end--) {
    const title = titleEndingAt(items, from, end);
    if (title !== undefined && isFull(title)) return title;
    if (title !== undefined && (title.year !== null || weak === undefined)) weak ??= title;
  }
  return weak;
}

/** The shortest run of lines ending here that is a title with agency and year; else the best there is. */
function titleEndingAt(items: readonly Item[], from: number, end: number): FoundTitle | undefined {
  let joined = '';
  let lines = 0;
  let best: FoundTitle | undefined;
  for (let start = end; start >= from && lines < MOST_LINES; start--) {
    const item = items[start];
    if (item?.kind !== 'text' || item.text.length > 120) break;
    if (item.text.trim() === '') {
      if (lines === 0) break;
      continue;
    }
    joined = item.text.trim() + joined;
    lines++;
    const title = readTitle(joined);
    if (title === undefined) continue;
    if (lines > 1 && title.agencyName !== '' && !endsLikeAgency(title.agencyName)) break;
    const found = { ...title, from: start, to: end };
    if (isFull(title)) return found;
    if (best === undefined || worth(title) > worth(best)) best = found;
  }
  return best;
}

function worth(title: ReportTitle): number {
  return (title.year === null ? 0 : 1) + (title.agencyName === '' ? 0 : 1);
}

const QUOTED =
  /(?:现(?:将|公布|发布|公开)?|公布|发布|编制(?:了|完成)?)?[《“]?([^《》“”。，；：,;:\s]{4,60}?(?:报告|年报))[》”。，；,;\s]/g;

function quotedTitle(items: readonly Item[], firstHeading: number): FoundTitle | undefined {
  for (const item of items.slice(0, Math.max(firstHeading, AFTER_HEADING))) {
    const texts = item.kind === 'text' ? quotesIn(item.text) : item.table.cells.slice(0, 60).map(cell => cell.text);
    for (const text of texts) {
      const title = readTitle(text);
      if (title !== undefined && isFull(title)) return { ...title, from: -1, to: -1 };
    }
  }
  return undefined;
}

function quotesIn(text: string): readonly string[] {
  return [...text.slice(0, 1000).matchAll(QUOTED)].map(([, quote]) => quote ?? '');
}
