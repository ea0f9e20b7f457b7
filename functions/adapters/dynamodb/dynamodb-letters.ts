import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { agencyKey, letterKey, toldSort } from '../../domain/store/table-keys.ts';
import { parseTold } from '../../domain/store/told.ts';
import type { Letters } from '../../ports.ts';
import { dynamodbTable } from './dynamodb-table.ts';

/** Which letters were sent, and what the reviewers were last told of each report. */
export function dynamodbLetters(tableName: string): Letters {
  const { client, name } = dynamodbTable(tableName);
  const get = async (Key: Record<string, string>) => (await client.send(new GetCommand({ TableName: name, Key }))).Item;
  const put = async (Item: Record<string, unknown>) => {
    await client.send(new PutCommand({ TableName: name, Item }));
  };
  return {
    wasSent: async key => (await get(letterKey(key))) !== undefined,
    remember: key => put(letterKey(key)),
    told: async report => {
      const item = await get({ pk: agencyKey(report.agencyId), sk: toldSort(report) });
      return item && parseTold(item);
    },
    rememberTold: (report, told) =>
      put({ pk: agencyKey(report.agencyId), sk: toldSort(report), told: JSON.stringify(told) }),
  };
}
