import type { MendDays } from '../../domain/letters/mend-by.ts';
import { optionalSetting } from '../environment.ts';

/** Reviewers for agencies that name none. */
export const defaultReviewers = (): readonly string[] => addresses('DEFAULT_REVIEWERS');

/** Days to mend errors and to answer warnings: MEND_DAYS, `5,15` where it is not set. */
export function mendDays(): MendDays {
  const [error = 5, warning = 15] = (optionalSetting('MEND_DAYS') ?? '5,15').split(',').map(Number);
  return { error, warning };
}

/** Who looks after the product: told of files that no registered agency can be told of. */
export const operators = (): readonly string[] => addresses('OPERATORS');

const addresses = (variable: string): readonly string[] =>
  (optionalSetting(variable) ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(address => address !== '');
