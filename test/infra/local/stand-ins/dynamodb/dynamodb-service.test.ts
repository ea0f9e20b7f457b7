import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  type PutItemInput,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reportsTable, startTables } from '../../../../support/stack/tables.ts';

const TableName = 'reports';

async function start() {
  const { endpoint, stop } = await startTables([reportsTable(TableName)]);
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await stop();
  });
  const put = (
    pk: string,
    sk: string,
    more: Record<string, AttributeValue> = {},
    condition: Partial<PutItemInput> = {},
  ) => client.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: sk }, ...more }, ...condition }));
  return { client, put };
}

describe('tables', () => {
  it('are those of the template', async () => {
    const { client } = await start();
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([TableName]);
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE',
      KeySchema: [{ AttributeName: 'pk' }, { AttributeName: 'sk' }],
      GlobalSecondaryIndexes: [{ IndexName: 'gsi1', Projection: { ProjectionType: 'ALL' } }],
    });
    await expect(client.send(new ScanCommand({ TableName: 'other' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('refuse to order what has no order: sets, lists, maps, truth values and null', async () => {
    const { put } = await start();
    await put('a', 'b', { one: { SS: ['x'] } });
    const where = (ConditionExpression: string, value: AttributeValue) =>
      put('a', 'b', {}, { ConditionExpression, ExpressionAttributeValues: { ':v': value } });
    const unordered: readonly AttributeValue[] = [
      { SS: ['y'] },
      { NS: ['1'] },
      { L: [] },
      { M: {} },
      { BOOL: true },
      { NULL: true },
    ];
    for (const value of unordered)
      for (const condition of ['attribute_exists(pk) OR one < :v', 'NOT one >= :v', 'one BETWEEN :v AND :v'])
        await expect(where(condition, value)).rejects.toMatchObject({
          name: 'ValidationException',
        });
    await expect(where('one < :v', { S: 'y' })).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
  });

  it('refuse what AWS refuses: items above 400 KB, keys that are none, words that are reserved', async () => {
    const { client, put } = await start();
    const refused = { name: 'ValidationException' };
    await put('a', 'just small enough', { text: { S: 'x'.repeat(409_500) } });
    await expect(put('a', 'b', { text: { S: '字'.repeat(136_600) } })).rejects.toMatchObject(refused);
    await expect(put('', 'b')).rejects.toMatchObject(refused);
    await expect(put('a', 'b', { gsi1pk: { S: '' } })).rejects.toMatchObject(refused);
    await expect(put('a', 'b', { gsi1pk: { N: '1' } })).rejects.toMatchObject(refused);
    const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
    const update = (UpdateExpression: string) =>
      client.send(
        new UpdateItemCommand({ TableName, Key, UpdateExpression, ExpressionAttributeValues: { ':v': { N: '1' } } }),
      );
    await expect(update('SET year = :v')).rejects.toMatchObject(refused);
    await expect(update('SET pk = :v')).rejects.toMatchObject(refused);
    await expect(update('SET fine = fine + :v')).rejects.toMatchObject(refused);
    await expect(client.send(new GetItemCommand({ TableName, Key, AttributesToGet: ['pk'] }))).rejects.toMatchObject(
      refused,
    );
  });

  it('give pages of at most a megabyte, and go on where a page ended', async () => {
    const { client, put } = await start();
    for (let index = 0; index < 8; index += 1) await put('a', `${index}`, { text: { S: 'x'.repeat(300_000) } });
    const seen: number[] = [];
    let ExclusiveStartKey: Record<string, { S: string }> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'a' } },
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
      seen.push(page.Count ?? 0);
      ExclusiveStartKey = page.LastEvaluatedKey as typeof ExclusiveStartKey;
    } while (ExclusiveStartKey !== undefined);
    expect(seen).toEqual([4, 4]);
  });

  it('take batches as AWS does, and refuse larger ones', async () => {
    const { client } = await start();
    const requests = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        PutRequest: { Item: { pk: { S: 'a' }, sk: { S: `${index}` } } },
      }));
    const write = (count: number) =>
      client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests(count) } }));
    await write(25);
    await expect(write(26)).rejects.toMatchObject({ name: 'ValidationException' });
    const Keys = [
      { pk: { S: 'a' }, sk: { S: '3' } },
      { pk: { S: 'a' }, sk: { S: 'none' } },
    ];
    const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }));
    expect(Responses).toEqual({ [TableName]: [Keys[0]] });
    await expect(
      client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [...requests(1), ...requests(1)] } })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('say what a request used up, indexes included', async () => {
    const { client } = await start();
    const Item = {
      pk: { S: 'a' },
      sk: { S: 'b' },
      gsi1pk: { S: 'c' },
      gsi1sk: { S: 'd' },
      text: { S: 'x'.repeat(2500) },
    };
    const put = (more: object) =>
      client.send(new PutItemCommand({ TableName, Item: { ...Item, ...more }, ReturnConsumedCapacity: 'INDEXES' }));
    expect((await put({})).ConsumedCapacity).toMatchObject({
      CapacityUnits: 6,
      Table: { CapacityUnits: 3 },
      GlobalSecondaryIndexes: { gsi1: { CapacityUnits: 3 } },
    });
    expect((await put({ gsi1sk: { S: 'e' } })).ConsumedCapacity?.CapacityUnits).toBe(9);
    expect((await put({ gsi1sk: { S: 'e' } })).ConsumedCapacity?.CapacityUnits).toBe(3);
    const read = await client.send(
      new GetItemCommand({ TableName, Key: { pk: Item.pk, sk: Item.sk }, ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(read.ConsumedCapacity?.CapacityUnits).toBe(0.5);
  });
});
