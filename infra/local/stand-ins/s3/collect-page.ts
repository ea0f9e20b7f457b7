/** What a client asks a listing for. */
export interface Listing {
  readonly bucket: string;
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** Least key of the page; empty for the beginning. */
  readonly from: string;
  /** Most keys and common prefixes of the page. */
  readonly limit: number;
}

export interface ListedPage<T> {
  readonly items: readonly T[];
  readonly prefixes: readonly string[];
  /** Least key of the next page; undefined on the last page. */
  readonly next: string | undefined;
}

/**
 * Gathers a page from rows in the order of their keys (UTF-8), folding keys that share a part up to the delimiter.
 * Versions of one key stay on one page.
 */
export function collectPage<Row, T extends { readonly key: string }>(
  { prefix, delimiter, from, limit }: Listing,
  rowsFrom: (key: string) => Iterable<Row>,
  read: (row: Row) => T,
): ListedPage<T> {
  const items: T[] = [];
  const prefixes: string[] = [];
  let next: string | undefined = Buffer.compare(Buffer.from(from), Buffer.from(prefix)) > 0 ? from : prefix;
  while (next !== undefined) {
    const start: string = next;
    next = undefined;
    for (const row of rowsFrom(start)) {
      const item = read(row);
      if (!item.key.startsWith(prefix)) break;
      if (items.length + prefixes.length >= limit && item.key !== items.at(-1)?.key)
        return { items, prefixes, next: limit === 0 ? undefined : item.key };
      const cut = delimiter === '' ? -1 : item.key.indexOf(delimiter, prefix.length);
      if (cut >= 0) {
        const group = item.key.slice(0, cut + delimiter.length);
        prefixes.push(group);
        next = endOf(group);
        break;
      }
      items.push(item);
    }
  }
  return { items, prefixes, next: undefined };
}

/** The least text that sorts after everything beginning with `prefix`, which is not empty. */
export function endOf(prefix: string): string {
  const letters = [...prefix];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return `${letters.join('')}${String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1)}`;
}
