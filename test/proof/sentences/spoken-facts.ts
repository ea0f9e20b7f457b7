import type { FigurePath } from '../../../functions/domain/record/figure.ts';
import { chooseProfile, plausibleFigures } from '../../../infra/local/invented/figures/plausible-figures.ts';
import { type Random, seededRandom } from '../../../infra/local/invented/random.ts';

/** Figures of one year that sentences are made from. */
export interface YearFigures {
  readonly cells: Readonly<Record<FigurePath, number>>;
  readonly at: (path: FigurePath) => number;
  /** Total of a row of table 3. */
  readonly row: (key: string) => number;
  /** Sum of the rows of a group of results. */
  readonly group: (key: string) => number;
}

/** What a sentence may speak of. */
export interface SpokenFacts {
  readonly year: number;
  readonly now: YearFigures;
  readonly before: YearFigures;
}

/** Year of every invented report that sentences are said in. */
const SPOKEN_YEAR = 2023;

/** Figures of an invented office and its last year; every third has had no requests at all. */
export function factsOf(seed: number): SpokenFacts {
  const random = seededRandom(seed * 7919 + 13);
  const quiet = seed % 3 === 0;
  for (;;) {
    const profile = chooseProfile(random);
    const asked = profile.requests[0] ?? 0;
    if (quiet ? asked > 0 : asked === 0) continue;
    const before = plausibleFigures(random, profile, '2021', null);
    const values = plausibleFigures(random, profile, '2021', before);
    return { year: SPOKEN_YEAR, now: figuresOf(values), before: figuresOf(before) };
  }
}

function figuresOf(values: ReadonlyMap<string, number>): YearFigures {
  const at = (path: FigurePath): number => values.get(path) ?? 0;
  return {
    cells: Object.fromEntries(values),
    at,
    row: key => at(`applications.${key}.total`),
    group: key =>
      [...values]
        .filter(([path]) => path.startsWith(`applications.${key}.`) && path.endsWith('.total'))
        .reduce((sum, [, value]) => sum + value, 0),
  };
}

/** A count above 0 that is none of those: off by a few, two digits exchanged, or far off. */
export function otherThan(random: Random, right: number, allowed: readonly number[]): number {
  for (;;) {
    const near = right + random.pick([-3, -2, -1, 1, 2, 3, 5, 9, 12, 30]);
    const other = random.chance(0.2) ? right * 10 + random.whole(1, 9) : near;
    if (other > 0 && other !== right && !allowed.includes(other)) return other;
  }
}
