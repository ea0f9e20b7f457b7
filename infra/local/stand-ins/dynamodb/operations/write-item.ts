import * as v from 'valibot';
import { ServiceRequestError } from '../../json-service.ts';
import { parseCondition } from '../expressions/condition.ts';
import { project } from '../expressions/paths.ts';
import { parseUpdate, type Update } from '../expressions/update.ts';
import { openVocabulary, type Vocabulary } from '../expressions/vocabulary.ts';
import { refuse } from '../refuse.ts';
import { keyOf, refuseUnkeepable, type TableSchema } from '../table-schema.ts';
import { readItem, type StoredItem } from '../value.ts';
import { consumed, writeCapacity } from './capacity.ts';
import {
  anyRequest,
  type Database,
  placeholders,
  readKey,
  readRequest,
  refuseTooLarge,
  tableNamed,
} from './request.ts';

const writing = {
  TableName: v.string(),
  ConditionExpression: v.optional(v.string()),
  ReturnValuesOnConditionCheckFailure: v.optional(v.picklist(['NONE', 'ALL_OLD']), 'NONE'),
  ...placeholders,
  ...anyRequest,
};
const oldOnly = { ReturnValues: v.optional(v.picklist(['NONE', 'ALL_OLD']), 'NONE') };

const PutItem = v.strictObject({ Item: v.unknown(), ...writing, ...oldOnly });
const DeleteItem = v.strictObject({ Key: v.unknown(), ...writing, ...oldOnly });
const UpdateItem = v.strictObject({
  Key: v.unknown(),
  UpdateExpression: v.optional(v.string()),
  ReturnValues: v.optional(v.picklist(['NONE', 'ALL_OLD', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW']), 'NONE'),
  ...writing,
});
type Writing = Omit<v.InferOutput<typeof PutItem>, 'Item' | 'ReturnValues'>;

export function putItem(database: Database, request: unknown): object {
  const wanted = readRequest(PutItem, request);
  const table = tableNamed(database, wanted.TableName);
  const item = readItem(wanted.Item);
  refuseUnkeepable(table, item);
  refuseTooLarge(item);
  const { before, answer } = write(database, table, keyOf(item, table), wanted, vocabularyOf(wanted), () => item);
  return { ...(wanted.ReturnValues === 'ALL_OLD' && before && { Attributes: before }), ...answer };
}

export function deleteItem(database: Database, request: unknown): object {
  const wanted = readRequest(DeleteItem, request);
  const table = tableNamed(database, wanted.TableName);
  const key = readKey(table, wanted.Key);
  const { before, answer } = write(database, table, key, wanted, vocabularyOf(wanted), () => undefined);
  return { ...(wanted.ReturnValues === 'ALL_OLD' && before && { Attributes: before }), ...answer };
}

export function updateItem(database: Database, request: unknown): object {
  const wanted = readRequest(UpdateItem, request);
  const table = tableNamed(database, wanted.TableName);
  const key = readKey(table, wanted.Key);
  const words = vocabularyOf(wanted);
  const update: Update =
    wanted.UpdateExpression === undefined ? NO_UPDATE : parseUpdate(wanted.UpdateExpression, words);
  refuseKeyUpdate(table, update);
  const { before, after, answer } = write(database, table, key, wanted, words, old => {
    const item = update.apply(old ?? key);
    refuseUnkeepable(table, item);
    refuseTooLarge(item);
    return item;
  });
  const shown = returned(wanted.ReturnValues, update, before, after);
  return { ...(shown && Object.keys(shown).length > 0 && { Attributes: shown }), ...answer };
}

const NO_UPDATE: Update = { paths: [], apply: item => item };

const vocabularyOf = (wanted: Writing): Vocabulary =>
  openVocabulary(wanted.ExpressionAttributeNames, wanted.ExpressionAttributeValues);

function refuseKeyUpdate(table: TableSchema, { paths }: Update): void {
  const keys = [table.hash.name, table.range?.name];
  const touched = paths.find(([name]) => keys.includes(String(name)));
  if (touched !== undefined)
    throw refuse(
      `One or more parameter values were invalid: Cannot update attribute ${touched[0]}. This attribute is part of the key`,
    );
}

function returned(asked: string, { paths }: Update, before: StoredItem | undefined, after: StoredItem | undefined) {
  switch (asked) {
    case 'ALL_OLD':
      return before;
    case 'ALL_NEW':
      return after;
    case 'UPDATED_OLD':
      return before && project(before, paths);
    case 'UPDATED_NEW':
      return after && project(after, paths);
    default:
      return undefined;
  }
}

/** One conditional write. `make` gives the item from the one before it, undefined to take it away. */
function write(
  { store }: Database,
  table: TableSchema,
  key: StoredItem,
  wanted: Writing,
  words: Vocabulary,
  make: (before: StoredItem | undefined) => StoredItem | undefined,
) {
  const { ConditionExpression } = wanted;
  const holds =
    ConditionExpression === undefined ? () => true : parseCondition('ConditionExpression', ConditionExpression, words);
  words.refuseUnused();
  const before = store.find(table, key);
  if (!holds(before ?? {}))
    throw new ServiceRequestError('ConditionalCheckFailedException', 'The conditional request failed', 400, {
      ...(wanted.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before && { Item: before }),
    });
  const after = make(before);
  store.replace(table, before, after);
  const capacity = writeCapacity(table, before, after);
  return { before, after, answer: consumed(wanted.ReturnConsumedCapacity, table, capacity) };
}
