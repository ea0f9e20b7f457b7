import * as v from 'valibot';
import { refuse } from '../refuse.ts';
import { keyOf, refuseUnkeepable, type TableSchema } from '../table-schema.ts';
import { readItem, type StoredItem } from '../value.ts';
import { consumed, writeCapacity } from './capacity.ts';
import { anyRequest, type Database, readKey, readRequest, refuseTooLarge, refuseTwice, tableNamed } from './request.ts';

const Change = v.union([
  v.strictObject({ PutRequest: v.strictObject({ Item: v.unknown() }) }),
  v.strictObject({ DeleteRequest: v.strictObject({ Key: v.unknown() }) }),
]);
const BatchWriteItem = v.strictObject({ RequestItems: v.record(v.string(), v.array(Change)), ...anyRequest });
/** Most changes of a batch. */
const MAX_BATCH = 25;

/** Every change is made at once and for itself; none is left for another request. */
export function batchWriteItem(database: Database, request: unknown): object {
  const { RequestItems, ReturnConsumedCapacity } = readRequest(BatchWriteItem, request);
  const wanted = Object.entries(RequestItems);
  const count = wanted.flatMap(([, changes]) => changes).length;
  if (count === 0 || count > MAX_BATCH)
    throw refuse('Too many items requested for the BatchWriteItem call, or none at all');
  const planned = wanted.map(([name, changes]) => {
    const table = tableNamed(database, name);
    const items = changes.map(change => planOf(table, change));
    refuseTwice(items.map(({ key }) => key));
    return { table, items };
  });
  const used = planned.map(({ table, items }) => {
    const capacities = items.map(({ key, after }) => {
      const before = database.store.find(table, key);
      database.store.replace(table, before, after);
      return writeCapacity(table, before, after);
    });
    const own = capacities.reduce((sum, capacity) => sum + capacity.table, 0);
    const indexes = Object.fromEntries(
      table.indexes.map(({ name }) => [name, capacities.reduce((sum, { indexes }) => sum + (indexes[name] ?? 0), 0)]),
    );
    return consumed(ReturnConsumedCapacity, table, { table: own, indexes }).ConsumedCapacity;
  });
  return { UnprocessedItems: {}, ...(ReturnConsumedCapacity !== 'NONE' && { ConsumedCapacity: used }) };
}

function planOf(
  table: TableSchema,
  change: v.InferOutput<typeof Change>,
): { key: StoredItem; after: StoredItem | undefined } {
  if ('DeleteRequest' in change) return { key: readKey(table, change.DeleteRequest.Key), after: undefined };
  const after = readItem(change.PutRequest.Item);
  refuseUnkeepable(table, after);
  refuseTooLarge(after);
  return { key: keyOf(after, table), after };
}
