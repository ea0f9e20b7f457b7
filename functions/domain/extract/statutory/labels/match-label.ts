import { bareLabelKey, labelKey } from './label-key.ts';
import { remember } from './remember.ts';

/** Longest label of the form is 42 characters; more than this is a sentence. */
const LONGEST = 90;

/** One character tells last year from this one: such a text is no damaged label that does not speak of last year. */
const LAST_YEAR = /上\s?一?\s?年|去\s?年|同\s?期/;

export interface LabelMatcher<K extends string> {
  /** All labels known, folded for comparison. */
  readonly labels: readonly string[];
  /** The one label a text stands for: exactly, with a bracket after it, or with few characters damaged. */
  readonly match: (text: string) => K | undefined;
  /** As `match`, but nothing damaged. */
  readonly matchExactly: (text: string) => K | undefined;
  /** The one label that begins with this text, at least four characters of it: the first line of a wrapped label. */
  readonly matchBeginning: (text: string) => K | undefined;
  /** All labels that stand undamaged in a text, in order. */
  readonly findAll: (text: string) => readonly K[];
  /** Whether a text is some other part of the label: a later line of it. */
  readonly isPartOf: (text: string, key: K) => boolean;
}

/** Knows labels by their wordings. `wordings` maps each key to all texts it is seen as; punctuation does not matter. */
export function labelMatcher<K extends string>(wordings: ReadonlyMap<K, readonly string[]>): LabelMatcher<K> {
  const known: (readonly [label: string, key: K])[] = [];
  for (const [key, texts] of wordings) for (const text of texts) known.push([labelKey(text), key]);
  const exact = new Map(known);

  const ofLastYear = known.filter(([label]) => LAST_YEAR.test(label));
  const matchExactly = (text: string): K | undefined => {
    if (text.length > 4 * LONGEST) return undefined;
    return exact.get(labelKey(text)) ?? (LAST_YEAR.test(text) ? undefined : exact.get(bareLabelKey(text)));
  };
  const match = (text: string): K | undefined => {
    const found = matchExactly(text);
    if (found !== undefined || text.length > 4 * LONGEST || exact.has(labelKey(text.replace(LAST_YEAR, '本年'))))
      return found;
    const candidates = LAST_YEAR.test(text) ? ofLastYear : known;
    return nearest(candidates, labelKey(text)) ?? nearest(candidates, bareLabelKey(text));
  };
  const matchBeginning = (text: string): K | undefined => {
    const start = text.length > 4 * LONGEST ? '' : labelKey(text);
    if (start.length < 4) return undefined;
    const keys = new Set(known.filter(([label]) => label.startsWith(start)).map(([, key]) => key));
    return keys.size === 1 ? [...keys][0] : undefined;
  };
  const isPartOf = (text: string, key: K): boolean => {
    const part = text.length > 4 * LONGEST ? '' : labelKey(text);
    return part !== '' && known.some(([label, of]) => of === key && label !== part && label.includes(part));
  };
  const longestFirst = known.toSorted(([one], [other]) => other.length - one.length);
  const findAll = (text: string): readonly K[] => {
    const keys: K[] = [];
    const all = labelKey(text).slice(0, 20 * LONGEST);
    for (let at = 0; at < all.length; ) {
      const found = longestFirst.find(([label]) => all.startsWith(label, at));
      if (found !== undefined) keys.push(found[1]);
      at += found?.[0].length ?? 1;
    }
    return keys;
  };
  return {
    labels: known.map(([label]) => label),
    match: remember(match),
    matchExactly: remember(matchExactly),
    matchBeginning: remember(matchBeginning),
    findAll,
    isPartOf,
  };
}

/** Damage that is forgiven: one character in short labels, a quarter in long ones, none in the shortest. */
function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : Math.floor(length / 4);
}

/** The label with the smallest edit distance, if near enough and no other label is as near. */
function nearest<K>(known: readonly (readonly [label: string, key: K])[], text: string): K | undefined {
  if (text.length < 4 || text.length > LONGEST) return undefined;
  let best: K | undefined;
  let distance = Number.POSITIVE_INFINITY;
  let rival = Number.POSITIVE_INFINITY;
  for (const [label, key] of known) {
    const most = forgiven(label.length);
    if (Math.abs(label.length - text.length) > most) continue;
    const d = editDistance(label, text);
    if (d > most) continue;
    if (key === best) distance = Math.min(d, distance);
    else if (d < distance) [best, distance, rival] = [key, d, distance];
    else rival = Math.min(d, rival);
  }
  return distance < rival ? best : undefined;
}

/** Number of characters to put in, leave out or change to get from one text to the other. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const change = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
