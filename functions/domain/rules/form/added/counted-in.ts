import { countAt } from '../../../record/certain-figures.ts';
import type { Figure } from '../../../record/figure.ts';
import type { ReportRecord } from '../../../record/record.ts';
import { addend } from '../../../record/sum-figures.ts';
import type { Identity } from '../../explain/identities.ts';

/**
 * The sums that are wrong by just what stands in an added part: whoever filled the table counted it in. None where a
 * broken sum is not explained that way. `amountOf` gives the figure of the part that such a sum would have counted.
 */
export function countedIn(
  record: ReportRecord,
  identities: readonly Identity[],
  amountOf: (identity: Identity) => Figure | undefined,
): readonly Identity[] {
  const broken = identities.flatMap(identity => {
    const difference = differenceOf(record, identity);
    return difference === undefined || difference === 0 ? [] : [{ identity, difference }];
  });
  const isCounted = broken.every(each => Math.abs(each.difference) === addend(amountOf(each.identity)));
  return isCounted ? broken.map(({ identity }) => identity) : [];
}

function differenceOf(record: ReportRecord, { terms }: Identity): number | undefined {
  let sum = 0;
  for (const { path, sign } of terms) {
    const count = countAt(record, path);
    if (count === undefined) return undefined;
    sum += sign * count;
  }
  return sum;
}

/** The totals of sums. */
export const totalsOf = (identities: readonly Identity[]): readonly string[] =>
  identities.flatMap(({ terms }) => terms.filter(({ sign }) => sign === -1).map(({ path }) => path));
