import { contextOf, isCode, isQuantity, labelBefore } from './context.ts';
import type { Spotted } from './kinds.ts';
import { hasCheckDigit, namesBirth } from './numbers/identity-number.ts';
import { identityNumbers } from './numbers/lookalikes.ts';
import type { WrittenNumber } from './numbers/written-numbers.ts';
import { isAboutPerson } from './persons.ts';

const LABEL =
  /身份证(?:件|明)?(?:编?号码?|号码?|件号)?|公民身份(?:证)?号码?|身份(?:证明)?号码?|证件(?:编)?号码?|户口[簿本]号?|社会保障(?:卡)?号码?|社保(?:卡)?号码?|(?:居住|驾驶)证(?:编)?号码?|\bID ?(?:card|no\.?|number)/gi;
/** A label stands no farther before its number, unless other numbers stand between. */
const NEAR = 30;
const LONGEST_LABEL = 20;
/** Numbers of files are made of a region and the date of a day like this one; without a label only the grown-up are seen. */
const GROWN_UP = 10;

/**
 * Identity numbers: with the right check digit wherever they stand, unless a label says they are the code of something;
 * behind a label of identity numbers also old ones of fifteen digits and those with a slip in the check digit. The birth
 * must be possible; `year` is the last year anybody of the text can be born in.
 */
export function spotIdentities(text: string, numbers: readonly WrittenNumber[], year: number): readonly Spotted[] {
  return identityNumbers(numbers, year)
    .filter(number => isIdentity(text, number, year))
    .map(({ digits, from, to }) => ({ kind: 'identity', written: digits, from, to }));
}

function isIdentity(text: string, { digits, from, to }: WrittenNumber, year: number): boolean {
  const context = contextOf(text, from, to);
  if (isQuantity(context)) return false;
  if (isLabelled(context.before, context.after)) return true;
  if (digits.length !== 18 || !hasCheckDigit(digits)) return false;
  const label = labelBefore(context.before);
  if (isCode(label) || /[\p{Script=Han}]号$|[账帐][号户]$/u.test(label) || /^号(?!码)/.test(context.after))
    return false;
  return namesBirth(digits, year - GROWN_UP) || isAboutPerson(context.before);
}

/** Whether the nearest label before the number, or one in brackets after it, is that of identity numbers. */
function isLabelled(before: string, after: string): boolean {
  if (/^ ?[(,]?(?:为|是|系)?(?:其|本人)?(?:公民)?(?:居民)?身份证?(?:件)?号/.test(after)) return true;
  const listed = labelBefore(before).slice(-NEAR - LONGEST_LABEL);
  const label = [...listed.matchAll(LABEL)].at(-1);
  if (label === undefined) return false;
  const between = listed.slice(label.index + label[0].length);
  return between.length <= NEAR && !isCode(between);
}
