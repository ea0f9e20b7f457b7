import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { parseVersion } from '../../domain/store/parse-version.ts';
import type { ReportVersion } from '../../domain/store/report-version.ts';
import {
  agencyKey,
  pointerPrefix,
  pointerSort,
  pointerYear,
  type VersionPointer,
  versionSort,
  YEARS_KEY,
} from '../../domain/store/table-keys.ts';
import type { Reports } from '../../ports.ts';
import { dynamodbTable, isConditionFailed, queryAll, type Table } from './dynamodb-table.ts';

/** The version travels as one JSON text: nothing looks inside, and a map of two hundred numbers costs far more. */
const asVersion = (item: Record<string, unknown> | undefined): ReportVersion | undefined =>
  typeof item?.['report'] === 'string' ? parseVersion(item['report']) : undefined;

/**
 * Report versions and their pointers. Every write is conditional on a single item, so that repeated and reordered
 * deliveries leave the same result. A pointer carries the whole version, so that lists need one query.
 * What one agency has is read consistently: two reports on their way at once must see each other.
 */
export function dynamodbReports(tableName: string): Reports {
  const table = dynamodbTable(tableName);
  return {
    put: async version => {
      await putForward(table, { pk: agencyKey(version.agencyId), sk: versionSort(version, version.order) }, version);
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: YEARS_KEY,
          UpdateExpression: 'ADD years :year',
          ExpressionAttributeValues: { ':year': new Set([version.year]) },
        }),
      );
    },
    advance: (pointer, version) => putForward(table, pointerItem(pointer, version), version),
    find: async (pointer, report) => {
      const key = { pk: agencyKey(report.agencyId), sk: pointerSort(pointer, report) };
      return asVersion(
        (await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }))).Item,
      );
    },
    ofYear: async (pointer, year) => {
      const items = await queryAll(table, {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :year',
        ExpressionAttributeValues: { ':year': pointerYear(pointer, year) },
      });
      return items.flatMap(item => asVersion(item) ?? []);
    },
    ofAgency: async (pointer, agencyId) => {
      const items = await queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :agency AND begins_with(sk, :pointer)',
        ExpressionAttributeValues: { ':agency': agencyKey(agencyId), ':pointer': pointerPrefix(pointer) },
      });
      return items.flatMap(item => asVersion(item) ?? []);
    },
    years: async () => {
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: YEARS_KEY }));
      return [...((Item?.['years'] as Set<number> | undefined) ?? [])].sort((a, b) => a - b);
    },
  };
}

const pointerItem = (pointer: VersionPointer, version: ReportVersion) => ({
  pk: agencyKey(version.agencyId),
  sk: pointerSort(pointer, version),
  gsi1pk: pointerYear(pointer, version.year),
  gsi1sk: `${version.agencyId}#${version.scope}`,
});

/** Puts the version where nothing stands, an older version, or the same with a validation that saw no more. */
async function putForward(table: Table, keys: Record<string, string>, report: ReportVersion): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys, versionOrder: report.order, seen: report.seen, report: JSON.stringify(report) },
        ConditionExpression:
          'attribute_not_exists(pk) OR versionOrder < :order OR (versionOrder = :order AND seen <= :seen)',
        ExpressionAttributeValues: { ':order': report.order, ':seen': report.seen },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}
