import type { Edition, Named } from './editions/edition.ts';
import { EDITIONS } from './editions/editions.ts';

/** Everything named in an edition, by what rules call it: rows as `applications.granted`, columns behind a star. */
function wordsIn({ disclosure, applications, disputes }: Edition): readonly (readonly [string, Named])[] {
  const named = (prefix: string, all: readonly (Named & { readonly key: string })[]) =>
    all.map(each => [`${prefix}.${each.key}`, each] as const);
  return [
    ...named('disclosure', disclosure),
    ...disclosure.flatMap(({ columns }) => named('disclosure.*', columns)),
    ...named('applications', [...applications.rows, ...applications.rowHeadings]),
    ...named('applications.*', [...applications.columns, ...applications.columnHeadings]),
    ...named('disputes', [...disputes.groups, ...disputes.groupHeadings]),
    ...named('disputes.*', disputes.results),
  ];
}

const WORDS: ReadonlyMap<string, Named> = new Map(EDITIONS.toReversed().flatMap(wordsIn));

function namedAt(path: string): Named {
  const word = WORDS.get(path);
  if (word === undefined) throw new Error(`the form has no ${path}`);
  return word;
}

/**
 * The name of a row, a column (`disputes.*.pending`) or a heading of the form, in the words of the newest edition that has
 * it.
 */
export const fullWordOf = (path: string): string => namedAt(path).name;

/** What a sentence of ours calls it: briefly where the name is long. */
export const wordOf = (path: string): string => namedAt(path).brief ?? namedAt(path).name;

/** The same of several, listed. */
export const wordsOf = (paths: readonly string[]): string => paths.map(wordOf).join('、');
