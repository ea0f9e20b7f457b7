import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { textKey, textOwnerSort } from '../domain/store/report-record.ts';
import type { SimilarTexts, TextOwner } from '../ports.ts';
import { dynamodbTable, queryAll } from './dynamodb-table.ts';

/** Owners read per key: a sentence that a hundred agencies share is a template, and one of them shows it. */
const OWNERS_PER_KEY = 20;

/** The index of texts: one item per key and owner. Putting it again changes nothing. */
export function dynamodbSimilarTexts(tableName: string): SimilarTexts {
  const table = dynamodbTable(tableName);
  return {
    add: async (year, section, keys, owner) => {
      await Promise.all(
        keys.map(key => {
          const Item = { pk: textKey(year, section, key), sk: textOwnerSort(owner), owner };
          return table.client.send(new PutCommand({ TableName: table.name, Item }));
        }),
      );
    },
    find: async (year, section, keys) => {
      const found = await Promise.all(keys.map(key => ownersOf(textKey(year, section, key))));
      return [...new Map(found.flat().map(owner => [textOwnerSort(owner), owner])).values()];
    },
  };

  async function ownersOf(pk: string): Promise<readonly TextOwner[]> {
    const items = await queryAll(
      table,
      { KeyConditionExpression: 'pk = :key', ExpressionAttributeValues: { ':key': pk } },
      OWNERS_PER_KEY,
    );
    return items.map(item => item['owner'] as TextOwner);
  }
}
