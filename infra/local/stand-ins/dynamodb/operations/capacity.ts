import { carriedBy, type IndexSchema, keyOf, type TableSchema } from '../table-schema.ts';
import { itemSize, type StoredItem } from '../value.ts';

/** What a request used up of one table, in the units AWS sells. */
export interface Capacity {
  readonly table: number;
  readonly indexes: Readonly<Record<string, number>>;
}

const units = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));
const WRITE_UNIT = 1024;
const READ_UNIT = 4096;

/** Units for reading so many bytes. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  units(bytes, READ_UNIT) * (consistent ? 1 : 0.5);

/** Units of a write: the larger of both items in the table, and again in every index whose entry changes. */
export function writeCapacity(
  table: TableSchema,
  before: StoredItem | undefined,
  after: StoredItem | undefined,
): Capacity {
  const larger = (carry: (item: StoredItem) => StoredItem): number =>
    units(Math.max(...[before, after].map(item => (item === undefined ? 0 : itemSize(carry(item))))), WRITE_UNIT);
  return {
    table: larger(item => item),
    indexes: Object.fromEntries(
      table.indexes.flatMap(index => {
        const moves = entriesTouched(table, index, before, after);
        return moves === 0 ? [] : [[index.name, moves * larger(item => carriedBy(index, table, item))]];
      }),
    ),
  };
}

/** An entry that moves is one deletion and one insertion. */
function entriesTouched(
  table: TableSchema,
  index: IndexSchema,
  before: StoredItem | undefined,
  after: StoredItem | undefined,
): number {
  const entry = (item: StoredItem | undefined): string | undefined => {
    if (item === undefined || Object.keys(keyOf(item, index)).length < (index.range === undefined ? 1 : 2))
      return undefined;
    return JSON.stringify(carriedBy(index, table, item));
  };
  const [old, fresh] = [entry(before), entry(after)];
  if (old === fresh) return 0;
  const moved = old !== undefined && fresh !== undefined && !sameKey(index, before, after);
  return moved ? 2 : 1;
}

const sameKey = (index: IndexSchema, before: StoredItem = {}, after: StoredItem = {}): boolean =>
  JSON.stringify(keyOf(before, index)) === JSON.stringify(keyOf(after, index));

/** The part of an answer that says what was used up, where the request asks for it. */
export function consumed(asked: 'NONE' | 'TOTAL' | 'INDEXES', table: TableSchema, { table: own, indexes }: Capacity) {
  if (asked === 'NONE') return {};
  const all = own + Object.values(indexes).reduce((sum, count) => sum + count, 0);
  const detail = {
    Table: { CapacityUnits: own },
    GlobalSecondaryIndexes: Object.fromEntries(
      Object.entries(indexes).map(([name, CapacityUnits]) => [name, { CapacityUnits }]),
    ),
  };
  return {
    ConsumedCapacity: { TableName: table.name, CapacityUnits: all, ...(asked === 'INDEXES' && detail) },
  };
}
