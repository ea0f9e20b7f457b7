import * as v from 'valibot';
import { ServiceRequestError } from '../../json-service.ts';
import type { ItemStore } from '../item-store.ts';
import { refuse } from '../refuse.ts';
import { refuseWrongKey, type TableSchema } from '../table-schema.ts';
import { itemSize, readItem, type StoredItem } from '../value.ts';

/** What every operation works on. */
export interface Database {
  readonly store: ItemStore;
  readonly tables: readonly TableSchema[];
}

/** Largest item, in bytes. */
const MAX_ITEM_BYTES = 400 * 1024;

/** Fields any request may have. */
export const anyRequest = {
  ReturnConsumedCapacity: v.optional(v.picklist(['NONE', 'TOTAL', 'INDEXES']), 'NONE'),
  ReturnItemCollectionMetrics: v.optional(v.string()),
};

/** What the placeholders of expressions stand for. */
export const placeholders = {
  ExpressionAttributeNames: v.optional(v.record(v.string(), v.string())),
  ExpressionAttributeValues: v.optional(v.record(v.string(), v.unknown())),
};

/** Reads a request; a field nobody knows here is refused, never ignored. Throws ValidationException. */
export function readRequest<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (!parsed.success) throw refuse(v.summarize(parsed.issues));
  return parsed.output;
}

/** Finds a table by its name or ARN. Throws ResourceNotFoundException. */
export function tableNamed({ tables }: Database, name: string): TableSchema {
  const found = tables.find(table => table.name === name.split('table/').at(-1));
  if (found === undefined) throw new ServiceRequestError('ResourceNotFoundException', 'Requested resource not found');
  return found;
}

/** Reads the key of a request. Throws ValidationException where it is not that of the table. */
export function readKey(table: TableSchema, given: unknown): StoredItem {
  const key = readItem(given);
  refuseWrongKey(table, key);
  return key;
}

/** Throws ValidationException where an item is larger than DynamoDB keeps. */
export function refuseTooLarge(item: StoredItem): void {
  if (itemSize(item) > MAX_ITEM_BYTES) throw refuse('Item size has exceeded the maximum allowed size');
}

/** Throws ValidationException where a batch names a key twice. */
export function refuseTwice(keys: readonly StoredItem[]): void {
  const texts = keys.map(key => JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1))));
  if (new Set(texts).size < texts.length) throw refuse('Provided list of item keys contains duplicates');
}
