import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

/** The one table: `pk` and `sk`, and the index `gsi1` over `gsi1pk` and `gsi1sk`. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export function dynamodbTable(name: string): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name };
}

/** All items of a query, page by page. */
export async function queryAll(
  table: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateQuery({ client: table.client }, { TableName: table.name, ...query }))
    items.push(...(page.Items ?? []));
  return items;
}

/** True for the answer DynamoDB gives when the condition of a write does not hold. */
export const isConditionFailed = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';
