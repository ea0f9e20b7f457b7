import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import * as v from 'valibot';
import { LocalStackError } from '../local-stack-error.ts';
import { REGION } from '../template/physical-resources.ts';
import type { ResolvedTemplate } from '../template/resolve-template.ts';
import { type Faults, openFaults } from './faults/faults.ts';
import { faultyService } from './faults/faulty-service.ts';
import { HOST, listen } from './listen.ts';

/** A table is made in less; milliseconds. */
const POLL_MS = 2;

export interface DynamoDb {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** DynamoDB on disk, on any free port. It knows conditions, updates and indexes; not transactions, streams and expiry. */
export async function openDynamoDb(dataFolder: string, faults: Faults = openFaults()): Promise<DynamoDb> {
  const path = join(dataFolder, 'tables');
  mkdirSync(path, { recursive: true });
  const server = dynalite({ path, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const [listener] = server.listeners('request') as RequestListener[];
  if (listener !== undefined)
    server.removeAllListeners('request').on('request', faultyService(faults, 'dynamodb', listener));
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

/**
 * Creates the tables of the template that are not there yet; they can be used once this settles. Throws LocalStackError
 * where a process that was killed left one half made.
 */
export async function createTables(template: ResolvedTemplate, endpoint: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const { ref, properties } of template.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    if (TableNames.includes(ref)) await refuseHalfMade(client, ref);
    else await createTable(client, ref, properties);
  }
  client.destroy();
}

/** As in AWS the answer comes before the table: until it is active, every request says that there is none. */
async function createTable(client: DynamoDBClient, name: string, properties: unknown): Promise<void> {
  const wanted = v.parse(TableProperties, properties);
  const command = { TableName: name, BillingMode: 'PAY_PER_REQUEST', ...wanted } as CreateTableCommandInput;
  await client.send(new CreateTableCommand(command));
  while (!(await isActive(client, name))) await pause(POLL_MS);
}

async function refuseHalfMade(client: DynamoDBClient, name: string): Promise<void> {
  if (await isActive(client, name)) return;
  throw new LocalStackError(
    `A process that was killed left the table ${name} half made; remove the folder "tables" of the data folder and start again.`,
  );
}

async function isActive(client: DynamoDBClient, name: string): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  return Table?.TableStatus === 'ACTIVE';
}
