import { squeeze } from '../../labels/label-key.ts';
import type { Item } from '../text-item.ts';
import { quotedTitle } from './quoted-title.ts';
import { type ReportTitle, readTitle } from './read-title.ts';
import { isNothingButDate } from './title-years.ts';
import { beginsName } from './wrapped-name.ts';

export interface FoundTitle extends ReportTitle {
  /** First and last item the title stands in; -1 where it stands inside a sentence or a table. */
  readonly from: number;
  readonly to: number;
}

const MOST_LINES = 6;
const LONGEST_LINE = 120;
/** How far after the first heading a title is looked for: some reports set it below 一、总体情况. */
const AFTER_HEADING = 8;
/** How far a quoted title is looked for in a document without headings. */
const OPENING = 40;

/**
 * The title nearest before the first heading, else one soon after it, else one quoted in a table or a sentence. Page
 * navigation lists titles of other years, so the last one before the text counts.
 */
export function findTitle(items: readonly Item[], firstHeading: number): FoundTitle | undefined {
  const before = lastTitle(items, 0, firstHeading);
  if (before !== undefined && isFull(before)) return before;
  const after = lastTitle(items, firstHeading + 1, Math.min(firstHeading + AFTER_HEADING, items.length));
  if (after !== undefined && isFull(after)) return after;
  const quoted = quotedTitle(
    items.slice(0, Math.min(firstHeading, firstHeading === items.length ? OPENING : firstHeading)),
  );
  const candidates = [before, after, quoted === undefined ? undefined : { ...quoted, from: -1, to: -1 }];
  return candidates.filter(candidate => candidate !== undefined).toSorted((one, other) => worth(other) - worth(one))[0];
}

function isFull(title: ReportTitle): boolean {
  return title.year !== null && title.agencyName !== '';
}

function worth(title: ReportTitle): number {
  return (title.year === null ? 0 : 1) + (title.agencyName === '' ? 0 : 1);
}

function lastTitle(items: readonly Item[], from: number, until: number): FoundTitle | undefined {
  let weak: FoundTitle | undefined;
  for (let end = until - 1; end >= from; end--) {
    const title = titleEndingAt(items, from, end);
    if (title !== undefined && isFull(title)) return title;
    if (title !== undefined && (weak === undefined || worth(title) > worth(weak))) weak = title;
  }
  return weak;
}

/** The shortest run of lines ending here that is a title with agency and year; else the best there is. */
function titleEndingAt(items: readonly Item[], from: number, end: number): FoundTitle | undefined {
  let joined = '';
  let lines = 0;
  let best: FoundTitle | undefined;
  for (const { text, at } of linesUpwards(items, from, end)) {
    if (lines === 0 && isNothingButDate(text)) return undefined;
    if (best !== undefined && isFull(best) && !beginsName(text, best.agencyName)) return best;
    joined = text + joined;
    lines++;
    const title = readTitle(joined);
    if (title === undefined) continue;
    if (best === undefined || worth(title) > worth(best) || isLonger(title, best))
      best = { ...title, from: at, to: end };
    else if (isFull(best)) return best;
  }
  return best;
}

const isLonger = (title: ReportTitle, best: ReportTitle): boolean =>
  isFull(title) && title.agencyName.length > best.agencyName.length && title.agencyName.endsWith(best.agencyName);

interface Line {
  readonly text: string;
  readonly at: number;
}

/** Short lines from one upwards, without white space, until something else stands there. */
function linesUpwards(items: readonly Item[], from: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = end; at >= from && lines.length < MOST_LINES; at--) {
    const item = items[at];
    if (item?.kind !== 'text' || item.text.length > LONGEST_LINE) break;
    const text = squeeze(item.text);
    if (text === '' && lines.length === 0) break;
    if (text !== '') lines.push({ text, at });
  }
  return lines;
}
