import type { FormYear } from '../../../../functions/domain/form/editions.ts';
import {
  APPLICANT_COLUMNS,
  APPLICATION_ROWS,
  type BlockKey,
  DISCLOSURE_ROWS,
  DISPUTE_GROUPS,
  DISPUTE_RESULTS,
} from '../../../../functions/domain/form/form.ts';
import type { Random } from '../random.ts';

/** Figures of a made-up report, keyed by the dotted path of the record; every identity of the form holds. */
export interface GeneratedFigures {
  readonly forms: Readonly<Record<BlockKey, FormYear | undefined>>;
  readonly values: ReadonlyMap<string, number>;
}

const BALANCE_ROWS = new Set(['newlyReceived', 'carriedIn', 'handledTotal', 'carriedOut']);

/** Random figures that add up. `form` is the form of every block. */
export function generateFigures(random: Random, form: FormYear): GeneratedFigures {
  const values = new Map<string, number>([
    ...disclosureFigures(random, form),
    ...applicationFigures(random, form),
    ...disputeFigures(random),
  ]);
  const blocks = DISCLOSURE_ROWS.filter(row => row.form === form).map(row => [row.key, form] as const);
  return { forms: Object.fromEntries([...blocks, ['applications', form]]) as GeneratedFigures['forms'], values };
}

/** Counts as agencies have them: mostly nothing, sometimes a few, rarely many. */
const count = (random: Random, busy: number): number =>
  random.chance(busy)
    ? random.pick([random.whole(1, 9), random.whole(1, 9), random.whole(10, 99), random.whole(100, 2999)])
    : 0;

function disclosureFigures(random: Random, form: FormYear): [string, number][] {
  const figures: [string, number][] = [];
  for (const row of DISCLOSURE_ROWS.filter(candidate => candidate.form === form)) {
    const inForce = count(random, 0.7);
    for (const column of row.columns) {
      const path = `disclosure.${row.key}.${column.key}`;
      if (column.key === 'repealed') figures.push([path, 0]);
      else if (column.key === 'issued') figures.push([path, random.whole(0, inForce)]);
      else if (column.key === 'inForce') figures.push([path, inForce]);
      else if (column.key === 'amount') figures.push([path, random.whole(0, 99_999_999) / 10_000]);
      else if (column.key === 'amountPrinted') figures.push([path, random.whole(0, 999_999) / 100]);
      else if (column.key === 'change') figures.push([path, random.whole(-9, 9)]);
      else figures.push([path, count(random, 0.7)]);
    }
  }
  return figures;
}

function applicationFigures(random: Random, form: FormYear): [string, number][] {
  const rows = APPLICATION_ROWS.filter(row => row.forms.includes(form));
  const outcomes = rows.filter(row => !BALANCE_ROWS.has(row.key));
  const table = new Map<string, number[]>(rows.map(row => [row.key, []]));
  const busy = random.pick([0.05, 0.3, 0.7]);
  for (const _ of APPLICANT_COLUMNS) {
    const handled = outcomes.map(() => count(random, busy * 0.6));
    const handledTotal = handled.reduce((sum, value) => sum + value, 0);
    const carriedOut = random.chance(busy) ? random.whole(0, 9) : 0;
    const carriedIn = random.whole(0, Math.min(9, handledTotal + carriedOut));
    outcomes.forEach((row, index) => void table.get(row.key)?.push(handled[index] ?? 0));
    table.get('handledTotal')?.push(handledTotal);
    table.get('carriedOut')?.push(carriedOut);
    table.get('carriedIn')?.push(carriedIn);
    table.get('newlyReceived')?.push(handledTotal + carriedOut - carriedIn);
  }
  return rows.flatMap(row => {
    const cells = table.get(row.key) ?? [];
    const named = APPLICANT_COLUMNS.map((column, index): [string, number] => [column.key, cells[index] ?? 0]);
    const total: [string, number] = ['total', cells.reduce((sum, value) => sum + value, 0)];
    return [...named, total].map(([column, value]): [string, number] => [`applications.${row.key}.${column}`, value]);
  });
}

function disputeFigures(random: Random): [string, number][] {
  const busy = random.pick([0, 0.3, 0.8]);
  return DISPUTE_GROUPS.flatMap(group => {
    const results = DISPUTE_RESULTS.slice(0, -1).map((): number => (random.chance(busy) ? random.whole(1, 40) : 0));
    const cells = [...results, results.reduce((sum, value) => sum + value, 0)];
    return DISPUTE_RESULTS.map((result, index): [string, number] => [
      `disputes.${group.key}.${result.key}`,
      cells[index] ?? 0,
    ]);
  });
}
