import { namesBirth } from './identity-number.ts';
import { passesLuhn } from './luhn.ts';
import type { WrittenNumber } from './written-numbers.ts';

/** Numbers made like those of identity cards, of 18 and 15 characters, with a possible birth until a year. */
export const identityNumbers = (numbers: readonly WrittenNumber[], year: number): readonly WrittenNumber[] =>
  numbers.filter(({ digits }) => /^(?:\d{15}|\d{17}[\dX])$/.test(digits) && namesBirth(digits, year));

/** The country may stand in front. */
const MOBILE = /^(?:(?:00)?86)?(1[3-9]\d{9})$/;

/** Numbers made like those of mobile telephones. */
export const mobileNumbers = (numbers: readonly WrittenNumber[]): readonly WrittenNumber[] =>
  numbers.flatMap(number => {
    const digits = MOBILE.exec(number.digits)?.[1];
    return digits === undefined ? [] : [{ ...number, digits }];
  });

/** Of UnionPay, Visa, Mastercard, and older ones of Chinese banks. */
const CARD = /^(?:62|4|5[1-5]|9)\d{14,17}$/;

/** Numbers made like those of bank cards, with the right check digit, the longest first. */
export const cardNumbers = (numbers: readonly WrittenNumber[]): readonly WrittenNumber[] =>
  numbers
    .filter(({ digits }) => CARD.test(digits) && digits.length >= 16 && passesLuhn(digits))
    .toSorted((one, other) => other.digits.length - one.digits.length);
