/** A number found in a normalised text, written whole, in groups or digit by digit. */
export interface WrittenNumber {
  /** Its digits without separators; a last X in upper case. */
  readonly digits: string;
  /** Offsets in the normalised text. */
  readonly from: number;
  readonly to: number;
}

/** Digits that stand together. */
interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** Whether a number may begin or end here: no letter stands beside it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const GROUP = /[0-9]+[Xx]?|(?<=[0-9][ \n_.·-]{1,2})[Xx]/g;
/** Written between the digits of a number without ending it. */
const SEPARATOR = /^[ \n_.·-]{1,2}$/;
/** A code goes on behind these: no number begins or ends at them. */
const HYPHEN = /^[-_.·]$/;
/** What a number stands behind: no letter, but for the one in front of the number of a pupil. */
const OPENING = /^(?:.?[^0-9A-Za-z%]|[^0-9A-Za-z]?[GLgl]|)$/s;
/** So many groups a number is divided into for reading. */
const MOST_GROUPS = 8;
const LENGTHS: ReadonlySet<number> = new Set([11, 13, 15, 16, 17, 18, 19]);
const LONGEST = Math.max(...LENGTHS);

/** Every stretch of digits as long as the number of a person that is no part of a longer number; they may overlap. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  const groups = groupsOf(text);
  const between = groups.map(({ to }, index) => text.slice(to, groups[index + 1]?.from ?? to));
  return groups.flatMap((group, first): readonly WrittenNumber[] => {
    const before = between[first - 1] ?? '';
    const isInside = HYPHEN.test(before) || (SEPARATOR.test(before) && isDigit(group) && isDigit(groups[first - 1]));
    return group.opens && !isInside ? numbersFrom(groups, between, first) : [];
  });
}

const isDigit = (group: Group | undefined): boolean => group?.digits.length === 1;

function groupsOf(text: string): readonly Group[] {
  return [...text.matchAll(GROUP)].map(({ 0: digits, index: from }) => {
    const to = from + digits.length;
    const opens = OPENING.test(text.slice(Math.max(0, from - 2), from));
    return { digits: digits.toUpperCase(), from, to, opens, closes: !/[0-9A-Za-z]/.test(text[to] ?? '') };
  });
}

/** The numbers that begin with a group. */
function numbersFrom(groups: readonly Group[], between: readonly string[], first: number): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  let digits = '';
  let isSpelled = true;
  for (let last = first; digits.length < LONGEST; last++) {
    const group = groups[last];
    if (group === undefined || (last > first && !SEPARATOR.test(between[last - 1] ?? ''))) break;
    isSpelled &&= isDigit(group);
    const isLone = !isSpelled && last > first && isDigit(group) && digits.length !== 17;
    if (isLone || (!isSpelled && (last - first >= MOST_GROUPS || isDigit(groups[first])))) break;
    digits += group.digits;
    const after = between[last] ?? '';
    const goesOn = HYPHEN.test(after) || (isSpelled && SEPARATOR.test(after) && isDigit(groups[last + 1]));
    if (group.closes && !goesOn && LENGTHS.has(digits.length))
      found.push({ digits, from: groups[first]?.from ?? 0, to: group.to });
  }
  return found;
}
