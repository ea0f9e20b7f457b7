import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { describe, expect, it } from 'vitest';
import { createTables, openDynamoDb } from '../../../../infra/local/stand-ins/dynamodb.ts';
import { listen } from '../../../../infra/local/stand-ins/listen.ts';
import { readAssembly } from '../../../../infra/local/template/assembly.ts';
import { resolveTemplate } from '../../../../infra/local/template/resolve-template.ts';
import { temporaryFolder } from '../../../support/stack/temporary-folder.ts';
import { writeTinyAssembly } from '../../../support/stack/tiny-assembly.ts';

const ADDRESSES = { site: 'http://site', mail: 'http://mail', cloud: 'http://cloud', tables: 'http://tables' };
/** The tiny template, with one table. */
function tinyTemplate() {
  const { stackName, template } = readAssembly(writeTinyAssembly(temporaryFolder(), { Intake: '' }, 1));
  return resolveTemplate(stackName, template, ADDRESSES);
}
const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });

describe('the tables of a template', () => {
  it('can be written as soon as they are made', async () => {
    for (let round = 0; round < 12; round += 1) {
      const tables = await openDynamoDb(temporaryFolder());
      await createTables(tinyTemplate(), tables.endpoint);
      const written = await clientOf(tables.endpoint)
        .send(new PutItemCommand({ TableName: 'table', Item: { pk: { S: 'a' } } }))
        .catch(({ name }: Error) => name);
      expect(written).toMatchObject({ $metadata: { httpStatusCode: 200 } });
      await tables.close();
    }
  });

  it('are not taken for made where a killed process left them half made', async () => {
    const folder = temporaryFolder();
    const slow = dynalite({ path: join(folder, 'tables'), createTableMs: 1e9 });
    const client = clientOf(`http://127.0.0.1:${await listen(slow, 0, 'tables', '--data')}`);
    const halfMade = new CreateTableCommand({
      TableName: 'table',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    });
    await client.send(halfMade);
    client.destroy();
    await new Promise(resolve => slow.close(resolve));
    const tables = await openDynamoDb(folder);
    await expect(createTables(tinyTemplate(), tables.endpoint)).rejects.toThrow(/left the table table half made/);
    await tables.close();
  });
});
