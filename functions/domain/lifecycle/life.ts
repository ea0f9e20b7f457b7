/**
 * The life of a report, to be read in five minutes:
 *
 *   received ─▶ refused                                  the file cannot be taken as a report
 *            └▶ read ─▶ held (reasons)                   read, but not to be shown
 *                    └▶ published ─▶ superseded          a later version is shown
 *                                 └▶ withdrawn           taken down by decision, with a reason
 *
 * What is stored are facts: what arrived, how it was judged, what somebody decided. Which version the public sees, and the
 * state of every other one, follows from them in one place (decide.ts), whatever the order in which the facts came in.
 */
import type { TableKey } from '../form/tables.ts';
import type { ReportIdentity } from '../locations.ts';

export type State = 'received' | 'refused' | 'read' | 'held' | 'published' | 'superseded' | 'withdrawn';

/** Why a version that was read is not shown. */
export type Hold = 'personal-data' | 'misfiled' | 'destroying' | 'errors';

/** Who brought something about: an uploader, an operator or reviewer by name, or the product itself. */
export type Actor = string;
/** The product itself acted, following its rules. */
export const PRODUCT: Actor = 'gongkai';

/** A step in the life of a version. Times are ISO 8601 UTC. */
export interface Transition {
  readonly to: State;
  readonly at: string;
  /** Plain words or a code: `upload`, a refusal code, the holds, the reason an operator gave, the order of a later version. */
  readonly cause: string;
  readonly actor: Actor;
}

/** How a version was judged: the facts of its validation that decide about publication. */
export interface Judgement {
  readonly at: string;
  /** Holds that follow from the version itself; whether it destroys what stands before it is decided in decide.ts. */
  readonly holds: readonly Hold[];
  /** Tables whose figures were read for certain. */
  readonly tables: readonly TableKey[];
  /** Paths of the figures that are not zero, in a compact form; see `nonZeroOf`. */
  readonly nonZero: string;
  /** Newest version order among the other reports the validation looked at: a poorer one never replaces a richer one. */
  readonly seen: string;
  /** What the validation looked at; see `gatherSubject`. */
  readonly context: string;
}

/** Somebody let a held version out, or took one down. Releases cover the holds that were known, and no later ones. */
export interface Decision {
  readonly kind: 'release' | 'withdraw';
  readonly at: string;
  readonly actor: Actor;
  /** Plain Chinese; shown to the public where a report is taken down. */
  readonly reason: string;
  readonly holds: readonly Hold[];
}

/** One version of a report, from its arrival on. */
export interface VersionLife {
  /** Orders the versions of one report as text; see `versionOrder`. */
  readonly order: string;
  /** When S3 took the file. */
  readonly uploadedAt: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly judgement: Judgement | null;
  readonly decisions: readonly Decision[];
  /** When the public could first see it; null where it never could. */
  readonly publishedAt: string | null;
  readonly transitions: readonly Transition[];
}

/** All versions of one report, oldest first. `revision` counts the changes: it is what a conditional write compares. */
export interface Life {
  readonly report: ReportIdentity;
  readonly revision: number;
  readonly versions: readonly VersionLife[];
}

export const newLife = (report: ReportIdentity): Life => ({ report, revision: 0, versions: [] });
