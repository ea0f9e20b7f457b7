import * as v from 'valibot';
import { arn } from '../../../template/physical-resources.ts';
import type { KeySchema } from '../table-schema.ts';
import { type Database, readRequest, tableNamed } from './request.ts';

const DescribeTable = v.strictObject({ TableName: v.string() });

export function describeTable(database: Database, request: unknown): object {
  const table = tableNamed(database, readRequest(DescribeTable, request).TableName);
  const attributes = [table, ...table.indexes].flatMap(({ hash, range }) =>
    range === undefined ? [hash] : [hash, range],
  );
  const definitions = new Map(attributes.map(({ name, type }) => [name, type]));
  return {
    Table: {
      TableName: table.name,
      TableArn: arn('dynamodb', `table/${table.name}`),
      TableStatus: 'ACTIVE',
      KeySchema: keySchema(table),
      AttributeDefinitions: [...definitions].map(([AttributeName, AttributeType]) => ({
        AttributeName,
        AttributeType,
      })),
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      GlobalSecondaryIndexes: table.indexes.map(index => ({
        IndexName: index.name,
        IndexStatus: 'ACTIVE',
        KeySchema: keySchema(index),
        Projection:
          index.carries === undefined
            ? { ProjectionType: 'ALL' }
            : { ProjectionType: 'INCLUDE', NonKeyAttributes: index.carries },
      })),
    },
  };
}

export const listTables = ({ tables }: Database): object => ({ TableNames: tables.map(({ name }) => name) });

const keySchema = ({ hash, range }: KeySchema) => [
  { AttributeName: hash.name, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range.name, KeyType: 'RANGE' }]),
];
