import { decidePublication, type PublicationPolicy } from './decide.ts';
import {
  type Actor,
  type Decision,
  type Judgement,
  type Life,
  PRODUCT,
  type Transition,
  type VersionLife,
  versionIn,
} from './life.ts';

/** A version was validated. `isCurrent`: against the other reports as they stand now. */
export interface Judged extends Pick<VersionLife, 'order' | 'upload' | 'sha256'> {
  readonly kind: 'judged';
  readonly actor: Actor;
  readonly judgement: Judgement;
  readonly isCurrent: boolean;
}
/** Somebody decided about a version. */
export interface Decided {
  readonly kind: 'decided';
  readonly order: string;
  readonly decision: Decision;
}
/** Something that happened to a version. Telling it twice changes nothing. */
export type Fact = Judged | Decided;

/**
 * The life with one more fact in it, and the transitions that follow from it, of this version and of others. Returns the
 * same object where the fact is known already. Facts may come in any order.
 */
export function recordFact(life: Life, fact: Fact, policy: PublicationPolicy): Life {
  const known = versionIn(life, fact.order);
  const next = fact.kind === 'judged' ? judged(known, fact) : decided(known, fact);
  if (next === undefined || next === known) return life;
  const versions = [...life.versions.filter(version => version !== known), next].toSorted(byOrder);
  return withStandings({ ...life, revision: life.revision + 1, versions }, fact, policy);
}

const byOrder = (one: VersionLife, other: VersionLife): number => (one.order < other.order ? -1 : 1);

/** A judgement against reports that have changed since never replaces one that stands; the store asks for a new one. */
function judged(known: VersionLife | undefined, { order, upload, sha256, actor, judgement, isCurrent }: Judged) {
  if (known !== undefined) return isCurrent && !isSame(known.judgement, judgement) ? { ...known, judgement } : known;
  const transitions: readonly Transition[] = [
    { to: 'received', at: upload.uploadedAt, cause: 'upload', actor },
    { to: 'read', at: judgement.at, cause: 'upload', actor: PRODUCT },
  ];
  const unpublished = { decisions: [], state: 'read', holds: [], publishedAt: null } as const;
  return { order, upload, sha256, judgement, transitions, ...unpublished };
}

/** Two judgements that say the same; when they were made does not matter. */
const isSame = (one: Judgement, other: Judgement): boolean =>
  JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' });

function decided(known: VersionLife | undefined, { decision }: Decided): VersionLife | undefined {
  if (known === undefined) return undefined;
  const name = ({ kind, at, actor }: Decision) => [kind, at, actor].join();
  if (known.decisions.some(each => name(each) === name(decision))) return known;
  return { ...known, decisions: [...known.decisions, decision].toSorted((one, other) => (one.at < other.at ? -1 : 1)) };
}

/** Writes down where every version stands now, where that is not where it stood. */
function withStandings(life: Life, fact: Fact, policy: PublicationPolicy): Life {
  const { shown, standings } = decidePublication(life, policy);
  const at = fact.kind === 'judged' ? fact.judgement.at : fact.decision.at;
  const actor = fact.kind === 'decided' ? fact.decision.actor : PRODUCT;
  const versions = life.versions.map((version, index) => {
    const { state, holds } = standings[index] ?? version;
    const standing = { ...version, holds, state };
    if (state === version.state) return standing;
    const publishedAt = state === 'published' ? (version.publishedAt ?? at) : version.publishedAt;
    const transition = { to: state, at, cause: causeOf(standing, fact, shown), actor };
    return { ...standing, publishedAt, transitions: [...version.transitions, transition] };
  });
  const untold = life.untold || shown !== life.shown || isMoved(life.versions.at(-1), versions.at(-1), fact);
  return { ...life, shown, versions, untold };
}

/** Whether the newest version stands elsewhere for what happened to another: its own execution will not tell of it. */
const isMoved = (before: VersionLife | undefined, after: VersionLife | undefined, { order }: Fact): boolean =>
  after?.order !== order && (before?.state !== after?.state || before?.holds.join() !== after?.holds.join());

function causeOf({ order, state, holds }: VersionLife, fact: Fact, shown: string | null): string {
  if (fact.kind === 'decided' && fact.order === order) return fact.decision.reason;
  if (state === 'held') return holds.join(' ');
  if (state === 'superseded') return shown ?? '';
  return fact.order === order ? 'judged' : fact.order;
}

/** The life when everybody it influences has been told of what is shown at this revision. */
export const withEverybodyTold = (life: Life, revision: number): Life =>
  life.untold && life.revision === revision ? { ...life, revision: revision + 1, untold: false } : life;
