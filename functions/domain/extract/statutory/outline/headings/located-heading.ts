import type { SectionHeading } from './section-heading.ts';

export interface LocatedHeading extends SectionHeading {
  readonly index: number;
  /** The last item of the heading; beyond `index` where the heading is wrapped. */
  readonly last: number;
  /** Found by nothing but its number and its neighbours: it proves nothing of the document. */
  readonly isByPlace?: true;
}
