import type { Agency } from './domain/agency/agency.ts';
import type { Agencies } from './ports.ts';

/** A register says who answers to whom in a few levels; a circle in it ends here. */
const MOST_LEVELS = 6;

/** Who reviews for an agency: its own reviewers, else those of the office it answers to, and so on up; else the fallback. */
export async function reviewersOf(
  agencies: Agencies,
  agency: Agency,
  fallback: readonly string[],
): Promise<readonly string[]> {
  let office: Agency | undefined = agency;
  for (let level = 0; level < MOST_LEVELS && office !== undefined; level += 1) {
    if (office.reviewers.length > 0) return office.reviewers;
    office = office.parent === null ? undefined : await agencies.find(office.parent);
  }
  return fallback;
}
