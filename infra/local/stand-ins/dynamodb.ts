import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import * as v from 'valibot';
import { REGION } from '../template/physical-resources.ts';
import type { ResolvedTemplate } from '../template/resolve-template.ts';
import { HOST, listen } from './listen.ts';

export interface DynamoDb {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** DynamoDB on disk, on any free port. It knows conditions, updates and indexes; not transactions, streams and expiry. */
export async function openDynamoDb(dataFolder: string): Promise<DynamoDb> {
  const path = join(dataFolder, 'tables');
  mkdirSync(path, { recursive: true });
  const server = dynalite({ path, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const port = await listen(server, 0, 'tables', '--data');
  return {
    endpoint: `http://${HOST}:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
          NonKeyAttributes: v.optional(v.array(v.string())),
        }),
      }),
    ),
  ),
});

/** Creates the tables of the template that are not there yet. */
export async function createTables(template: ResolvedTemplate, endpoint: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const { ref, properties } of template.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    if (TableNames.includes(ref)) continue;
    const wanted = v.parse(TableProperties, properties);
    const command = { TableName: ref, BillingMode: 'PAY_PER_REQUEST', ...wanted } as CreateTableCommandInput;
    await client.send(new CreateTableCommand(command));
  }
  client.destroy();
}
