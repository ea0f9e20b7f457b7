import * as v from 'valibot';
import { parseProjection } from '../expressions/projection.ts';
import { openVocabulary } from '../expressions/vocabulary.ts';
import { refuse } from '../refuse.ts';
import { itemSize } from '../value.ts';
import { consumed, readUnits } from './capacity.ts';
import { anyRequest, type Database, placeholders, readKey, readRequest, refuseTwice, tableNamed } from './request.ts';

const reading = {
  ConsistentRead: v.optional(v.boolean(), false),
  ProjectionExpression: v.optional(v.string()),
  ExpressionAttributeNames: placeholders.ExpressionAttributeNames,
};

const GetItem = v.strictObject({ TableName: v.string(), Key: v.unknown(), ...reading, ...anyRequest });

export function getItem(database: Database, request: unknown): object {
  const wanted = readRequest(GetItem, request);
  const table = tableNamed(database, wanted.TableName);
  const show = shownBy(wanted);
  const item = database.store.find(table, readKey(table, wanted.Key));
  const units = readUnits(item === undefined ? 0 : itemSize(item), wanted.ConsistentRead);
  return {
    ...(item && { Item: show(item) }),
    ...consumed(wanted.ReturnConsumedCapacity, table, { table: units, indexes: {} }),
  };
}

const BatchGetItem = v.strictObject({
  RequestItems: v.record(
    v.string(),
    v.strictObject({ Keys: v.pipe(v.array(v.unknown()), v.minLength(1)), ...reading }),
  ),
  ...anyRequest,
});
/** Most keys of a batch. */
const MAX_BATCH = 100;

/** Every key is answered at once; none is left for another request. */
export function batchGetItem(database: Database, request: unknown): object {
  const wanted = Object.entries(readRequest(BatchGetItem, request).RequestItems);
  if (wanted.flatMap(([, { Keys }]) => Keys).length > MAX_BATCH)
    throw refuse('Too many items requested for the BatchGetItem call');
  const responses = wanted.map(([name, reads]) => {
    const table = tableNamed(database, name);
    const show = shownBy(reads);
    const keys = reads.Keys.map(key => readKey(table, key));
    refuseTwice(keys);
    const found = keys.map(key => database.store.find(table, key)).filter(item => item !== undefined);
    return [name, found.map(show)] as const;
  });
  return { Responses: Object.fromEntries(responses), UnprocessedKeys: {} };
}

function shownBy(reads: {
  readonly ProjectionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
}) {
  const words = openVocabulary(reads.ExpressionAttributeNames);
  const show = parseProjection(reads.ProjectionExpression, words);
  words.refuseUnused();
  return show;
}
