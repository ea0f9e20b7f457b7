import * as v from 'valibot';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';
import { refuse } from './refuse.ts';
import { kindOf, type StoredItem } from './value.ts';

export interface KeyAttribute {
  readonly name: string;
  readonly type: 'S' | 'N' | 'B';
}

/** The attributes that place an item in a table or an index. */
export interface KeySchema {
  readonly hash: KeyAttribute;
  readonly range: KeyAttribute | undefined;
}

export interface IndexSchema extends KeySchema {
  readonly name: string;
  /** Attributes it carries beside its keys and those of the table; all of them where undefined. */
  readonly carries: readonly string[] | undefined;
}

export interface TableSchema extends KeySchema {
  readonly name: string;
  readonly indexes: readonly IndexSchema[];
}

const Keys = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }));
const TableProperties = v.object({
  AttributeDefinitions: v.array(v.object({ AttributeName: v.string(), AttributeType: v.picklist(['S', 'N', 'B']) })),
  KeySchema: Keys,
  GlobalSecondaryIndexes: v.optional(
    v.array(
      v.object({
        IndexName: v.string(),
        KeySchema: Keys,
        Projection: v.object({
          ProjectionType: v.picklist(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: v.optional(v.array(v.string()), []),
        }),
      }),
    ),
    [],
  ),
});
type TableProperties = v.InferOutput<typeof TableProperties>;

/** The tables of the template. */
export const readTables = (template: ResolvedTemplate): readonly TableSchema[] =>
  template.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ ref, properties }) => {
    const wanted = v.parse(TableProperties, properties);
    return {
      name: ref,
      ...keySchema(wanted.KeySchema, wanted),
      indexes: wanted.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
        name: IndexName,
        ...keySchema(KeySchema, wanted),
        carries: Projection.ProjectionType === 'ALL' ? undefined : Projection.NonKeyAttributes,
      })),
    };
  });

function keySchema(keys: v.InferOutput<typeof Keys>, { AttributeDefinitions }: TableProperties): KeySchema {
  const attribute = (wanted: 'HASH' | 'RANGE'): KeyAttribute | undefined => {
    const name = keys.find(({ KeyType }) => KeyType === wanted)?.AttributeName;
    const definition = AttributeDefinitions.find(({ AttributeName }) => AttributeName === name);
    return definition && { name: definition.AttributeName, type: definition.AttributeType };
  };
  const hash = attribute('HASH');
  if (hash === undefined) throw new Error('a table or index of the template has no partition key');
  return { hash, range: attribute('RANGE') };
}

const attributesOf = ({ hash, range }: KeySchema): readonly KeyAttribute[] =>
  range === undefined ? [hash] : [hash, range];

/** Longest partition key and sort key, in bytes. */
const MAX_HASH_BYTES = 2048;
const MAX_RANGE_BYTES = 1024;

/** Throws ValidationException where an item cannot be kept under the keys of its table and indexes. */
export function refuseUnkeepable(table: TableSchema, item: StoredItem): void {
  for (const attribute of attributesOf(table)) {
    if (item[attribute.name] === undefined)
      throw refuse(`One or more parameter values were invalid: Missing the key ${attribute.name} in the item`);
    refuseBadKey(attribute, item, attribute === table.hash ? MAX_HASH_BYTES : MAX_RANGE_BYTES);
  }
  for (const index of table.indexes)
    for (const attribute of attributesOf(index))
      if (item[attribute.name] !== undefined)
        refuseBadKey(attribute, item, attribute === index.hash ? MAX_HASH_BYTES : MAX_RANGE_BYTES);
}

function refuseBadKey({ name, type }: KeyAttribute, item: StoredItem, most: number): void {
  const value = item[name];
  if (value === undefined || kindOf(value) !== type)
    throw refuse(`One or more parameter values were invalid: Type mismatch for key ${name} expected: ${type}`);
  const size = 'S' in value ? Buffer.byteLength(value.S) : 'B' in value ? Buffer.byteLength(value.B, 'base64') : 1;
  if (size === 0)
    throw refuse(`One or more parameter values are not valid. The value for key ${name} contains an empty value`);
  if (size > most) throw refuse(`One or more parameter values were invalid: Size of key ${name} exceeds ${most} bytes`);
}

/** The key of a request. Throws ValidationException where it is not exactly the key of the table. */
export function refuseWrongKey(table: TableSchema, key: StoredItem): void {
  if (Object.keys(key).length !== attributesOf(table).length)
    throw refuse('The provided key element does not match the schema');
  for (const attribute of attributesOf(table)) {
    if (key[attribute.name] === undefined) throw refuse('The provided key element does not match the schema');
    refuseBadKey(attribute, key, attribute === table.hash ? MAX_HASH_BYTES : MAX_RANGE_BYTES);
  }
}

/** The key attributes of an item, in a table and, where given, an index. */
export const keyOf = (item: StoredItem, ...schemas: readonly KeySchema[]): StoredItem =>
  Object.fromEntries(
    schemas.flatMap(attributesOf).flatMap(({ name }) => {
      const value = item[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** What an index carries of an item. */
export function carriedBy(index: IndexSchema, table: TableSchema, item: StoredItem): StoredItem {
  const { carries } = index;
  if (carries === undefined) return item;
  const others = Object.fromEntries(Object.entries(item).filter(([name]) => carries.includes(name)));
  return { ...keyOf(item, table, index), ...others };
}
