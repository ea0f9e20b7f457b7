import type { SectionKey } from '../../report/form.ts';
import { matchHeading, type SectionHeading } from './section-heading.ts';
import type { Item } from './text-item.ts';

export interface LocatedHeading extends SectionHeading {
  readonly index: number;
}

/** The headings of the six sections in the order in which they stand; contents lists and captions are passed over. */
export function locateHeadings(items: readonly Item[]): readonly LocatedHeading[] {
  const all = items.flatMap((item, index): readonly LocatedHeading[] => {
    const heading = item.kind === 'text' ? matchHeading(item.text) : undefined;
    return heading === undefined ? [] : [{ ...heading, index }];
  });
  const candidates = all.filter((heading, at) => !isListed(heading, at, all));
  const chosen = new Map<SectionKey, LocatedHeading>();
  for (const heading of candidates) {
    const rival = chosen.get(heading.key);
    if (rival === undefined || (heading.isNumbered && !rival.isNumbered)) chosen.set(heading.key, heading);
  }
  return [...chosen.values()].sort((one, other) => one.index - other.index);
}

/** Part of a list of contents: headings follow at once, and this one comes again. */
function isListed(heading: LocatedHeading, at: number, all: readonly LocatedHeading[]): boolean {
  const neighbours = [all[at - 1], all[at + 1]].filter(
    other => other !== undefined && other.key !== heading.key && Math.abs(other.index - heading.index) <= 2,
  );
  return neighbours.length > 0 && all.slice(at + 1).some(later => later.key === heading.key);
}
