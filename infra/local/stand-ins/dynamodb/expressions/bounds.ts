import { refuse } from '../refuse.ts';
import { type AttributeValue, compareValues } from '../value.ts';

/** Throws ValidationException where nothing lies between two values. */
export function refuseWrongBounds(low: AttributeValue, high: AttributeValue): void {
  const order = compareValues(low, high);
  if (order === undefined) throw refuse('The BETWEEN operator requires same data type for lower and upper bounds');
  if (order > 0) throw refuse('The BETWEEN operator requires upper bound to be greater than or equal to lower bound');
}
