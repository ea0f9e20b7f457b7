import type { Severity } from '../../../functions/domain/rules/finding.ts';
import type { Random } from '../../../infra/local/invented/random.ts';
import type { CaseOptions, ReportCase } from '../cases/generate-case.ts';

/** A case with one fault in it, and what the catalogue has to say of it. */
export interface Planted {
  readonly faulty: ReportCase;
  /** Null where any severity will do. */
  readonly severity: Severity | null;
  /** Figures that the finding has to name, in its evidence or in one of its explanations. */
  readonly cells?: readonly string[];
  /** Rules whose errors are the same fault seen from another side. */
  readonly also?: readonly string[];
  /** How many errors the fault makes, 1 where left out. */
  readonly errors?: number;
}

/** One way in which the fault of one rule comes about. */
export interface Planter {
  readonly rule: string;
  readonly name: string;
  /** The kind of case it needs; any where left out. */
  readonly needs?: CaseOptions;
  /** `finding`: the rule must fire. `doubt`: nobody may be accused, the rule must stay unchecked. */
  readonly expects?: 'finding' | 'doubt';
  /** Null where this case has no place for the fault. */
  readonly plant: (random: Random, clean: ReportCase) => Planted | null;
}
