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

/**
 * A process that ends itself (`exit status 1`) was broken by us and not exhausted by the file; shells and runtimes that
 * stand between report a kill as 137 and an abort as 134.
 */
const OWN_END = /exit status (?!134\b|137\b)\d/;
const isExhaustion = (caught: CaughtError): boolean =>
  EXHAUSTED.some(death => death === caught.Error) && !OWN_END.test(caught.Cause);

/** The refusal behind a caught error. Throws UnknownRefusalError. */
export function parseRefusalCause(caught: CaughtError): Refusal {
  if (isExhaustion(caught)) return refuse('too_complex');
  const code = REFUSAL_CODES.find(known => caught.Error === `${REFUSED}${known}`);
  if (code === undefined) throw new UnknownRefusalError(caught.Error);
  const cause: unknown = JSON.parse(caught.Cause);
  const message = typeof cause === 'object' && cause !== null && 'errorMessage' in cause ? cause.errorMessage : '';
  return typeof message === 'string' && message !== '' ? refuse(code, message) : refuse(code);
}
