import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamodbService } from '../../../infra/local/stand-ins/dynamodb/dynamodb-service.ts';
import type { TableSchema } from '../../../infra/local/stand-ins/dynamodb/table-schema.ts';
import { HOST, listen, stopListening } from '../../../infra/local/stand-ins/listen.ts';
import { openState } from '../../../infra/local/state.ts';

export interface Tables {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** DynamoDB with these tables and nothing else, for tests of what speaks to it. */
export async function startTables(schemas: readonly TableSchema[]): Promise<Tables> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-tables-'));
  const state = openState(folder);
  const server = createServer(dynamodbService(state, schemas));
  const port = await listen(server, 0, 'tables', '--port');
  return {
    endpoint: `http://${HOST}:${port}`,
    stop: async () => {
      await stopListening(server);
      state.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const text = (name: string) => ({ name, type: 'S' as const });

/** The one table of the product, under another name. */
export const reportsTable = (name: string): TableSchema => ({
  name,
  hash: text('pk'),
  range: text('sk'),
  indexes: [{ name: 'gsi1', hash: text('gsi1pk'), range: text('gsi1sk'), carries: undefined }],
});
