import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { COMPARED_SECTIONS } from '../../domain/rules/subject.ts';
import { parseTextOwner } from '../../domain/store/parse-owner.ts';
import { textKey, textOwnerSort } from '../../domain/store/table-keys.ts';
import type { SimilarTexts, TextOwner } from '../../ports.ts';
import { ThrottledError } from '../lambda/service-faults.ts';
import { dynamodbTable, queryAll } from './dynamodb-table.ts';

/** Owners read per key: a sentence that a hundred agencies share is a template, and one of them shows it. */
const OWNERS_PER_KEY = 20;
/** Items DynamoDB takes in one batch. */
const MOST_WRITES = 25;

/** The index of texts: one item per key and owner. Putting it again changes nothing. */
export function dynamodbSimilarTexts(tableName: string): SimilarTexts {
  const table = dynamodbTable(tableName);
  return {
    add: async (year, owner, keys) => {
      const items = COMPARED_SECTIONS.flatMap(section =>
        keys[section].map(key => ({ pk: textKey(year, section, key), sk: textOwnerSort(owner), owner })),
      );
      for (let first = 0; first < items.length; first += MOST_WRITES)
        await writeAll(items.slice(first, first + MOST_WRITES));
    },
    find: async (year, section, keys) => {
      const found = await Promise.all(keys.map(key => ownersOf(textKey(year, section, key))));
      return [...new Map(found.flat().map(owner => [textOwnerSort(owner), owner])).values()];
    },
  };

  async function writeAll(items: readonly object[]): Promise<void> {
    const writes = items.map(Item => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await table.client.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: writes } }),
    );
    const left = UnprocessedItems[table.name]?.length ?? 0;
    if (left > 0) throw new ThrottledError(`${left} keys of a text were not written`);
  }

  async function ownersOf(pk: string): Promise<readonly TextOwner[]> {
    const items = await queryAll(
      table,
      // Of two copies on their way at once each is written before the other is looked for.
      { ConsistentRead: true, KeyConditionExpression: 'pk = :key', ExpressionAttributeValues: { ':key': pk } },
      OWNERS_PER_KEY,
    );
    return items.map(parseTextOwner);
  }
}
