import { SECTIONS, type SectionKey } from '../../../../form/sections.ts';
import { labelKey } from '../../labels/label-key.ts';
import type { Item } from '../text-item.ts';
import { findLostHeadings } from './find-lost-headings.ts';
import type { LocatedHeading } from './located-heading.ts';
import { LONGEST_HEADING, matchHeading, type SectionHeading } from './section-heading.ts';
import { isSectionStyle, sectionNumber } from './section-number.ts';

/** The headings of the six sections in the order in which they stand; contents lists and captions are passed over. */
export function locateHeadings(items: readonly Item[]): readonly LocatedHeading[] {
  const all = items.flatMap((_, index) => headingAt(items, index) ?? []);
  const lastOf = new Map(all.map(heading => [kindOf(heading), heading.index]));
  const candidates = all.filter(
    (heading, at) => lastOf.get(kindOf(heading)) === heading.index || !isListed(all, at, items),
  );
  const chosen = new Map<SectionKey, LocatedHeading>();
  for (const heading of candidates) {
    const rival = chosen.get(heading.key);
    if (rival === undefined || worth(heading) > worth(rival)) chosen.set(heading.key, heading);
  }
  const known = inOrder([...chosen.values()]);
  return inOrder([...known, ...findLostHeadings(items, known)]);
}

const inOrder = (headings: readonly LocatedHeading[]): readonly LocatedHeading[] =>
  headings.toSorted((one, other) => one.index - other.index);

/** An overview may have a numbering 一 to 五 of its own, so the number that the form gives counts most. */
function worth(heading: LocatedHeading): number {
  const isOwnNumber = SECTIONS[(heading.ordinal ?? 0) - 1]?.key === heading.key;
  return (heading.isNumbered ? 4 : 0) + (isOwnNumber ? 2 : 0) + (isOfficial(heading) ? 1 : 0);
}

const LONGEST_LINE = 30;

/** A heading may be wrapped: two short lines that make an official title only together, or a number and its title. */
function headingAt(items: readonly Item[], index: number): LocatedHeading | undefined {
  const item = items[index];
  if (item?.kind !== 'text') return undefined;
  const alone = matchHeading(item.text);
  const wrapped =
    item.text.length <= LONGEST_LINE && !isOfficial(alone) ? wrappedAt(items, index, item.text.trim()) : undefined;
  return wrapped ?? (alone === undefined ? undefined : { ...alone, index, last: index });
}

function wrappedAt(items: readonly Item[], index: number, text: string): LocatedHeading | undefined {
  // A separator may be lost with the line break: 第二部分 stands alone.
  const number = sectionNumber(`${text} `);
  if (number === undefined || !isSectionStyle(number)) return undefined;
  const last = nextText(items, index);
  const next = items[last];
  if (next?.kind !== 'text' || next.text.trim().length > LONGEST_HEADING) return undefined;
  const isNumberAlone = number.length >= text.length;
  const whole = matchHeading(text + (isNumberAlone ? ' ' : '') + next.text.trim());
  return whole !== undefined && (isNumberAlone || isOfficial(whole)) ? { ...whole, index, last } : undefined;
}

function isOfficial(heading: SectionHeading | undefined): boolean {
  const title = SECTIONS.find(section => section.key === heading?.key)?.title;
  if (heading === undefined || title === undefined) return false;
  return labelKey(heading.heading.slice(sectionNumber(heading.heading)?.length ?? 0)) === labelKey(title);
}

/** The item after this one, an empty line passed over. */
function nextText(items: readonly Item[], index: number): number {
  const next = items[index + 1];
  return next?.kind === 'text' && next.text.trim() === '' ? index + 2 : index + 1;
}

function kindOf({ key, isNumbered }: LocatedHeading): string {
  return isNumbered ? key : `${key} without number`;
}

/** Entries of a list of contents between two headings. */
const MOST_ENTRIES = 8;

/** Part of a list of contents: another heading stands near it, with nothing but short lines between. */
function isListed(all: readonly LocatedHeading[], at: number, items: readonly Item[]): boolean {
  const heading = all[at];
  return [all[at - 1], all[at + 1]].some(other => {
    if (other === undefined || heading === undefined || other.key === heading.key) return false;
    const [from, to] = [Math.min(other.last, heading.last), Math.max(other.index, heading.index)];
    return to - from <= MOST_ENTRIES && items.slice(from + 1, to).every(isEntry);
  });
}

const isEntry = (item: Item): boolean =>
  item.kind === 'text' && item.text.length <= LONGEST_HEADING && !/[。；]/.test(item.text);
