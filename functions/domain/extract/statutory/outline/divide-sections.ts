import type { SectionKey } from '../../../form/sections.ts';
import { TABLES } from '../../../form/tables.ts';
import { locateHeadings } from './headings/locate-headings.ts';
import type { LocatedHeading } from './headings/located-heading.ts';
import { matchHeading } from './headings/section-heading.ts';
import { isAboveText, isBelowText } from './page-furniture.ts';
import { type ClosedTexts, NO_CLOSING, splitClosing } from './split-closing.ts';
import type { Item, TextItem } from './text-item.ts';
import { type FoundTitle, findTitle } from './title/find-title.ts';

export interface Division extends Pick<ClosedTexts, 'closing'> {
  readonly title: FoundTitle | undefined;
  readonly headings: readonly LocatedHeading[];
  /** Texts of each section, table lines of a text layout among them. */
  readonly texts: Readonly<Record<SectionKey, readonly TextItem[]>>;
}

/** Divides a document into the preamble and its sections; what stands around the report on a page is left out. */
export function divideSections(items: readonly Item[], openEnded: boolean): Division {
  const headings = locateHeadings(items);
  const firstHeading = headings[0]?.index ?? items.length;
  const title = findTitle(items, firstHeading);
  const end = endOfReport(items, headings.at(-1)?.index ?? firstHeading, openEnded);
  const texts = { ...emptyTexts(), ...opening(items.slice(0, firstHeading), title) };
  for (const [at, heading] of headings.entries()) {
    const until = Math.min(headings[at + 1]?.index ?? end, end);
    const own = textsBetween(items, heading.last + 1, until).filter(({ index }) => !inTitle(index, title));
    texts[heading.key] = [...restOf(items, heading), ...own.map(({ item }) => item)];
  }
  const last = headings.at(-1)?.key;
  if (last === undefined || TABLES.some(table => table === last))
    return { title, headings, texts, closing: NO_CLOSING };
  const closed = splitClosing(texts[last]);
  return { title, headings, texts: { ...texts, [last]: closed.texts }, closing: closed.closing };
}

function emptyTexts(): Record<SectionKey, readonly TextItem[]> {
  return { preamble: [], overview: [], disclosure: [], applications: [], disputes: [], problems: [], other: [] };
}

function textsBetween(
  items: readonly Item[],
  from: number,
  until: number,
): readonly { readonly item: TextItem; readonly index: number }[] {
  const texts: { readonly item: TextItem; readonly index: number }[] = [];
  for (let index = from; index < until; index++) {
    const item = items[index];
    if (item?.kind === 'text') texts.push({ item, index });
  }
  return texts;
}

function inTitle(index: number, title: FoundTitle | undefined): boolean {
  return title !== undefined && index >= title.from && index <= title.to;
}

function restOf(items: readonly Item[], heading: LocatedHeading): readonly TextItem[] {
  const item = items[heading.index];
  return heading.rest === '' || item?.kind !== 'text' ? [] : [{ ...item, text: heading.rest }];
}

const FIRST_TOPIC = /^\s*[（(]\s*一\s*[）)]/;

/**
 * What stands before the first heading: the preamble below the title. Without a title above it only whole sentences
 * count, since a page begins with navigation. A first topic （一） begins an overview that has lost its heading.
 */
function opening(
  items: readonly Item[],
  title: FoundTitle | undefined,
): { readonly preamble: readonly TextItem[]; readonly overview: readonly TextItem[] } {
  const isBelowTitle = title !== undefined && title.to >= 0 && title.to < items.length;
  const texts = textsBetween(items, isBelowTitle ? title.to + 1 : 0, items.length)
    .map(({ item }) => item)
    .filter(item => (isBelowTitle || item.text.includes('。')) && !isAboveText(item.text) && !isContents(item.text));
  const topic = texts.findIndex(item => FIRST_TOPIC.test(item.text));
  return topic < 0
    ? { preamble: texts, overview: [] }
    : { preamble: texts.slice(0, topic), overview: texts.slice(topic) };
}

/** An entry of the list of contents, or its head. */
const isContents = (text: string): boolean =>
  matchHeading(text)?.rest === '' || /^\s*目\s{0,9}[录次]\s*$|[.…·]{3}\s*\d{1,3}\s*$/.test(text);

/** Where the foot of a web page begins, also in a text copied from one. */
function endOfReport(items: readonly Item[], lastHeading: number, openEnded: boolean): number {
  if (!openEnded) return items.length;
  const foot = items.findIndex((item, at) => at > lastHeading && item.kind === 'text' && isBelowText(item.text));
  return foot < 0 ? items.length : foot;
}
