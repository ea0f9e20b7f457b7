import dynalite from 'dynalite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST, listen } from '../../../../../infra/local/stand-ins/listen.ts';
import { reportsTable, startTables, type Tables } from '../../../../support/stack/tables.ts';

/** A second store that others wrote against AWS itself: whatever is asked of both, they answer the same. */
const other = dynalite({ createTableMs: 0 });
const TableName = 'reports';

let tables: Tables;
let own: string;
let theirs: string;
beforeAll(async () => {
  tables = await startTables([reportsTable(TableName)]);
  own = tables.endpoint;
  theirs = `http://${HOST}:${await listen(other, 0, 'other', '--port')}`;
  await createThere();
});
afterAll(async () => {
  other.close();
  await tables.stop();
});

const keys = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

/** Asks one of the stores, without any client between. */
async function ask(endpoint: string, operation: string, request: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20250101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=x/20250101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x',
    },
    body: JSON.stringify(request),
  });
  return JSON.parse(await response.text());
}

/** Makes the same table there; it can be used a moment later. */
async function createThere(): Promise<void> {
  await ask(theirs, 'CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map(AttributeName => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      { IndexName: 'gsi1', KeySchema: keys('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'ALL' } },
    ],
  });
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  while ('__type' in (await ask(theirs, 'GetItem', { TableName, Key })));
}

