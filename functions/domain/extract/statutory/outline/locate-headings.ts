import { SECTIONS, type SectionKey } from '../../../form/sections.ts';
import { labelKey } from '../labels/label-key.ts';
import { isNumberedLine, matchHeading, type SectionHeading } from './section-heading.ts';
import type { Item } from './text-item.ts';

export interface LocatedHeading extends SectionHeading {
  readonly index: number;
  /** The last item of the heading; beyond `index` where the heading is wrapped. */
  readonly last: number;
}

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
    if (rival === undefined || (heading.isNumbered && !rival.isNumbered)) chosen.set(heading.key, heading);
  }
  return [...chosen.values()].sort((one, other) => one.index - other.index);
}

const LONGEST_LINE = 30;

/** A heading may be wrapped: two short lines that make an official title only together. */
function headingAt(items: readonly Item[], index: number): LocatedHeading | undefined {
  const item = items[index];
  if (item?.kind !== 'text') return undefined;
  const alone = matchHeading(item.text);
  if (item.text.length <= LONGEST_LINE && isNumberedLine(item.text) && !isOfficial(alone)) {
    const last = nextText(items, index);
    const next = items[last];
    const joined = next?.kind === 'text' && next.text.length <= LONGEST_LINE ? item.text.trim() + next.text.trim() : '';
    const whole = matchHeading(joined);
    if (whole !== undefined && isOfficial(whole)) return { ...whole, index, last };
  }
  return alone === undefined ? undefined : { ...alone, index, last: index };
}

function isOfficial(heading: SectionHeading | undefined): boolean {
  const title = SECTIONS.find(section => section.key === heading?.key)?.title;
  return heading !== undefined && title !== undefined && labelKey(heading.heading) === labelKey(title);
}

/** The item after this one, an empty line passed over. */
function nextText(items: readonly Item[], index: number): number {
  const next = items[index + 1];
  return next?.kind === 'text' && next.text.trim() === '' ? index + 2 : index + 1;
}

function kindOf({ key, isNumbered }: LocatedHeading): string {
  return isNumbered ? key : `${key} without number`;
}

/** Part of a list of contents: another heading stands next to it, with no table between. */
function isListed(all: readonly LocatedHeading[], at: number, items: readonly Item[]): boolean {
  const heading = all[at];
  return [all[at - 1], all[at + 1]].some(other => {
    if (other === undefined || heading === undefined || other.key === heading.key) return false;
    const [from, to] = [Math.min(other.index, heading.index), Math.max(other.index, heading.index)];
    return to - from <= 2 && items.slice(from, to).every(item => item.kind === 'text');
  });
}
