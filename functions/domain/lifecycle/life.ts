/**
 * The life of a report, to be read in five minutes:
 *
 *   received ─▶ refused                                  the file cannot be taken as a report
 *            └▶ read ─▶ held (reasons)                   read, but not to be shown
 *                    └▶ published ─▶ superseded          a later version is shown
 *                                 └▶ withdrawn           taken down by decision, with a reason
 *
 * Arrivals (arrival.ts) hold the first line: whose report a file is for certain is known only when it was read. From then
 * on facts are kept here: how a version was judged, what somebody decided. Which version the public sees, and the state of
 * every other one, follows from them in one place (decide.ts), whatever the order in which the facts came in, and is
 * stored beside them, so that page, data, letters, lists, feeds and counters all say the same.
 */
import type { Pointer, Uploaded } from '../../steps.ts';
import type { TableKey } from '../form/tables.ts';
import type { ReportIdentity } from '../locations.ts';

export const STATES = ['received', 'refused', 'read', 'held', 'published', 'superseded', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** Why a version that was read is not shown. */
export const HOLD_KINDS = ['personal-data', 'misfiled', 'destroying', 'errors'] as const;
export type Hold = (typeof HOLD_KINDS)[number];

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
  /** True where the file as handed in must not be offered, also while the version is shown. */
  readonly withholdsOriginal: boolean;
  /** Tables whose figures were read for certain. */
  readonly tables: readonly TableKey[];
  /** The figures that are not zero, as `nonZeroOf` tells them. */
  readonly nonZero: string;
  /** Which versions of which other reports the validation looked at; empty where it needed none. */
  readonly context: string;
  readonly validation: Pointer;
  readonly counts: { readonly error: number; readonly warning: number; readonly notice: number };
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

/** One version of a report, from its reading on. */
export interface VersionLife {
  /** Orders the versions of one report as text; see `versionOrder`. */
  readonly order: string;
  readonly upload: Uploaded['upload'];
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly judgement: Judgement;
  readonly decisions: readonly Decision[];
  readonly state: State;
  /** What speaks against showing it and was not released, whether or not it is shown all the same. */
  readonly holds: readonly Hold[];
  /** When the public could first see it; null where it never could. */
  readonly publishedAt: string | null;
  readonly transitions: readonly Transition[];
}

/** All versions of one report, oldest first. `revision` counts the changes: it is what a conditional write compares. */
export interface Life {
  readonly report: ReportIdentity;
  readonly revision: number;
  /** Order of the version the public sees at the address of the report; null where there is none. */
  readonly shown: string | null;
  /** True while the reports this one influences have not been asked to look again since `shown` changed. */
  readonly untold: boolean;
  readonly versions: readonly VersionLife[];
}

export const newLife = ({ agencyId, scope, year }: ReportIdentity): Life => ({
  report: { agencyId, scope, year },
  revision: 0,
  shown: null,
  untold: false,
  versions: [],
});

/** The version of that order; undefined where the report has none, or `order` is null. */
export const versionIn = (life: Life, order: string | null): VersionLife | undefined =>
  life.versions.find(version => version.order === order);

/** The version the public sees. */
export const shownVersion = (life: Life): VersionLife | undefined => versionIn(life, life.shown);
