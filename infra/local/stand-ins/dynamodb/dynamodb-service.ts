import type { LocalState } from '../../state.ts';
import { jsonService, type Operation } from '../json-service.ts';
import { openItemStore } from './item-store.ts';
import { batchWriteItem } from './operations/batch-write.ts';
import { describeTable, listTables } from './operations/describe-table.ts';
import { query, scan } from './operations/query.ts';
import { batchGetItem, getItem } from './operations/read-item.ts';
import type { Database } from './operations/request.ts';
import { deleteItem, putItem, updateItem } from './operations/write-item.ts';
import type { TableSchema } from './table-schema.ts';

const OPERATIONS = {
  GetItem: getItem,
  BatchGetItem: batchGetItem,
  PutItem: putItem,
  UpdateItem: updateItem,
  DeleteItem: deleteItem,
  BatchWriteItem: batchWriteItem,
  Query: query,
  Scan: scan,
  DescribeTable: describeTable,
  ListTables: listTables,
} satisfies Record<string, (database: Database, request: unknown) => object>;

/**
 * DynamoDB over its JSON protocol, items on disk: conditions, updates, indexes, pages. It knows no transactions, streams
 * and expiry, and what it does not know it refuses. Tables come from the template only.
 */
export function dynamodbService(state: LocalState, tables: readonly TableSchema[]) {
  const database: Database = { store: openItemStore(state, tables), tables };
  return jsonService(
    Object.fromEntries(
      Object.entries(OPERATIONS).map(([name, operation]): [string, Operation] => [
        name,
        request => operation(database, request),
      ]),
    ),
  );
}
