import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { parseListedAgency, parseRegionSum } from '../../domain/store/parse-listed.ts';
import {
  LISTED_AGENCY,
  LISTED_REGION,
  LISTED_YEARS,
  listedAgencySort,
  listedKey,
  listedRegionSort,
} from '../../domain/store/table-keys.ts';
import type { RegionLists } from '../../ports.ts';
import { dynamodbTable, queryAll } from './dynamodb-table.ts';

/** The lists of the regions: a partition for each region and year, which holds its agencies and the sums below it. */
export function dynamodbLists(tableName: string): RegionLists {
  const table = dynamodbTable(tableName);
  const partition = (pk: string) =>
    queryAll(table, {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :list',
      ExpressionAttributeValues: { ':list': pk },
    });
  const put = async (pk: string, sk: string, entry: object) => {
    const Item = { pk, sk, listed: JSON.stringify(entry) };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };
  return {
    region: async (year, region) => {
      const items = await partition(listedKey(year, region));
      const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
      return {
        agencies: under(LISTED_AGENCY).map(parseListedAgency),
        parts: under(LISTED_REGION).map(parseRegionSum),
      };
    },
    years: async () =>
      (await partition(LISTED_YEARS)).map(item => ({ year: Number(item['sk']), sum: parseRegionSum(item) })),
    putAgency: (year, region, entry) => put(listedKey(year, region), listedAgencySort(entry.agencyId), entry),
    putPart: (year, region, sum) => put(listedKey(year, region), listedRegionSort(sum.region), sum),
    putYear: (year, sum) => put(LISTED_YEARS, String(year), sum),
  };
}
