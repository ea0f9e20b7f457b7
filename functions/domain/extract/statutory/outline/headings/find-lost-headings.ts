import { SECTIONS, type SectionKey } from '../../../../form/sections.ts';
import { TABLES } from '../../../../form/tables.ts';
import { isTableScrap } from '../../labels/table-wording.ts';
import type { Item } from '../text-item.ts';
import type { LocatedHeading } from './located-heading.ts';
import { looseKey } from './section-heading.ts';
import { isSectionStyle, type NumberStyle, sectionNumber } from './section-number.ts';

/** So many headings with wordings of the form show that the numbers of the others are those of the form, too. */
const FEWEST_KNOWN = 2;

/**
 * Headings in words of their own: a line with the number that the form gives a missing section, between the sections
 * before and after it and numbered like them; else the line right above its table that has words of its title.
 */
export function findLostHeadings(items: readonly Item[], known: readonly LocatedHeading[]): readonly LocatedHeading[] {
  if (known.length < FEWEST_KNOWN) return [];
  const style = styleOf(known);
  const found: LocatedHeading[] = [];
  for (const { key } of SECTIONS) {
    if (known.some(heading => heading.key === key)) continue;
    const room = roomOf(key, [...known, ...found], items.length);
    const lost = numberedLine(items, key, room, style) ?? lineAboveTable(items, key, room);
    if (lost !== undefined) found.push(lost);
  }
  return found;
}

/** The style of number that all known headings have; undefined where they have none or differ. */
function styleOf(known: readonly LocatedHeading[]): NumberStyle | undefined {
  const styles = new Set(known.map(({ heading }) => sectionNumber(heading)?.style));
  return styles.size === 1 ? [...styles][0] : undefined;
}

interface Room {
  readonly from: number;
  readonly until: number;
}

/** What lies between the headings of the sections before and those after one. */
function roomOf(key: SectionKey, known: readonly LocatedHeading[], end: number): Room {
  const placeOf = (of: SectionKey): number => SECTIONS.findIndex(section => section.key === of);
  const before = known.filter(heading => placeOf(heading.key) < placeOf(key)).map(({ last }) => last + 1);
  const after = known.filter(heading => placeOf(heading.key) > placeOf(key)).map(({ index }) => index);
  return { from: Math.max(0, ...before), until: Math.min(end, ...after) };
}

const LONGEST_LOST = 30;

function numberedLine(
  items: readonly Item[],
  key: SectionKey,
  { from, until }: Room,
  style: NumberStyle | undefined,
): LocatedHeading | undefined {
  const ordinal = SECTIONS.findIndex(section => section.key === key) + 1;
  const lines = items.slice(from, until).flatMap((item, at): readonly LocatedHeading[] => {
    const heading = item.kind === 'text' ? item.text.trim() : '';
    if (!isHeadingLike(heading)) return [];
    const number = sectionNumber(heading);
    if (number?.ordinal !== ordinal || !isSectionStyle(number) || (style ?? number.style) !== number.style) return [];
    const index = from + at;
    return [{ key, isNumbered: true, ordinal, heading, rest: '', index, last: index, isByPlace: true }];
  });
  // A numbering within a section comes after the heading of its own section and before that of the next one.
  const isFirst = key === 'overview' || key === 'problems';
  const chosen = isFirst ? lines[0] : lines.at(-1);
  return lines.findLast(line => line.heading === chosen?.heading);
}

/** Short, no sentence, no entry of a list of contents with its page, no row of a table. */
const isHeadingLike = (line: string): boolean =>
  line !== '' && line.length <= LONGEST_LOST && !/[，。；！？]|[.…·\s]\d{1,3}$/.test(line) && !isTableScrap(line);

function lineAboveTable(items: readonly Item[], key: SectionKey, { from, until }: Room): LocatedHeading | undefined {
  if (!TABLES.some(table => table === key)) return undefined;
  for (let index = from; index < until; index++) {
    const item = items[index];
    if (item?.kind !== 'text' || item.text.trim().length > LONGEST_LOST || looseKey(item.text) !== key) continue;
    const heading = item.text.trim();
    if (!/[，。；！？]/.test(heading) && isTable(items, index + 1))
      return { key, isNumbered: false, ordinal: undefined, heading, rest: '', index, last: index, isByPlace: true };
  }
  return undefined;
}

/** Whether a table begins here, an empty line passed over. */
function isTable(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'text') return item?.kind === 'table';
  const next = item.text.trim() === '' ? items[at + 1] : item;
  return next?.kind === 'table' || (next?.kind === 'text' && next.text.trim() !== '' && isTableScrap(next.text));
}
