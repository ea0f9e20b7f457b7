import { EDITIONS, type FormYear } from './editions.ts';

/**
 * The edition that a table 2 is in by its blocks and the editions each may be of: the one most may be of, of those the
 * one that lacks the fewest, of those the newest.
 */
export function likeliestForm(
  blocks: readonly { readonly key: string; readonly forms?: readonly FormYear[] }[],
): FormYear {
  const scores = EDITIONS.map(({ key, disclosure }) => ({
    key,
    fitting: blocks.filter(({ forms = [] }) => forms.includes(key)).length,
    missing: disclosure.filter(block => !blocks.some(each => each.key === block.key)).length,
  }));
  const [best = { key: EDITIONS[0].key }] = scores.toSorted(
    (one, other) => other.fitting - one.fitting || one.missing - other.missing,
  );
  return best.key;
}
