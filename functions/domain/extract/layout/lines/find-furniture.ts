import type { FixedPage, TextRun } from '../../document.ts';
import { type Box, holdsCentre, widthOf } from '../box.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** A page with its text in single characters, and the boxes of its tables. */
export interface SortedPage {
  readonly page: FixedPage;
  readonly runs: readonly TextRun[];
  readonly tables: readonly Box[];
}

/** Shares of the page height at top and bottom in which furniture stands. */
const HEAD = 0.13;
const FOOT = 0.86;
/** No page has more lines in its margins; a page that has is made to cost time. */
const MAX_LINES = 100;
/** How far running heads may shift from page to page, in points. */
const SHIFT = 4;

/** Page numbers that nothing else looks like: - 3 -, 第3页 共5页, 3/5. */
const MARKED_NUMBER =
  /^(?:[-–—―－─~·•]{1,3}\d{1,3}[-–—―－─~·•]{1,3}|第?\d{1,3}页[,，/／]?(?:共\d{1,3}页)?|第[一二三四五六七八九十]{1,3}页|(?:page)?\d{1,3}(?:\/|／|of)\d{1,3})$/i;
const BARE_NUMBER = /^\d{1,3}$/;

/**
 * Page numbers, running heads and running feet, page by page: what belongs to the paper and not to the report. Page numbers
 * with dashes may stand inside a table that fills its page; all else counts only outside tables.
 */
export function findFurniture(pages: readonly SortedPage[]): readonly ReadonlySet<TextRun>[] {
  const margins = pages.map(marginLines);
  const bare = numbersInStep(margins);
  return margins.map((lines, index) => {
    const found = lines.filter(
      line => isMarkedNumber(line) || (!line.inTable && (bare.has(line) || recurs(line, index, margins))),
    );
    return new Set(found.flatMap(({ runs }) => runs));
  });
}

interface MarginLine extends TextLine {
  readonly pageNumber: number;
  readonly inTable: boolean;
}

function marginLines({ page, runs, tables }: SortedPage): readonly MarginLine[] {
  const margin = runs.filter(({ top, bottom }) => bottom < page.height * HEAD || top > page.height * FOOT);
  const lines = linesOf(margin);
  return (lines.length > MAX_LINES ? [] : lines).map(line => ({
    ...line,
    pageNumber: page.number,
    inTable: tables.some(table => holdsCentre(table, line)),
  }));
}

const compact = (text: string) => text.replace(/\s+/g, '');

/** A row of a table may read 1 - 2 across its columns; a page number is set close. */
function isMarkedNumber(line: MarginLine): boolean {
  const text = compact(line.text);
  const height = line.bottom - line.top;
  return MARKED_NUMBER.test(text) && widthOf(line) < height * (text.length + 3);
}

/** Bare numbers that count the pages: at least two that rise with them, or the only page's own. */
function numbersInStep(margins: readonly (readonly MarginLine[])[]): ReadonlySet<MarginLine> {
  const numbers = margins.flat().filter(line => !line.inTable && BARE_NUMBER.test(compact(line.text)));
  const steps = new Map<number, MarginLine[]>();
  for (const line of numbers) {
    const offset = Number(compact(line.text)) - line.pageNumber;
    steps.set(offset, [...(steps.get(offset) ?? []), line]);
  }
  return new Set(
    [...steps].filter(([offset, lines]) => lines.length > 1 || offset === 0).flatMap(([, lines]) => lines),
  );
}

/** The same words at the same height on another page, the page number aside; figures alone are no running head. */
function recurs(line: MarginLine, index: number, margins: readonly (readonly MarginLine[])[]): boolean {
  const text = withoutPageNumber(line);
  if (!/\p{L}/u.test(text)) return false;
  const others = margins.filter(
    (lines, at) =>
      at !== index &&
      lines.some(
        other => Math.abs(other.top - line.top) < SHIFT && !other.inTable && withoutPageNumber(other) === text,
      ),
  );
  return others.length > 0 && others.length + 1 >= margins.length / 2;
}

function withoutPageNumber({ text, pageNumber }: MarginLine): string {
  return compact(text).replace(new RegExp(`(?<!\\d)${pageNumber}(?!\\d)`), '#');
}
