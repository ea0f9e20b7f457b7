import { optionalSetting } from '../environment.ts';

/** Reviewers for agencies that name none. */
export const defaultReviewers = (): readonly string[] => addresses('DEFAULT_REVIEWERS');

/** Who looks after the product: told of files that no registered agency can be told of. */
export const operators = (): readonly string[] => addresses('OPERATORS');

const addresses = (variable: string): readonly string[] =>
  (optionalSetting(variable) ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(address => address !== '');
