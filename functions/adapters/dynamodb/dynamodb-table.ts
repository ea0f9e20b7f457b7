import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

/** The one table: `pk` and `sk`, and the index `gsi1` over `gsi1pk` and `gsi1sk`. */
export interface DynamodbTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export function dynamodbTable(name: string): DynamodbTable {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name };
}

/** All items of a query, page by page, or the first `most` of them. */
export async function queryAll(
  table: DynamodbTable,
  query: Omit<QueryCommandInput, 'TableName'>,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  const limit = Number.isFinite(most) ? { Limit: most } : {};
  for await (const page of paginateQuery({ client: table.client }, { TableName: table.name, ...limit, ...query })) {
    items.push(...(page.Items ?? []));
    if (items.length >= most) break;
  }
  return items;
}

/** True for the answer DynamoDB gives when the condition of a write does not hold. */
export const isConditionFailed = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';
