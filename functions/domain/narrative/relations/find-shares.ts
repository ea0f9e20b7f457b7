import type { Breakdown, LedgerNumber, Share } from '../ledger.ts';
import { addsUp } from '../numbers/units.ts';
import type { ReadSection } from '../passages/read-section.ts';

const SHARE_WORDS = /^[，（、：]?(?:占比|占|信息公开总[量数]的|比例)[^约近超，。；、（）]{0,24}$/;
/** Sentences back in which a total may have been named. */
const REACH = 3;
/** Without a stated total, a share further off than this is taken for a share of something else. */
const NEAR = 2;

/** Printed shares with the numbers they were computed from, where these are plain. */
export function findShares(section: ReadSection, breakdowns: readonly Breakdown[]): readonly Share[] {
  const parents = new Map<number, readonly number[]>();
  for (const { parts, totals } of breakdowns) for (const part of parts) parents.set(part, totals);
  const shares: Share[] = [];
  for (const [index, number] of section.numbers.entries()) {
    if (number.kind !== 'percentage' || number.value === null || !number.exact) continue;
    const beside = partBefore(section, index);
    const part = beside ?? partInTurn(section, index);
    const share =
      part === null
        ? null
        : shareOf(section, { index, part, inTurn: beside === null }, parents.get(section.first + part) ?? []);
    if (share !== null) shares.push(share);
  }
  return shares;
}

/** The count right before a percentage that 占 ties to it. */
function partBefore(section: ReadSection, index: number): number | null {
  if (totalBetween(section, index)) return index - 2;
  const before = section.numbers[index - 1];
  const [from, to] = [section.scanned[index - 1], section.scanned[index]];
  if (before?.kind !== 'count' || before.value === null || from === undefined || to === undefined) return null;
  const { text } = section.folded;
  const between = text.slice(from.end, to.start);
  const bracketed = between === '（' && text[to.end] === '）';
  return before.exact && !before.each && (bracketed || SHARE_WORDS.test(between)) ? index - 1 : null;
}

/** 300条，占发布总数500条的60%: the total stands between the part and its share. */
function totalBetween({ scanned, numbers, folded }: ReadSection, index: number): boolean {
  const [part, total, share] = [scanned[index - 2], scanned[index - 1], scanned[index]];
  if (part === undefined || total === undefined || share === undefined || part.kind !== 'count') return false;
  if (total.kind !== 'count' || folded.text.slice(total.end, share.start) !== '的') return false;
  return (
    /^[，（、]?占[^，。；（）\d]{0,20}$/.test(folded.text.slice(part.end, total.start)) &&
    numbers[index - 2]?.exact === true
  );
}

const IN_TURN = /分别(?:各?占|占比)(?:总[量数]的|比为|为)?$/;
const NEXT_IN_TURN = /^(?:、|，|和|及|与)$/;

/** 公告8条、动态12条，分别占40%、60%: the count that stands in its row where the percentage stands in its own. */
function partInTurn(section: ReadSection, index: number): number | null {
  const run = rowOfPercentages(section, index);
  if (run === null) return null;
  const counted: number[] = [];
  for (let i = run.first - 1; i >= 0 && counted.length < run.length; i -= 1) {
    if (section.sentenceOf[i] !== section.sentenceOf[run.first]) break;
    const number = section.numbers[i];
    if (number?.kind === 'count' && number.value !== null) counted.unshift(i);
  }
  return counted.length === run.length ? (counted[index - run.first] ?? null) : null;
}

/** The row of percentages behind 分别占 that one belongs to. */
function rowOfPercentages(
  section: ReadSection,
  index: number,
): { readonly first: number; readonly length: number } | null {
  const gapBefore = (at: number): string => {
    const [from, to] = [section.scanned[at - 1], section.scanned[at]];
    return from === undefined || to === undefined ? '' : section.folded.text.slice(from.end, to.start);
  };
  const follows = (at: number): boolean =>
    section.numbers[at]?.kind === 'percentage' &&
    section.numbers[at - 1]?.kind === 'percentage' &&
    NEXT_IN_TURN.test(gapBefore(at));
  let first = index;
  while (first > 0 && follows(first)) first -= 1;
  if (!IN_TURN.test(gapBefore(first))) return null;
  let last = index;
  while (follows(last + 1)) last += 1;
  return { first, length: last - first + 1 };
}

