import type { Agency } from './agency.ts';

const MOST = 3;
/** Longer ids are compared by their beginning: nobody mistypes forty characters, and the work stays small. */
const COMPARED = 40;

/** The agencies somebody may have meant by an id that nobody has: by their name, or by an id written nearly alike. */
export function nearestAgencies(id: string, agencies: readonly Agency[]): readonly Agency[] {
  const wanted = id.slice(0, COMPARED).toLowerCase();
  return agencies
    .map(agency => ({ agency, distance: isNameOf(id, agency) ? 0 : editDistance(wanted, agency.id.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 3)))
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ agency }) => agency);
}

const isNameOf = (text: string, { name, otherNames }: Agency): boolean =>
  [name, ...otherNames].includes(text.normalize('NFKC').trim());

/** How many characters must be added, left out, changed or swapped with their neighbour to make one text of the other. */
function editDistance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
