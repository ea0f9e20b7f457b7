import { editionInForce } from '../../form/editions/edition-in-force.ts';
import { EDITIONS, type FormYear } from '../../form/editions/editions.ts';
import { EXAMPLE_YEAR } from './example-year.ts';

const former = EDITIONS.find(({ from }) => from < editionInForce(EXAMPLE_YEAR).from) ?? EDITIONS[0];

/** The edition before the one the examples are in. */
export const FORMER_FORM: FormYear = former.key;

/** A report for a year in which it still held. */
export const FORMER_REPORT = {
  form: FORMER_FORM,
  year: former.from,
  titleYear: former.from,
} as const;
