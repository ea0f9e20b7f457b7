/** A number of a list, for adding up. */
export interface Addend {
  readonly index: number;
  readonly value: number;
}

/**
 * The addends that come to one of the totals: the list from its first on, as far as need be, read as it stands or with
 * details left out (a run that itself comes to the number before it). Null where no reading comes to a total.
 */
export function sumUp(addends: readonly Addend[], totals: readonly number[]): readonly Addend[] | null {
  for (const list of [addends, withoutDetails(addends)]) {
    let sum = 0;
    for (const [index, each] of list.entries()) {
      sum += each.value;
      if (totals.includes(sum)) return list.slice(0, index + 1);
    }
  }
  return null;
}

/** Drops runs of at least two numbers that come to the number before them. */
function withoutDetails(addends: readonly Addend[]): readonly Addend[] {
  const kept: Addend[] = [];
  for (let index = 0; index < addends.length; index += 1) {
    const whole = addends[index];
    if (whole === undefined) break;
    kept.push(whole);
    index += detailsBehind(addends, index, whole.value);
  }
  return kept;
}

function detailsBehind(addends: readonly Addend[], index: number, whole: number): number {
  let sum = 0;
  for (let count = 1; index + count < addends.length && sum < whole; count += 1) {
    sum += addends[index + count]?.value ?? 0;
    if (sum === whole && count > 1) return count;
  }
  return 0;
}
