import { editionOf } from '../../../../functions/domain/form/editions/edition-of.ts';
import type { FormYear } from '../../../../functions/domain/form/editions/editions.ts';
import type { Random } from '../random.ts';
import type { Values } from './values.ts';

/** Random figures that add up: every identity of the form holds, and nothing else is promised. */
export const anyFigures = (random: Random, form: FormYear): Values =>
  new Map([...disclosureFigures(random, form), ...applicationFigures(random, form), ...disputeFigures(random, form)]);

type Entry = readonly [string, number];

/** Counts as agencies have them: mostly nothing, sometimes a few, rarely many. */
const count = (random: Random, busy: number): number =>
  random.chance(busy)
    ? random.pick([random.whole(1, 9), random.whole(1, 9), random.whole(10, 99), random.whole(100, 2999)])
    : 0;

function disclosureFigures(random: Random, form: FormYear): readonly Entry[] {
  return editionOf(form).disclosure.flatMap(({ key: row, columns }) => {
    const inForce = count(random, 0.7);
    return columns.map(({ key }): Entry => [`disclosure.${row}.${key}`, disclosed(random, key, inForce)]);
  });
}

function disclosed(random: Random, column: string, inForce: number): number {
  if (column === 'repealed') return 0;
  if (column === 'issued') return random.whole(0, inForce);
  if (column === 'inForce') return inForce;
  if (column === 'amount') return random.whole(0, 99_999_999) / 10_000;
  if (column === 'amountPrinted') return random.whole(0, 999_999) / 100;
  if (column === 'change') return random.whole(-9, 9);
  return count(random, 0.7);
}

function applicationFigures(random: Random, form: FormYear): readonly Entry[] {
  const { rows, columns } = editionOf(form).applications;
  const busy = random.pick([0.05, 0.3, 0.7]);
  const results = rows.filter(({ role }) => role === 'result');
  const applicants = columns.filter(({ isTotal }) => isTotal !== true);
  const cells = new Map(
    applicants.map(
      ({ key }) =>
        [
          key,
          requestsOf(
            random,
            busy,
            results.map(row => row.key),
          ),
        ] as const,
    ),
  );
  return rows.flatMap(({ key: row }) => {
    const own = applicants.map(({ key }) => cells.get(key)?.get(row) ?? 0);
    const sum = own.reduce((all, value) => all + value, 0);
    return columns.map(({ key, isTotal }): Entry => {
      const place = applicants.findIndex(applicant => applicant.key === key);
      return [`applications.${row}.${key}`, isTotal === true ? sum : (own[place] ?? 0)];
    });
  });
}

/** The column of one kind of applicant, by row. */
function requestsOf(random: Random, busy: number, results: readonly string[]): ReadonlyMap<string, number> {
  const handled = results.map(row => [row, count(random, busy * 0.6)] as const);
  const handledTotal = handled.reduce((sum, [, value]) => sum + value, 0);
  const carriedOut = random.chance(busy) ? random.whole(0, 9) : 0;
  const carriedIn = random.whole(0, Math.min(9, handledTotal + carriedOut));
  const newlyReceived = handledTotal + carriedOut - carriedIn;
  return new Map([...handled, ...Object.entries({ newlyReceived, carriedIn, handledTotal, carriedOut })]);
}

function disputeFigures(random: Random, form: FormYear): readonly Entry[] {
  const { groups, results } = editionOf(form).disputes;
  const busy = random.pick([0, 0.3, 0.8]);
  return groups.flatMap(({ key: group }) => {
    const parts = results.filter(({ isTotal }) => isTotal !== true);
    const own = parts.map(() => (random.chance(busy) ? random.whole(1, 40) : 0));
    const sum = own.reduce((all, value) => all + value, 0);
    return results.map(
      ({ key, isTotal }): Entry => [
        `disputes.${group}.${key}`,
        isTotal === true ? sum : (own[parts.findIndex(part => part.key === key)] ?? 0),
      ],
    );
  });
}
