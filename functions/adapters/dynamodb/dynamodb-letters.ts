import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Delivery } from '../../domain/letters/delivery/delivery.ts';
import { parseDelivery } from '../../domain/letters/delivery/parse-delivery.ts';
import { agencyKey, deliveryKey, FAILED_LETTERS, toldSort } from '../../domain/store/table-keys.ts';
import { parseTold } from '../../domain/store/told.ts';
import type { Letters } from '../../ports.ts';
import { ThrottledError } from '../lambda/service-faults.ts';
import { type DynamodbTable, dynamodbTable, isConditionFailed, queryAll } from './dynamodb-table.ts';

/** A letter that others keep changing is tried so often; then the queue brings it again. */
const MOST_TRIES = 10;

/** Where letters stand on their way out, changed one at a time, and what people were last told of each report. */
export function dynamodbLetters(tableName: string): Letters {
  const table = dynamodbTable(tableName);
  const get = async (Key: Record<string, string>) =>
    (await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item;
  const deliveryOf = async (letterId: string) => {
    const item = await get(deliveryKey(letterId));
    return item && parseDelivery(item).delivery;
  };
  return {
    delivery: deliveryOf,
    change: async (letterId, change) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const before = await deliveryOf(letterId);
        const changed = change(before);
        if (changed === before || (await replace(table, letterId, before, changed))) return changed;
      }
      throw new ThrottledError(`the letter ${letterId} keeps changing`);
    },
    failed: async () => {
      const items = await queryAll(table, {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :failed',
        ExpressionAttributeValues: { ':failed': FAILED_LETTERS },
      });
      return items.map(parseDelivery);
    },
    told: async report => {
      const item = await get({ pk: agencyKey(report.agencyId), sk: toldSort(report) });
      return item && parseTold(item);
    },
    rememberTold: async (report, told) => {
      const keys = { pk: agencyKey(report.agencyId), sk: toldSort(report) };
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys, told: JSON.stringify(told) } }));
    },
  };
}

/** Writes where it still is what it was; false where somebody else was faster. */
async function replace(
  table: DynamodbTable,
  letterId: string,
  before: Delivery | undefined,
  delivery: Delivery,
): Promise<boolean> {
  const index = delivery.state === 'failed' ? { gsi1pk: FAILED_LETTERS, gsi1sk: `${delivery.at}#${letterId}` } : {};
  const { revision } = delivery;
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...deliveryKey(letterId), ...index, letterId, revision, delivery: JSON.stringify(delivery) },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :before',
              ExpressionAttributeValues: { ':before': before.revision },
            }),
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}
