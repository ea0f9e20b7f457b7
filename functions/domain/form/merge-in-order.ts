/** One list out of several: those of later lists that the earlier ones lack stand before what follows them there. */
export function mergeInOrder<T extends { readonly key: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  const merged: T[] = [];
  for (const list of lists)
    for (const [at, item] of list.entries()) {
      if (merged.some(({ key }) => key === item.key)) continue;
      const next = list.slice(at + 1).find(later => merged.some(({ key }) => key === later.key));
      const before = merged.findIndex(({ key }) => key === next?.key);
      merged.splice(before < 0 ? merged.length : before, 0, item);
    }
  return merged;
}
