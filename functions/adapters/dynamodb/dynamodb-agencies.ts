import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { parseAgency } from '../../domain/store/parse-agency.ts';
import { ALL_AGENCIES, agencyKey, PROFILE } from '../../domain/store/table-keys.ts';
import type { Agencies } from '../../ports.ts';
import { dynamodbTable, queryAll } from './dynamodb-table.ts';

/** The agency register: one item per agency, all of them listed by the index. */
export function dynamodbAgencies(tableName: string): Agencies {
  const table = dynamodbTable(tableName);
  return {
    find: async id => {
      const key = { pk: agencyKey(id), sk: PROFILE };
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
      return Item && parseAgency(Item);
    },
    all: async () => {
      const items = await queryAll(table, {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :all',
        ExpressionAttributeValues: { ':all': ALL_AGENCIES },
      });
      return items.map(parseAgency);
    },
    put: async agency => {
      const keys = { pk: agencyKey(agency.id), sk: PROFILE, gsi1pk: ALL_AGENCIES, gsi1sk: agency.id };
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys, agency } }));
    },
  };
}
