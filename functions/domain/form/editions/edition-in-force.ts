import { EDITIONS, type ListedEdition } from './editions.ts';

/** The edition that holds for the reports of a year; the oldest for years before any. */
export const editionInForce = (year: number): ListedEdition =>
  EDITIONS.find(({ from }) => from <= year) ?? EDITIONS.at(-1) ?? EDITIONS[0];

/** The first year in which an edition no longer held; undefined for the newest. */
export const outOfUseFrom = ({ from }: ListedEdition): number | undefined =>
  EDITIONS.findLast(other => other.from > from)?.from;
