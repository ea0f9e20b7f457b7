import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { generateCase } from '../cases/generate-case.ts';
import { ALL_FAULTS } from '../faults/all-faults.ts';
import type { Planter } from '../faults/planter.ts';
import { judgePlanter, type PlantedResult, validateCase } from './judge-planted.ts';

/** What came of the faults planted for one rule, and of the rule where nothing was planted for it. */
export interface Tally {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Cases whose finding named every planted cell. */
  readonly named: number;
  /** Cases whose first explanation was the planted cell. */
  readonly first: number;
  /** Cases in which an error fired that the fault does not account for. */
  readonly strays: number;
  /** Findings of this rule on clean reports, and its errors where the fault of another rule was planted. */
  readonly falseFindings: number;
  readonly examples: readonly string[];
}

/** One planted case. */
export interface Run {
  readonly planter: Planter;
  /** Null where no case had a place for the fault. */
  readonly result: PlantedResult | null;
}

/** Plants every fault `count` times, each in another generated case. */
export async function plantAll(count: number, planters: readonly Planter[] = ALL_FAULTS): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const planter of planters)
    for (let seed = 1; seed <= count; seed += 1) runs.push({ planter, result: await judgePlanter(planter, seed) });
  return runs;
}

/** Everything the catalogue finds on clean cases, with the seed of each. */
export async function judgeClean(count: number): Promise<readonly CleanFinding[]> {
  const found: CleanFinding[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const { findings, outcomes } = await validateCase(generateCase(seed));
    for (const finding of findings) found.push({ seed, finding });
    const fault = outcomes.find(outcome => outcome.fault !== undefined);
    if (fault !== undefined) throw new Error(`Rule ${fault.rule} failed on seed ${seed}: ${fault.fault}`);
  }
  return found;
}
export interface CleanFinding {
  readonly seed: number;
  readonly finding: Finding;
}

/** Rules of the catalogue for which no fault is planted. */
export const rulesWithoutPlanter = (): readonly string[] =>
  CATALOGUE.map(({ id }) => id).filter(
    id => !ALL_FAULTS.some(({ rule, expects }) => rule === id && expects !== 'doubt'),
  );

/** Counts by rule, in the order of the catalogue. */
export function tally(runs: readonly Run[], clean: readonly CleanFinding[]): readonly Tally[] {
  return CATALOGUE.map(({ id }) => tallyOf(id, runs, clean));
}

function tallyOf(rule: string, runs: readonly Run[], clean: readonly CleanFinding[]): Tally {
  const own = runs.filter(({ planter }) => planter.rule === rule);
  const results = own.flatMap(({ result }) => result ?? []);
  const others = runs.flatMap(({ planter, result }) =>
    planter.rule === rule ? [] : (result?.strayErrors.filter(finding => finding.rule === rule) ?? []),
  );
  const falseFindings = clean.filter(({ finding }) => finding.rule === rule).length + others.length;
  const count = (is: (result: PlantedResult) => boolean): number => results.filter(is).length;
  return {
    rule,
    planted: own.length,
    found: count(({ found }) => found),
    named: count(({ found, named }) => found && named),
    first: count(({ found, first }) => found && first),
    strays: count(({ strayErrors }) => strayErrors.length > 0),
    falseFindings,
    examples: own.flatMap(examplesOf),
  };
}

function examplesOf({ planter, result }: Run): readonly string[] {
  if (result === null) return [`${planter.name}: no case has a place for it`];
  const told = `${planter.name}, seed ${result.seed}`;
  return [
    ...(result.found ? [] : [`${told}: missed`]),
    ...(result.found && !result.named ? [`${told}: the cell is not named`] : []),
    ...result.strayErrors.map(({ rule, message }) => `${told}: ${rule} fired as well: ${message.slice(0, 100)}`),
  ];
}