interface Shared {
  /** Of the percentage. */
  readonly index: number;
  readonly part: number;
  /** Whether it stands in a row of percentages, all of one total. */
  readonly inTurn: boolean;
}

function shareOf(
  section: ReadSection,
  { index: percentage, part, inTurn }: Shared,
  parents: readonly number[],
): Share | null {
  const numerator = section.numbers[part]?.value ?? 0;
  const printed = section.numbers[percentage]?.value ?? 0;
  const tolerance = 0.5 * 10 ** -(section.scanned[percentage]?.decimals ?? 0);
  const totals = totalBetween(section, percentage) ? [percentage - 1] : totalsBefore(section, part);
  const deviation = (total: number): number =>
    Math.abs((numerator / (section.numbers[total]?.value ?? 1)) * 100 - printed);
  const stated = parents.map(each => each - section.first).filter(each => totals.includes(each));
  const possible = inTurn && stated.length > 0 ? stated : totals;
  const fits = possible.find(total => deviation(total) <= tolerance + 1e-9);
  const told = totalBetween(section, percentage) ? percentage - 1 : stated[0];
  const plain = /^[，（、]?占(?:比)?(?:为)?$/.test(gapBefore(section, percentage));
  const total = fits ?? told ?? onlyOne(section, { totals, part, plain }, deviation);
  if (total === undefined) return null;
  return {
    percentage: section.first + percentage,
    part: section.first + part,
    total: section.first + total,
    tolerance,
    computed: (numerator / (section.numbers[total]?.value ?? 1)) * 100,
    holds: fits !== undefined,
  };
}

/** Every exact count before the part that could be what it is a share of, the nearest sentence first. */
function totalsBefore(section: ReadSection, part: number): readonly number[] {
  const own = section.numbers[part];
  const found: number[] = [];
  for (let i = part - 1; i >= Math.max(0, part - 40); i -= 1) {
    if ((section.sentenceOf[part] ?? 0) - (section.sentenceOf[i] ?? 0) > REACH) break;
    const number = section.numbers[i];
    if (number !== undefined && own !== undefined && couldHold(number, own)) found.push(i);
  }
  return found;
}

const couldHold = (total: LedgerNumber, part: LedgerNumber): boolean =>
  total.kind === 'count' &&
  total.exact &&
  total.value !== null &&
  total.value > 0 &&
  total.value >= (part.value ?? 0) &&
  addsUp(total.unit, part.unit);

interface Possible {
  readonly totals: readonly number[];
  readonly part: number;
  /** 占 and nothing else stands before the percentage. */
  readonly plain: boolean;
}

function gapBefore({ scanned, folded }: ReadSection, index: number): string {
  const [from, to] = [scanned[index - 1], scanned[index]];
  return from === undefined || to === undefined ? '' : folded.text.slice(from.end, to.start);
}

function onlyOne(
  section: ReadSection,
  { totals, part, plain }: Possible,
  deviation: (total: number) => number,
): number | undefined {
  const [only] = totals;
  const values = new Set(totals.map(total => section.numbers[total]?.value));
  if (only === undefined || values.size !== 1) return undefined;
  // What has a share of its own is a part beside this one, no total.
  const beside = section.numbers[only + 1]?.kind === 'percentage';
  const same =
    !beside &&
    plain &&
    section.numbers[only]?.unit === section.numbers[part]?.unit &&
    section.sentenceOf[only] === section.sentenceOf[part];
  return same || deviation(only) < NEAR ? only : undefined;
}
