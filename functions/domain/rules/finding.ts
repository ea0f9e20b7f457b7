import type { FigureKind, FigurePath, Place } from '../record/figure.ts';

/** error: contradicts itself, last year's record or the law. warning: implausible or needs an answer. notice: worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

/** One figure a finding rests on, as printed in this report (or, with `year`, in that year's report). */
export interface Evidence {
  readonly figure: FigurePath;
  readonly kind: FigureKind;
  /** Null for everything that is no number. */
  readonly value: number | null;
  readonly printed: string;
  /** The remark or note mark beside it. */
  readonly note: string | null;
  readonly place: Place | null;
  /** Set where the figure comes from another report: its reporting year and, for a part of a summary, its agency. */
  readonly year?: number;
  readonly agency?: string;
}

export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  /** Title of the rule in plain Chinese. */
  readonly title: string;
  readonly severity: Severity;
  /** Plain Chinese: what is wrong, where, why it matters. */
  readonly message: string;
  /** Plain Chinese: what the agency should do. */
  readonly remedy: string;
  readonly evidence: readonly Evidence[];
  /** What should stand there, where there is one answer. */
  readonly expected: number | string | null;
  /** The sentence of the narrative the finding is about. */
  readonly quote: string | null;
  /** Legal basis, as cited to agencies. */
  readonly basis: string;
  /** Same as long as agency, scope, year, rule and figures are the same. Hex. */
  readonly fingerprint: string;
  /** Set where the rule is on trial: for reviewers, not for the agency. */
  readonly trial?: true;
  /** Breaks that vanish when this one is mended; messages of the folded breaks. */
  readonly folded?: readonly string[];
  /** Ids of the rules whose breaks are folded here. */
  readonly foldedRules?: readonly string[];
  /** Smallest sets of figures whose change would mend everything this finding is about, the likeliest first. */
  readonly explanations?: readonly (readonly NeededValue[])[];
}

/** A figure and the value it would need. `previous.` before the path is last year's report. */
export interface NeededValue {
  readonly figure: FigurePath;
  readonly needed: number;
}

/** What a rule said of a report, shown even when it found nothing. */
export interface RuleOutcome {
  readonly rule: string;
  /** Title of the rule in plain Chinese. */
  readonly title: string;
  readonly outcome: 'holds' | 'breaks' | 'unchecked' | 'notApplicable';
  /** Plain Chinese: why it could not be checked. */
  readonly reason?: string;
  /** Set where the rule itself failed: a fault of ours that somebody must see. */
  readonly fault?: string;
}

/** The result of running the catalogue over one report. */
export interface Validation {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}
