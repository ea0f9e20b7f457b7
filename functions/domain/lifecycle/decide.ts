import { destroys } from './destroys.ts';
import type { Hold, Life, State, VersionLife } from './life.ts';

/** `publish`: errors do not stop a report. `hold-errors`: they keep it off the site until they are mended. */
export type PublicationPolicy = 'publish' | 'hold-errors';

/** Where a version stands, by the decision of now. */
export interface Standing {
  readonly state: State;
  readonly holds: readonly Hold[];
}

/** What follows from the life of a report: what the public sees, and where every version stands, oldest first. */
export interface Publication {
  readonly shown: string | null;
  readonly standings: readonly Standing[];
}

/**
 * The one decision about publication: the public sees the newest version that nothing holds back. A re-check that finds
 * something later takes a page down for personal data alone; any other hold of a version that is public already leaves
 * it there and is told to both sides.
 */
export function decidePublication({ versions }: Pick<Life, 'versions'>, policy: PublicationPolicy): Publication {
  let shown: VersionLife | undefined;
  const standings = versions.map((version): Standing => {
    const holds = openHolds(version, shown, policy);
    const state = stateOf(version, holds);
    if (state === 'published') shown = version;
    return { holds, state };
  });
  const order = shown?.order ?? null;
  return {
    shown: order,
    standings: standings.map((standing, index) =>
      standing.state === 'published' && versions[index]?.order !== order
        ? { ...standing, state: 'superseded' }
        : standing,
    ),
  };
}

function stateOf({ decisions, publishedAt }: VersionLife, holds: readonly Hold[]): State {
  if (decisions.at(-1)?.kind === 'withdraw') return 'withdrawn';
  if (holds.length === 0) return 'published';
  return publishedAt !== null && !holds.includes('personal-data') ? 'published' : 'held';
}

/** What speaks against a version by itself, and against what the public would see without it. */
function openHolds(
  { judgement, decisions }: VersionLife,
  before: VersionLife | undefined,
  policy: PublicationPolicy,
): readonly Hold[] {
  const own = judgement.holds.filter(hold => hold !== 'errors' || policy === 'hold-errors');
  const isDestroying = before !== undefined && destroys(before.judgement, judgement);
  const released = new Set(decisions.flatMap(({ kind, holds }) => (kind === 'release' ? holds : [])));
  const all: readonly Hold[] = isDestroying ? [...own, 'destroying'] : own;
  return all.filter(hold => !released.has(hold));
}
