import type { ReportRecord } from '../../report/record.ts';
import { oncePer } from '../once-per.ts';
import { countAt } from '../sheet.ts';
import { type Identity, identitiesOf } from './identities.ts';

/** An identity with what its signed sum comes to; undefined where a figure of it was not read for certain. */
export interface Residual {
  readonly identity: Identity;
  readonly sum: number | undefined;
}

/** Every identity of the record's tables 3 and 4, evaluated. */
export const residualsOf: (record: ReportRecord) => readonly Residual[] = oncePer(record =>
  identitiesOf(record).map(identity => ({ identity, sum: signedSum(identity, record) })),
);

function signedSum({ terms }: Identity, record: ReportRecord): number | undefined {
  let sum = 0;
  for (const { path, sign } of terms) {
    const count = countAt(record, path);
    if (count === undefined) return undefined;
    sum += sign * count;
  }
  return sum;
}
