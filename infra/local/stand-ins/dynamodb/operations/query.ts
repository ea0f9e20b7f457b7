import * as v from 'valibot';
import { parseCondition } from '../expressions/condition.ts';
import { parseKeyCondition } from '../expressions/key-condition.ts';
import { parseProjection } from '../expressions/projection.ts';
import { openVocabulary, type Vocabulary } from '../expressions/vocabulary.ts';
import type { Walk } from '../item-store.ts';
import { refuse } from '../refuse.ts';
import { carriedBy, type IndexSchema, keyOf, type TableSchema } from '../table-schema.ts';
import { itemSize, readItem, type StoredItem } from '../value.ts';
import { consumed, readUnits } from './capacity.ts';
import { anyRequest, type Database, placeholders, readRequest, tableNamed } from './request.ts';

const paged = {
  TableName: v.string(),
  IndexName: v.optional(v.string()),
  FilterExpression: v.optional(v.string()),
  ProjectionExpression: v.optional(v.string()),
  Select: v.optional(v.picklist(['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT'])),
  Limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  ExclusiveStartKey: v.optional(v.unknown()),
  ConsistentRead: v.optional(v.boolean(), false),
  ...placeholders,
  ...anyRequest,
};
const Query = v.strictObject({
  KeyConditionExpression: v.string(),
  ScanIndexForward: v.optional(v.boolean(), true),
  ...paged,
});
const Scan = v.strictObject(paged);
type Paged = v.InferOutput<typeof Scan>;

/** Most that one page looks at, in bytes. */
const MAX_PAGE_BYTES = 1024 ** 2;

export function query(database: Database, request: unknown): object {
  const wanted = readRequest(Query, request);
  const words = openVocabulary(wanted.ExpressionAttributeNames, wanted.ExpressionAttributeValues);
  const where = sourceOf(database, wanted);
  const { hash, range } = parseKeyCondition(wanted.KeyConditionExpression, words, where.index ?? where.table);
  return page(database, wanted, words, { ...where, hash, range, backwards: !wanted.ScanIndexForward });
}

export function scan(database: Database, request: unknown): object {
  const wanted = readRequest(Scan, request);
  const words = openVocabulary(wanted.ExpressionAttributeNames, wanted.ExpressionAttributeValues);
  return page(database, wanted, words, {
    ...sourceOf(database, wanted),
    hash: undefined,
    range: {},
    backwards: false,
  });
}

interface Source {
  readonly table: TableSchema;
  readonly index: IndexSchema | undefined;
  readonly after: StoredItem | undefined;
}

function sourceOf(database: Database, { TableName, IndexName, ConsistentRead, ExclusiveStartKey }: Paged): Source {
  const table = tableNamed(database, TableName);
  const index = table.indexes.find(({ name }) => name === IndexName);
  if (IndexName !== undefined && index === undefined)
    throw refuse(`The table does not have the specified index: ${IndexName}`);
  if (index !== undefined && ConsistentRead)
    throw refuse('Consistent reads are not supported on global secondary indexes');
  return { table, index, after: ExclusiveStartKey === undefined ? undefined : readItem(ExclusiveStartKey) };
}

/** Goes through what a request asks for until its page is full. */
function page({ store }: Database, wanted: Paged, words: Vocabulary, walk: Walk): object {
  const { FilterExpression, ProjectionExpression, Limit = Number.POSITIVE_INFINITY } = wanted;
  const { table, index } = walk;
  const show = parseProjection(ProjectionExpression, words);
  const fits =
    FilterExpression === undefined ? () => true : parseCondition('FilterExpression', FilterExpression, words);
  words.refuseUnused();
  const found: StoredItem[] = [];
  let [looked, bytes] = [0, 0];
  let last: StoredItem | undefined;
  let more = false;
  for (const whole of store.walk(walk)) {
    more = looked >= Limit || bytes >= MAX_PAGE_BYTES;
    if (more) break;
    const item = index === undefined ? whole : carriedBy(index, table, whole);
    looked += 1;
    bytes += itemSize(item);
    last = whole;
    if (fits(item)) found.push(item);
  }
  // A page that is just full may be the last one: AWS does not look ahead.
  const full = more || looked >= Limit;
  const units = readUnits(bytes, wanted.ConsistentRead);
  const used = index === undefined ? { table: units, indexes: {} } : { table: 0, indexes: { [index.name]: units } };
  return {
    ...(wanted.Select !== 'COUNT' && { Items: found.map(show) }),
    Count: found.length,
    ScannedCount: looked,
    ...(full && last && { LastEvaluatedKey: keyOf(last, table, ...(index === undefined ? [] : [index])) }),
    ...consumed(wanted.ReturnConsumedCapacity, table, used),
  };
}
