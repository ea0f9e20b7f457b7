import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Arrival } from '../../domain/lifecycle/arrival.ts';
import { parseArrival } from '../../domain/store/parse-arrival.ts';
import { arrivalKey, arrivalPrefix, OPEN_ARRIVALS, STRANDED_ARRIVALS } from '../../domain/store/table-keys.ts';
import type { Arrivals } from '../../ports.ts';
import { type DynamodbTable, dynamodbTable, isConditionFailed, queryAll } from './dynamodb-table.ts';

/** Arrivals, one item each; those that have not ended are listed by the index. */
export function dynamodbArrivals(tableName: string): Arrivals {
  const table = dynamodbTable(tableName);
  return {
    receive: async arrival => {
      const keys = arrivalKey(arrival.agencyId, arrival.year, arrival.order);
      const Item = { ...keys, gsi1pk: OPEN_ARRIVALS, gsi1sk: arrival.order, arrival: JSON.stringify(arrival) };
      const ConditionExpression = 'attribute_not_exists(pk)';
      await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression })).catch(error => {
        if (!isConditionFailed(error)) throw error;
      });
    },
    end: async (arrival, ending) => {
      const isStranded = ending.kind === 'refused' && ending.code === 'unknown_agency';
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: arrivalKey(arrival.agencyId, arrival.year, arrival.order),
          UpdateExpression: isStranded
            ? 'SET arrival = :arrival, gsi1pk = :stranded, gsi1sk = :order'
            : 'SET arrival = :arrival REMOVE gsi1pk, gsi1sk',
          ExpressionAttributeValues: {
            ':arrival': JSON.stringify({ ...arrival, ending }),
            ...(isStranded && { ':stranded': STRANDED_ARRIVALS, ':order': arrival.order }),
          },
        }),
      );
    },
    ofAgency: async (agencyId, year) => {
      const keys = arrivalKey(agencyId, year, '');
      const items = await queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :agency AND begins_with(sk, :year)',
        ExpressionAttributeValues: { ':agency': keys.pk, ':year': year === null ? 'ARRIVAL#' : arrivalPrefix(year) },
      });
      return items.map(parseArrival);
    },
    open: () => listed(table, OPEN_ARRIVALS),
    stranded: () => listed(table, STRANDED_ARRIVALS),
  };
}

/** Arrivals in a partition of the index, oldest first. */
async function listed(table: DynamodbTable, partition: string): Promise<readonly Arrival[]> {
  const items = await queryAll(table, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :partition',
    ExpressionAttributeValues: { ':partition': partition },
  });
  return items.map(parseArrival);
}
