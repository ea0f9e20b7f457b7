import { EXHAUSTED, REFUSED } from '../../steps.ts';
import { REFUSAL_CODES, type Refusal, refuse } from '../refusal.ts';

/** A caught error is not a refusal this product knows: the execution must fail, and the alarm ring. */
export class UnknownRefusalError extends Error {
  override readonly name = 'UnknownRefusalError';
}

/** What Step Functions hands on of a caught error: its name, and as `Cause` the JSON Lambda makes of it. */
export interface CaughtError {
  readonly Error: string;
  readonly Cause: string;
}

/** The refusal behind a caught error. Throws UnknownRefusalError. */
export function parseRefusalCause(caught: CaughtError): Refusal {
  if (EXHAUSTED.some(death => death === caught.Error)) return refuse('too_complex');
  const code = REFUSAL_CODES.find(known => caught.Error === `${REFUSED}${known}`);
  if (code === undefined) throw new UnknownRefusalError(caught.Error);
  const cause: unknown = JSON.parse(caught.Cause);
  const message = typeof cause === 'object' && cause !== null && 'errorMessage' in cause ? cause.errorMessage : '';
  return typeof message === 'string' && message !== '' ? refuse(code, message) : refuse(code);
}
