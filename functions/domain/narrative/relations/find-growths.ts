import type { Growth, LedgerNumber } from '../ledger.ts';
import type { ReadSection } from '../passages/read-section.ts';
import type { Topic } from '../topics/topics.ts';

/** The way a number went, right before how much. */
const WAY =
  /(?<way>增长|上升|增加|提高|增幅|增多|多(?:出|收到?|受理|办)?|下降|减少|降低|下滑|降幅|降|少(?:收到?|受理|办)?)(?:率|幅度|比例)?(?:了|约|达到?|为|有|，|：|近){0,2}$/;
const DOWN = /下降|减少|降|下滑|少/;
/** What it is compared with; a year by its number must be last year's. */
const COMPARED =
  /同比|环比|[较比](?:去年|上一?年|(?<year>(?:19|20)\d{2})年)|(?:与|同|和)(?:去年|上一?年|(?<other>(?:19|20)\d{2})年)|(?:去年|上一?年)(?:度)?同期/g;
/** A sentence that has nothing of its own to grow speaks of the one before: 与去年相比，增长…. */
const BARE =
  /^(?:\n)?(?:其中)?(?:同比|环比|(?:与|同|和|较|比)[^，。；]{1,14})(?:，)?(?:总体|总量|数量|申请量|受理量|总数|均|略|大幅|明显|有所)?(?:增|上升|提高|多|下|减|降|少)/;
const LONGEST_BETWEEN = 60;

/** Printed changes against last year, rates as well as differences, with the number that changed. */
export function findGrowths(section: ReadSection, sumsFor: (topic: Topic) => readonly unknown[]): readonly Growth[] {
  return section.numbers.flatMap((number, index) => {
    if (!isChange(number)) return [];
    const grown = grownBefore(section, index) ?? grownInSentenceBefore(section, index, sumsFor);
    return grown === null ? [] : [growthOf(section, index, grown)];
  });
}

const isChange = ({ kind, time, value, exact }: LedgerNumber): boolean =>
  value !== null &&
  (exact || kind === 'percentage') &&
  (kind === 'percentage' || (kind === 'count' && time === 'change'));

interface Grown {
  readonly index: number;
  readonly way: string;
}

function growthOf(section: ReadSection, index: number, grown: Grown): Growth {
  const change = section.numbers[index];
  const value = change?.value ?? 0;
  const by = change?.kind === 'percentage' ? 'rate' : 'difference';
  return {
    change: section.first + index,
    number: section.first + grown.index,
    printed: DOWN.test(grown.way) ? -value : value,
    by,
    exact: change?.exact === true,
    tolerance: by === 'rate' ? 0.5 * 10 ** -(section.scanned[index]?.decimals ?? 0) : 0,
  };
}

/** The count of this year before a change on the same level of brackets, with 同比 and a way to go between. */
function grownBefore(section: ReadSection, index: number): Grown | null {
  const { depths } = section;
  const change = section.scanned[index];
  if (change === undefined) return null;
  for (let i = index - 1; i >= Math.max(0, index - 24); i -= 1) {
    const number = section.numbers[i];
    const scanned = section.scanned[i];
    if (number === undefined || scanned === undefined || section.sentenceOf[i] !== section.sentenceOf[index])
      return null;
    if (number.kind !== 'count' || number.time !== 'this-year' || depths[i] !== depths[index]) continue;
    const between = section.folded.text.slice(scanned.end, change.start).replaceAll(/（[^（）]{0,600}）/g, '');
    if (between.length > LONGEST_BETWEEN) return null;
    return comparedTo(section, between, { grown: i, between: onLevel(section, i + 1, index) });
  }
  return null;
}

/** Numbers between two places that stand on the level of brackets of the second. */
const onLevel = ({ numbers, depths }: ReadSection, from: number, to: number): readonly LedgerNumber[] =>
  numbers.slice(from, to).filter((_, offset) => depths[from + offset] === depths[to]);

interface Comparison {
  readonly grown: number;
  /** Numbers between what changed and by how much. */
  readonly between: readonly LedgerNumber[];
}

/** Whether words compare with last year, and how the number went. */
function comparedTo({ year }: ReadSection, words: string, { grown, between }: Comparison): Grown | null {
  const way = WAY.exec(words)?.groups?.['way'];
  const compared = [...words.matchAll(COMPARED)].at(-1);
  if (way === undefined || compared === undefined) return null;
  const named = compared.groups?.['year'] ?? compared.groups?.['other'];
  if (named !== undefined && Number(named) !== (year ?? 0) - 1) return null;
  const others = between.some(({ kind, time }) => kind === 'count' && time !== 'change' && time !== 'last-year');
  return others ? null : { index: grown, way };
}

/** The only count with a figure behind it in the sentence before, where a sentence opens with the comparison. */
function grownInSentenceBefore(
  section: ReadSection,
  index: number,
  sumsFor: (topic: Topic) => readonly unknown[],
): Grown | null {
  const own = section.sentenceOf[index] ?? 0;
  const sentence = section.sentences[own];
  const change = section.scanned[index];
  if (sentence === undefined || change === undefined) return null;
  const words = section.folded.text.slice(sentence.start, change.start);
  if (words.length > LONGEST_BETWEEN || !BARE.test(words)) return null;
  const before = section.numbers.flatMap((number, at) =>
    section.sentenceOf[at] === own - 1 && number.time === 'this-year' && sumsFor(number.topic).length > 0 ? [at] : [],
  );
  const [only] = before;
  return only === undefined || before.length > 1 ? null : comparedTo(section, words, { grown: only, between: [] });
}
