import type { FigurePath } from '../record/figure.ts';
import type { Example } from './examples/example-record.ts';
import type { IdentityKind } from './explain/identities.ts';
import type { Evidence, Severity } from './finding.ts';
import type { Subject } from './subject.ts';

/**
 * The groups of the catalogue, under the headings of the public rules page. Rules on trial have not shown yet how often
 * they err: their findings are notices, and go to reviewers only.
 */
export const RULE_GROUPS = {
  balance: '表格勾稽',
  years: '跨年衔接',
  rollup: '汇总',
  narrative: '文字与表格',
  form: '格式',
  identity: '机关、年度和时间',
  text: '文字',
  trial: '试行',
} as const;
export type RuleGroup = keyof typeof RULE_GROUPS;

/** Why an error keeps a report off the site: what it tells must not be public, or it is not the report it is filed as. */
export type RuleHold = 'personal-data' | 'misfiled';

/** Thresholds by name; a jurisdiction may set its own. */
export type Thresholds = Readonly<Record<string, number>>;

/**
 * One rule of the catalogue (rules.md), one per file, the file named after `id`. A rule declares what it needs and
 * judges one report; it never throws on purpose, never reads a clock and never repairs a printed value.
 */
export interface RuleOf<T extends Thresholds> {
  readonly id: string;
  readonly group: RuleGroup;
  /** Default of every break that names no severity of its own; a jurisdiction may set another. */
  readonly severity: Severity;
  /** True for local rules that a jurisdiction must switch on. */
  readonly offByDefault?: boolean;
  /** Set where an error keeps the report off the site whatever the policy, and under which name. */
  readonly holdsPublication?: RuleHold;
  /** Set where a finding keeps the file as handed in off the site, and nothing else; settings cannot lower it. */
  readonly withholdsOriginal?: true;
  /** The sums of the tables whose breaks it tells of; breaks of one cause are folded into one finding. */
  readonly sums?: IdentityKind;
  /** Set where its findings are the blank cells themselves; a blank that breaks sums carries their findings. */
  readonly findsBlanks?: true;
  /** False where its findings stay whatever cell is mended, and so say nothing of which cell is wrong. */
  readonly isWitness?: false;
  /** Plain Chinese, a few words: heading of a finding. */
  readonly title: string;
  /** The condition that must hold, as a formula in Chinese, where words do not say it better. */
  readonly formula?: string;
  /** Plain Chinese for the public rules page: what is checked and why it matters. */
  readonly explanation: string;
  /** Legal basis with article or document number, as cited to agencies. */
  readonly basis: string;
  /** First and last reporting year the rule applies to. */
  readonly inForce: { readonly from: number; readonly to?: number };
  /**
   * Figures the rule always needs. Where one is absent, doubtful or unread the runner answers `unchecked` (or
   * `notApplicable` for a row of the other form) without asking the rule; they are also the evidence of a break that
   * names no figures.
   */
  readonly reads?: readonly FigurePath[];
  readonly thresholds?: T;
  readonly judge: (subject: Subject, thresholds: T) => Verdict;
  /** Plain Chinese: what the agency should do. */
  readonly remedy: string;
  /** Cases the catalogue test runs. The first of `breaks` is shown on the rules page. */
  readonly examples: { readonly holds: readonly Example[]; readonly breaks: readonly Example[] };
}
export type Rule = RuleOf<Thresholds>;

/** One break of a rule. Message in plain Chinese: what is wrong, where, why it matters. */
export interface Break {
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly remedy?: string;
  /** Figures of this report it rests on, the one it is about first; the runner adds what is printed and where. */
  readonly figures?: readonly FigurePath[];
  /** Figures of other reports it rests on. */
  readonly evidence?: readonly Evidence[];
  /** What should stand at the first figure, where there is one answer. */
  readonly expected?: number | string;
  /** The sentence of the narrative it is about. */
  readonly quote?: string;
  /** What tells this break apart where the figures do not, such as the number printed in the narrative. */
  readonly key?: string;
  /** Ids of the identities (explain/identities.ts) whose break this is; breaks of one cause are folded by them. */
  readonly identities?: readonly string[];
}

export type Verdict =
  | { readonly outcome: 'holds' }
  | { readonly outcome: 'breaks'; readonly breaks: readonly Break[] }
  | { readonly outcome: 'unchecked' | 'notApplicable'; readonly reason: string; readonly fault?: string };

/** Types the thresholds of a rule by their defaults. */
export const defineRule = <const T extends Thresholds = Readonly<Record<never, number>>>(rule: RuleOf<T>): Rule =>
  rule as unknown as Rule;

export const HOLDS: Verdict = { outcome: 'holds' };

/** Holds where the list is empty. */
export const breaksWhere = (breaks: readonly Break[]): Verdict =>
  breaks.length === 0 ? HOLDS : { outcome: 'breaks', breaks };

/** Could not be judged: something needed was not read, or is not known. `reason` in plain Chinese. */
export const unchecked = (reason: string): Verdict => ({ outcome: 'unchecked', reason });

/** Says nothing about this report: another form, another kind of agency. `reason` in plain Chinese. */
export const notApplicable = (reason: string): Verdict => ({ outcome: 'notApplicable', reason });