const word = fc.constantFrom('a', 'b', 'ab', 'b#1', 'Z', '甲', '甲乙', '10', '9');
const number = fc.constantFrom('0', '-1', '1', '1.50', '10', '1e2', '-0.25', '99999999999999999999');
const scalar = fc.oneof(
  word.map(S => ({ S })),
  number.map(N => ({ N })),
  fc.boolean().map(BOOL => ({ BOOL })),
  fc.constant({ NULL: true as const }),
);
const value = fc.oneof(
  scalar,
  fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map(SS => ({ SS })),
  fc.uniqueArray(fc.constantFrom('1', '2', '-3.5'), { minLength: 1, maxLength: 3 }).map(NS => ({ NS })),
  fc.array(scalar, { maxLength: 3 }).map(L => ({ L })),
  fc.dictionary(fc.constantFrom('p', 'q'), scalar).map(M => ({ M })),
);
const key = fc.record({ pk: fc.constantFrom('a', 'b').map(S => ({ S })), sk: word.map(S => ({ S })) });
const item = fc
  .tuple(
    key,
    fc.record(
      {
        gsi1pk: fc.constantFrom('x', 'y').map(S => ({ S })),
        gsi1sk: word.map(S => ({ S })),
        one: value,
        two: value,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([own, more]) => ({ ...own, ...more }));

/**
 * What is compared in order stands for a text or a number: of a set, list, map, truth value or null AWS says that it has no
 * order, as the store does; the other one compares them as texts.
 */
const CONDITIONS = [
  'attribute_not_exists(pk)',
  'attribute_exists(one) AND NOT attribute_type(one, :kind)',
  'attribute_not_exists(pk) OR one < :ordered OR (one = :v AND two <= :ordered)',
  'one <> :v',
  'begins_with(one, :text) OR contains(two, :v)',
  'one BETWEEN :text AND :ordered OR two IN (:v, :text)',
  'size(one) > :number',
];
const UPDATES = [
  'SET one = :v',
  'SET one = if_not_exists(one, :v), two = :text',
  'SET one = :number + :number REMOVE two',
  'SET two.p = :v',
  'ADD one :set',
  'DELETE one :set',
  'ADD two :number SET one = :v',
  'REMOVE one, two',
  'SET one[1] = :v',
];
const RANGES = [
  '',
  ' AND sk = :text',
  ' AND sk > :text',
  ' AND sk <= :text',
  ' AND begins_with(sk, :text)',
  ' AND sk BETWEEN :text AND :high',
];

type Values = Readonly<Record<string, object>>;

/** The placeholders an expression uses, and no others. */
const used = (expression: string, values: Values): { readonly ExpressionAttributeValues?: Values } => {
  const named = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
  return named.length === 0 ? {} : { ExpressionAttributeValues: Object.fromEntries(named) };
};

const values = fc.record({
  ':v': value,
  ':text': word.map(S => ({ S })),
  ':ordered': fc.oneof(
    word.map(S => ({ S })),
    number.map(N => ({ N })),
  ),
  ':high': word.map(S => ({ S })),
  ':number': number.map(N => ({ N })),
  ':kind': fc.constantFrom('S', 'N', 'L').map(S => ({ S })),
  ':set': fc.uniqueArray(word, { minLength: 1, maxLength: 2 }).map(SS => ({ SS })),
  ':start': fc.constantFrom('a', 'b', '甲', '1').map(S => ({ S })),
  ':pk': fc.constant({ S: 'a' }),
  ':x': fc.constant({ S: 'x' }),
});

/** What is asked of both; the name of the table is put in later. */
interface Call {
  readonly operation: string;
  readonly request: object;
}

const puts = fc.tuple(item, fc.option(fc.constantFrom(...CONDITIONS)), values).map(([Item, condition, given]) => ({
  operation: 'PutItem',
  request: {
    Item,
    ReturnValues: 'ALL_OLD',
    ...(condition !== null && { ConditionExpression: condition, ...used(condition, given) }),
  },
}));
const updates = fc
  .tuple(key, fc.constantFrom(...UPDATES), values, fc.constantFrom('ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW', 'NONE'))
  .map(([Key, UpdateExpression, given, ReturnValues]) => ({
    operation: 'UpdateItem',
    request: { Key, UpdateExpression, ReturnValues, ...used(UpdateExpression, given) },
  }));
const deletions = key.map(Key => ({ operation: 'DeleteItem', request: { Key, ReturnValues: 'ALL_OLD' } }));
const gets = key.map(Key => ({ operation: 'GetItem', request: { Key, ProjectionExpression: 'pk, one, two.p' } }));
const queries = fc
  .tuple(fc.constantFrom(...RANGES), values, fc.boolean(), fc.option(fc.integer({ min: 1, max: 3 })))
  .map(([range, given, ScanIndexForward, Limit]) => {
    const KeyConditionExpression = `pk = :pk${range}`;
    const more = used(KeyConditionExpression, given);
    const request = { KeyConditionExpression, ScanIndexForward, ...more, ...(Limit !== null && { Limit }) };
    return { operation: 'Query', request };
  });
const indexQueries = fc.tuple(fc.boolean(), values).map(([ScanIndexForward, given]) => {
  const KeyConditionExpression = 'gsi1pk = :x AND begins_with(gsi1sk, :start)';
  const FilterExpression = 'one <> :v';
  const more = used(`${KeyConditionExpression} ${FilterExpression}`, given);
  return {
    operation: 'Query',
    request: { IndexName: 'gsi1', KeyConditionExpression, FilterExpression, ScanIndexForward, ...more },
  };
});
const batches = fc
  .uniqueArray(item, { minLength: 1, maxLength: 4, selector: ({ pk, sk }) => `${pk.S} ${sk.S}` })
  .map(items => ({ operation: 'BatchWriteItem', request: { puts: items.map(Item => ({ PutRequest: { Item } })) } }));
const call: fc.Arbitrary<Call> = fc.oneof(puts, updates, deletions, gets, queries, indexQueries, batches);

/** An answer without what differs by chance: how a refusal is worded, the order of sets, an empty map for none. */
async function answerOf(endpoint: string, { operation, request }: Call): Promise<unknown> {
  const whole = 'puts' in request ? { RequestItems: { [TableName]: request.puts } } : { TableName, ...request };
  const answer = await ask(endpoint, operation, whole);
  if ('__type' in answer) return String(answer['__type']).split('#').at(-1);
  const { Attributes = {}, Items, ...rest } = answer;
  // Of an index, nothing orders the items that share both its keys.
  const items = 'IndexName' in request && Array.isArray(Items) ? byText(Items) : Items;
  return JSON.parse(JSON.stringify({ ...rest, Attributes, items }), sorted);
}

function sorted(name: string, held: unknown): unknown {
  if (Array.isArray(held)) return name === 'SS' || name === 'NS' ? held.toSorted() : held;
  return typeof held === 'object' && held !== null ? Object.fromEntries(Object.entries(held).sort()) : held;
}

type Row = Readonly<Record<'pk' | 'sk', object>>;

async function rows(endpoint: string): Promise<readonly Row[]> {
  const { Items } = await ask(endpoint, 'Scan', { TableName });
  if (!Array.isArray(Items)) throw new Error('nothing was scanned');
  return Items;
}

async function clear(endpoint: string): Promise<void> {
  for (const { pk, sk } of await rows(endpoint)) await ask(endpoint, 'DeleteItem', { TableName, Key: { pk, sk } });
}

const everything = async (endpoint: string): Promise<readonly string[]> => byText(await rows(endpoint));

const byText = (items: readonly object[]): readonly string[] =>
  items.map(one => JSON.stringify(JSON.parse(JSON.stringify(Object.entries(one).sort()), sorted))).sort();

describe('the store and another one', () => {
  it('answer the same to whatever they are asked, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 25 }), async calls => {
        await Promise.all([clear(own), clear(theirs)]);
        for (const asked of calls)
          expect({ asked, answer: await answerOf(own, asked) }).toEqual({
            asked,
            answer: await answerOf(theirs, asked),
          });
        expect(await everything(own)).toEqual(await everything(theirs));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
