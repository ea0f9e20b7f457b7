import { optionalSetting } from '../environment.ts';

/** Reviewers for agencies that name none; also told of files no registered agency can be told of. */
export const defaultReviewers = (): readonly string[] =>
  (optionalSetting('DEFAULT_REVIEWERS') ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(address => address !== '');
