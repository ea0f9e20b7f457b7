import type { TableKey } from '../tables.ts';
import type { Edition } from './edition.ts';
import { EDITIONS, type FormYear } from './editions.ts';

type WholeTable = Exclude<TableKey, 'disclosure'>;

/** What a table may be printed with: keys of rows, and of columns behind a star. */
const PARTS: Readonly<Record<WholeTable, (edition: Edition) => readonly string[]>> = {
  applications: ({ applications: { rows, columns } }) => [
    ...rows.map(({ key }) => key),
    ...columns.map(({ key }) => `*.${key}`),
  ],
  disputes: ({ disputes: { groups, results } }) => [
    ...groups.map(({ key }) => key),
    ...results.map(({ key }) => `*.${key}`),
  ],
};

/** What an edition prints in a table and another does not. */
export function tellingParts(table: WholeTable, edition: Edition): readonly string[] {
  const others = EDITIONS.map(PARTS[table]);
  return PARTS[table](edition).filter(part => !others.every(parts => parts.includes(part)));
}

/**
 * The editions that the rows and columns (`*.total`) of table 3 or 4 tell: those with the most of their own parts there,
 * the fewest missing, and the fewest of others; several where they print the table alike. Empty where nothing tells.
 */
export function tellEditions(table: WholeTable, printed: ReadonlySet<string>): readonly FormYear[] {
  const all = EDITIONS.map(edition => ({ form: edition.key, own: new Set(tellingParts(table, edition)) }));
  const telling = new Set(all.flatMap(({ own }) => [...own]).filter(part => printed.has(part)));
  const scores = all.map(({ form, own }) => {
    const found = own.intersection(telling).size;
    return { form, found, score: 3 * found - own.size - telling.size };
  });
  const best = Math.max(...scores.filter(({ found }) => found > 0).map(({ score }) => score));
  return scores.filter(({ found, score }) => found > 0 && score === best).map(({ form }) => form);
}
