/** Disjoint sets of the numbers below a size. */
export interface JoinedSets {
  readonly rootOf: (member: number) => number;
  readonly join: (one: number, other: number) => void;
}

/** Every number below `size` in a set of its own. */
export function joinSets(size: number): JoinedSets {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (member: number): number => {
    let root = member;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const join = (one: number, other: number) => {
    parents[rootOf(one)] = rootOf(other);
  };
  return { rootOf, join };
}
