import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Life, newLife } from '../../domain/lifecycle/life.ts';
import type { ReportIdentity } from '../../domain/locations.ts';
import type { KeptItem } from '../../domain/store/kept-item.ts';
import { parseLife } from '../../domain/store/parse-life.ts';
import { parseFileOwner } from '../../domain/store/parse-owner.ts';
import { parseVersion } from '../../domain/store/parse-version.ts';
import { parseYears } from '../../domain/store/parse-years.ts';
import {
  agencyKey,
  fileKey,
  fileOwnerSort,
  LIFE_PREFIX,
  lifeSort,
  livesOfYear,
  versionSort,
  YEARS_KEY,
} from '../../domain/store/table-keys.ts';
import type { Reports } from '../../ports.ts';
import { ThrottledError } from '../lambda/service-faults.ts';
import { type DynamodbTable, dynamodbTable, isConditionFailed, queryAll } from './dynamodb-table.ts';

/** A life that others keep changing is tried so often; then the step is, after a pause. */
const MOST_TRIES = 20;

/**
 * Report versions, each stored once, and the lives of reports, changed one at a time: a change is written where nobody
 * changed the life since it was read. Both travel as one JSON text: nothing looks inside, and a map of two hundred
 * numbers costs far more. What one agency has is read consistently: two reports on their way at once must see each other.
 */
export function dynamodbReports(tableName: string): Reports {
  const table = dynamodbTable(tableName);
  const read = async <T>(parse: (item: KeptItem) => T, pk: string, sk: string): Promise<T | undefined> => {
    const get = new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true });
    const { Item } = await table.client.send(get);
    return Item && parse(Item);
  };
  const lifeOf = async (report: ReportIdentity): Promise<Life> =>
    (await read(parseLife, agencyKey(report.agencyId), lifeSort(report))) ?? newLife(report);
  return {
    putVersion: async version => {
      const keys = { pk: agencyKey(version.agencyId), sk: versionSort(version, version.order) };
      const Item = { ...keys, report: JSON.stringify(version) };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
      const owner = { pk: fileKey(version.sha256), sk: fileOwnerSort(version) };
      const { agencyId, scope, year } = version;
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...owner, agencyId, scope, year } }));
    },
    version: async (report, order) => read(parseVersion, agencyKey(report.agencyId), versionSort(report, order)),
    sameFile: async sha256 => {
      const query = { KeyConditionExpression: 'pk = :file', ExpressionAttributeValues: { ':file': fileKey(sha256) } };
      const items = await queryAll(table, { ConsistentRead: true, ...query }, MOST_OWNERS);
      return items.map(parseFileOwner);
    },
    life: lifeOf,
    change: async (report, change) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const life = await lifeOf(report);
        const changed = change(life);
        if (changed === life || (await replaceLife(table, life, changed))) return changed;
      }
      throw new ThrottledError(`the life of ${report.agencyId} ${report.year} ${report.scope} keeps changing`);
    },
    livesOfAgency: async agencyId => {
      const items = await queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :agency AND begins_with(sk, :life)',
        ExpressionAttributeValues: { ':agency': agencyKey(agencyId), ':life': LIFE_PREFIX },
      });
      return items.map(parseLife);
    },
    livesOfYear: async year => {
      const items = await queryAll(table, {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :year',
        ExpressionAttributeValues: { ':year': livesOfYear(year) },
      });
      return items.map(parseLife);
    },
    years: async () => {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: YEARS_KEY, ConsistentRead: true }),
      );
      return Item === undefined ? [] : parseYears(Item);
    },
  };
}

/** Owners of one file that are looked at: a file filed a hundred times is told by a few of them. */
const MOST_OWNERS = 20;

/** Writes the life where it still is what it was; false where somebody else was faster. */
async function replaceLife(table: DynamodbTable, before: Life, life: Life): Promise<boolean> {
  const { report, revision } = life;
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          pk: agencyKey(report.agencyId),
          sk: lifeSort(report),
          gsi1pk: livesOfYear(report.year),
          gsi1sk: `${report.agencyId}#${report.scope}`,
          revision,
          life: JSON.stringify(life),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR revision = :before',
        ExpressionAttributeValues: { ':before': before.revision },
      }),
    );
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
  if (before.revision === 0) await rememberYear(table, report.year);
  return true;
}

const rememberYear = (table: DynamodbTable, year: number) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: YEARS_KEY,
      UpdateExpression: 'ADD years :year',
      ExpressionAttributeValues: { ':year': new Set([year]) },
    }),
  );
