import { destroys } from './destroys.ts';
import type { Hold, Life, State, VersionLife } from './life.ts';

/** `publish`: errors do not stop a report. `hold-errors`: they keep it off the site until they are mended. */
export type PublicationPolicy = 'publish' | 'hold-errors';

/** Where a version stands, by the decision of now. */
export interface Standing {
  readonly version: VersionLife;
  readonly state: State;
  /** What speaks against showing it and was not released, whether or not it is shown all the same. */
  readonly holds: readonly Hold[];
}

/** What follows from the life of a report: what the public sees, and where every version stands. */
export interface Publication {
  /** The version the public sees at the address of the report; null where there is none. */
  readonly shown: VersionLife | null;
  /** Oldest first. */
  readonly standings: readonly Standing[];
}

/**
 * The one decision about publication. Page, data, letters, lists, feeds and counters follow from it: the public sees the
 * newest version that nothing holds back. A re-check that finds something later takes a page down for personal data
 * alone; any other hold of a version that is public already leaves it there and is told to both sides.
 */
export function decidePublication(life: Life, policy: PublicationPolicy): Publication {
  const standings: Standing[] = [];
  for (const version of life.versions) standings.push(judge(version, shownAmong(standings), policy));
  const shown = shownAmong(standings);
  return {
    shown: shown?.version ?? null,
    standings: standings.map(standing =>
      standing.state === 'published' && standing !== shown ? { ...standing, state: 'superseded' } : standing,
    ),
  };
}

const shownAmong = (standings: readonly Standing[]): Standing | undefined =>
  standings.findLast(({ state }) => state === 'published');

/** Where a version stands by itself and by what the public would see without it. */
function judge(version: VersionLife, before: Standing | undefined, policy: PublicationPolicy): Standing {
  const holds = openHolds(version, before?.version, policy);
  return { version, holds, state: stateOf(version, holds) };
}

function stateOf(version: VersionLife, holds: readonly Hold[]): State {
  if (version.decisions.at(-1)?.kind === 'withdraw') return 'withdrawn';
  if (version.judgement === null) return 'received';
  if (holds.length === 0) return 'published';
  const mayStay = version.publishedAt !== null && !holds.includes('personal-data');
  return mayStay ? 'published' : 'held';
}

function openHolds(
  { judgement, decisions }: VersionLife,
  before: VersionLife | undefined,
  policy: PublicationPolicy,
): readonly Hold[] {
  if (judgement === null) return [];
  const standing = before?.judgement ?? null;
  const own = judgement.holds.filter(hold => hold !== 'errors' || policy === 'hold-errors');
  const all: readonly Hold[] = standing !== null && destroys(standing, judgement) ? [...own, 'destroying'] : own;
  const released = new Set(decisions.filter(({ kind }) => kind === 'release').flatMap(decision => decision.holds));
  return all.filter(hold => !released.has(hold));
}

/** The state of one version; undefined where the report has none of that order. */
export const standingOf = (publication: Publication, order: string): Standing | undefined =>
  publication.standings.find(({ version }) => version.order === order);
