import { decidePublication, type PublicationPolicy, type Standing, standingOf } from './decide.ts';
import { type Actor, type Decision, type Judgement, type Life, PRODUCT, type VersionLife } from './life.ts';

/** Something that happened to a version. Telling it twice changes nothing. */
export type Fact =
  | {
      readonly kind: 'judged';
      readonly order: string;
      readonly uploadedAt: string;
      readonly sha256: string;
      readonly actor: Actor;
      readonly judgement: Judgement;
    }
  | { readonly kind: 'decided'; readonly order: string; readonly decision: Decision };

/**
 * The life with one more fact in it, and the transitions that follow from it, of this version and of others. Returns the
 * same object where the fact is known already or says less than what is known. Facts may come in any order.
 */
export function recordFact(life: Life, fact: Fact, policy: PublicationPolicy): Life {
  const versions = withFact(life.versions, fact);
  if (versions === life.versions) return life;
  const at = fact.kind === 'judged' ? fact.judgement.at : fact.decision.at;
  const changed = { ...life, revision: life.revision + 1, versions };
  return withTransitions(changed, fact, at, policy);
}

function withFact(versions: readonly VersionLife[], fact: Fact): readonly VersionLife[] {
  const known = versions.find(({ order }) => order === fact.order);
  const next = fact.kind === 'judged' ? judged(known, fact) : decided(known, fact);
  if (next === undefined || next === known) return versions;
  const others = versions.filter(version => version !== known);
  return [...others, next].toSorted((one, other) => (one.order < other.order ? -1 : 1));
}

/** A judgement that saw less of the other reports never replaces one that saw more; of equals the later stands. */
function judged(known: VersionLife | undefined, fact: Fact & { readonly kind: 'judged' }): VersionLife | undefined {
  const { order, uploadedAt, sha256, actor, judgement } = fact;
  const before = known?.judgement ?? null;
  if (before !== null && isPoorer(judgement, before)) return known;
  const transitions = known?.transitions ?? [
    { to: 'received', at: uploadedAt, cause: 'upload', actor },
    { to: 'read', at: judgement.at, cause: 'upload', actor: PRODUCT },
  ];
  const { decisions = [], publishedAt = null } = known ?? {};
  return { order, uploadedAt, sha256, judgement, decisions, publishedAt, transitions };
}

const isPoorer = (one: Judgement, other: Judgement): boolean =>
  one.seen === other.seen ? one.at <= other.at : one.seen < other.seen;

function decided(
  known: VersionLife | undefined,
  { decision }: Fact & { readonly kind: 'decided' },
): VersionLife | undefined {
  if (known === undefined) return undefined;
  const isKnown = known.decisions.some(
    ({ kind, at, actor }) => kind === decision.kind && at === decision.at && actor === decision.actor,
  );
  if (isKnown) return known;
  return { ...known, decisions: [...known.decisions, decision].toSorted((one, other) => (one.at < other.at ? -1 : 1)) };
}

/** Writes down where every version stands now, where that is not where it stood. */
function withTransitions(life: Life, fact: Fact, at: string, policy: PublicationPolicy): Life {
  const publication = decidePublication(life, policy);
  const versions = life.versions.map(version => {
    const standing = standingOf(publication, version.order);
    if (standing === undefined || version.transitions.at(-1)?.to === standing.state) return version;
    const actor = fact.kind === 'decided' ? fact.decision.actor : PRODUCT;
    const transition = { to: standing.state, at, cause: causeOf(standing, fact, publication.shown), actor };
    const publishedAt = standing.state === 'published' ? (version.publishedAt ?? at) : version.publishedAt;
    return { ...version, publishedAt, transitions: [...version.transitions, transition] };
  });
  return { ...life, versions };
}

function causeOf({ version, state, holds }: Standing, fact: Fact, shown: VersionLife | null): string {
  if (fact.kind === 'decided' && fact.order === version.order) return fact.decision.reason;
  if (state === 'held') return holds.join(' ');
  if (state === 'superseded') return shown?.order ?? '';
  return fact.order === version.order ? 'judged' : fact.order;
}
