import { BatchWriteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../domain/agency/agency.ts';
import { parseAgency } from '../../domain/store/parse-agency.ts';
import { parsePart } from '../../domain/store/parse-part.ts';
import {
  ALL_AGENCIES,
  agencyKey,
  agencyNameKey,
  PROFILE,
  partsKey,
  registerKey,
} from '../../domain/store/table-keys.ts';
import { scopeWithin } from '../../domain/validate/summary-parts.ts';
import type { Agencies } from '../../ports.ts';
import { ThrottledError } from '../lambda/service-faults.ts';
import { type DynamodbTable, dynamodbTable, queryAll } from './dynamodb-table.ts';

/** Agencies on either side of an id in the order of ids. */
const NEIGHBOURS = 15;

/**
 * The agency register: one item per agency, all of them listed by the index; and beside it where an agency is looked for
 * from: the summaries it is a part of, its names, its region. Nothing that looks for one reads all.
 */
export function dynamodbAgencies(tableName: string): Agencies {
  const table = dynamodbTable(tableName);
  const find = async (id: string): Promise<Agency | undefined> => {
    const key = { pk: agencyKey(id), sk: PROFILE };
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
    return Item && parseAgency(Item);
  };
  return {
    find,
    all: async () => (await byId(table, undefined)).map(parseAgency),
    partsOf: async summaryId => (await queryAll(table, partition(partsKey(summaryId)))).map(parsePart),
    ofRegion: async region => (await queryAll(table, partition(registerKey(region)))).map(parseAgency),
    like: async text => {
      const named = await queryAll(table, partition(agencyNameKey(text)), NEIGHBOURS);
      const [before, after, ...ofName] = await Promise.all([
        byId(table, { side: '<', id: text }),
        byId(table, { side: '>=', id: text }),
        ...named.map(({ sk }) => find(String(sk))),
      ]);
      return [...ofName.filter(agency => agency !== undefined), ...[...before, ...after].map(parseAgency)];
    },
    put: async agency => {
      const before = await find(agency.id);
      const now = linksTo(agency);
      const stale = (before === undefined ? [] : linksTo(before)).filter(old => !now.some(({ pk }) => pk === old.pk));
      const keys = { pk: agencyKey(agency.id), sk: PROFILE, gsi1pk: ALL_AGENCIES, gsi1sk: agency.id };
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys, agency } }));
      await writeAll(table, [
        ...now.map(Item => ({ PutRequest: { Item } })),
        ...stale.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
      ]);
    },
  };
}

const partition = (pk: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :key',
  ExpressionAttributeValues: { ':key': pk },
});

/** Agencies in the order of their ids: all of them, or the nearest on one side of an id. */
function byId(table: DynamodbTable, beside: { readonly side: '<' | '>='; readonly id: string } | undefined) {
  const condition = beside === undefined ? '' : ` AND gsi1sk ${beside.side} :id`;
  const values = { ':all': ALL_AGENCIES, ...(beside && { ':id': beside.id }) };
  const query = {
    IndexName: 'gsi1',
    KeyConditionExpression: `gsi1pk = :all${condition}`,
    ExpressionAttributeValues: values,
    ...(beside?.side === '<' && { ScanIndexForward: false }),
  };
  return queryAll(table, query, beside === undefined ? undefined : NEIGHBOURS);
}

/** From where an agency is found beside its id. */
function linksTo(agency: Agency) {
  const { id, name, otherNames, summaries } = agency;
  const parts = [...new Set([id, ...summaries])].flatMap(summaryId => {
    const scope = scopeWithin(agency, summaryId);
    return scope === null ? [] : [{ pk: partsKey(summaryId), sk: id, part: { id, name, scope } }];
  });
  const names = [...new Set([name, ...otherNames])].map(each => ({ pk: agencyNameKey(each), sk: id }));
  return [...parts, ...names, { pk: registerKey(agency.region), sk: id, agency }];
}

/** Items DynamoDB takes in one batch. */
const MOST_WRITES = 25;

async function writeAll(table: DynamodbTable, writes: readonly object[]): Promise<void> {
  for (let first = 0; first < writes.length; first += MOST_WRITES) {
    const RequestItems = { [table.name]: writes.slice(first, first + MOST_WRITES) };
    const { UnprocessedItems = {} } = await table.client.send(new BatchWriteCommand({ RequestItems }));
    const left = UnprocessedItems[table.name]?.length ?? 0;
    if (left > 0) throw new ThrottledError(`${left} links of an agency were not written`);
  }
}
