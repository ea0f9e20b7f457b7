import type { TableKey } from '../tables.ts';
import type { Edition } from './edition.ts';
import { EDITIONS, type FormYear } from './editions.ts';

/** What a table may be printed with: names of rows, and of columns behind a star. */
const PARTS: Readonly<Record<Exclude<TableKey, 'disclosure'>, (edition: Edition) => readonly string[]>> = {
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
export function tellingParts(table: Exclude<TableKey, 'disclosure'>, edition: Edition): readonly string[] {
  const others = EDITIONS.map(PARTS[table]);
  return PARTS[table](edition).filter(part => !others.every(parts => parts.includes(part)));
}

/**
 * The edition that the rows and columns (`*.total`) of table 3 or 4 tell: the one most of whose own are there, the older
 * of two of which all are. Undefined where nothing is there that tells.
 */
export function tellEdition(
  table: Exclude<TableKey, 'disclosure'>,
  printed: ReadonlySet<string>,
): FormYear | undefined {
  const shares = EDITIONS.map(edition => {
    const own = tellingParts(table, edition);
    return { key: edition.key, share: own.filter(part => printed.has(part)).length / Math.max(1, own.length) };
  });
  const most = Math.max(...shares.map(({ share }) => share));
  return most === 0 ? undefined : shares.findLast(({ share }) => share === most)?.key;
}
