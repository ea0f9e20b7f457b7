import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import type { Tally } from '../planted/tally.ts';
import type { FindingLabel } from './read-labels.ts';
import { keyOf, type RealFinding } from './real-findings.ts';

/** What is known of how far a rule can be trusted. */
export interface Trust {
  readonly rule: string;
  readonly trial: boolean;
  readonly planted: number;
  readonly found: number;
  /** Clean generated reports, and on how many of them the rule said nothing. */
  readonly clean: number;
  readonly quiet: number;
  /** Firings on real reports and openings, and what their labels say. */
  readonly fired: number;
  readonly confirmed: number;
  readonly refuted: number;
  readonly unlabelled: readonly RealFinding[];
}

/** The figures of every rule, in the order of the catalogue. */
export function trustIn(
  tallies: readonly Tally[],
  clean: number,
  fired: readonly RealFinding[],
  labels: readonly FindingLabel[],
): readonly Trust[] {
  const verdicts = new Map(labels.map(label => [keyOf(label), label.verdict]));
  return CATALOGUE.map(({ id, group }) => {
    const tally = tallies.find(({ rule }) => rule === id);
    const own = fired.filter(({ rule }) => rule === id);
    const labelled = (verdict: FindingLabel['verdict']): number =>
      own.filter(each => verdicts.get(keyOf(each)) === verdict).length;
    return {
      rule: id,
      trial: group === 'trial',
      planted: tally?.planted ?? 0,
      found: tally?.found ?? 0,
      clean,
      quiet: clean - Math.min(clean, tally?.falseFindings ?? 0),
      fired: own.length,
      confirmed: labelled('confirmed'),
      refuted: labelled('false'),
      unlabelled: own.filter(each => !verdicts.has(keyOf(each))),
    };
  });
}
