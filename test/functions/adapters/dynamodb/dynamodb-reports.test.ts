import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamodbLetters } from '../../../../functions/adapters/dynamodb/dynamodb-letters.ts';
import { dynamodbReports } from '../../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from '../../../../functions/adapters/dynamodb/dynamodb-similar-texts.ts';
import { inventedRecord, inventedVersion } from '../../../support/invented-report.ts';

const TABLE = 'reports';

describe('reports in DynamoDB', () => {
  const server = dynalite({ createTableMs: 0 });
  beforeAll(async () => {
    await new Promise<void>(ready => void server.listen(0, '127.0.0.1', () => ready()));
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    vi.stubEnv('AWS_REGION', 'cn-north-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    const keys = (pk: string, sk: string) => [
      { AttributeName: pk, KeyType: 'HASH' as const },
      { AttributeName: sk, KeyType: 'RANGE' as const },
    ];
    await new DynamoDBClient({}).send(
      new CreateTableCommand({
        TableName: TABLE,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map(AttributeName => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: keys('pk', 'sk'),
        GlobalSecondaryIndexes: [
          { IndexName: 'gsi1', KeySchema: keys('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'ALL' } },
        ],
      }),
    );
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  const version = (agencyId: string, order: string, seen = '') => ({
    ...inventedVersion(inventedRecord()),
    agencyId,
    scope: 'organ' as const,
    year: 2024,
    order,
    seen,
  });

  it('move a pointer forward only, in whatever order versions arrive', async () => {
    const reports = dynamodbReports(TABLE);
    const report = version('forward', '2');
    expect(await reports.advance('latest', report)).toBe(true);
    expect(await reports.advance('latest', version('forward', '1'))).toBe(false);
    expect((await reports.find('latest', report))?.order).toBe('2');
    expect(await reports.advance('latest', version('forward', '3'))).toBe(true);
    expect((await reports.find('latest', report))?.order).toBe('3');
    expect(await reports.find('published', report)).toBeUndefined();
  });

  it('leave the same result when a step runs twice, or twice at once', async () => {
    const reports = dynamodbReports(TABLE);
    const report = version('twice', '1');
    await Promise.all([reports.put(report), reports.put(report)]);
    expect(await Promise.all([reports.advance('latest', report), reports.advance('latest', report)])).toEqual([
      true,
      true,
    ]);
    expect(await reports.ofAgency('latest', 'twice')).toEqual([report]);
  });

  it('let a validation replace one that saw less, never one that saw more', async () => {
    const reports = dynamodbReports(TABLE);
    await reports.advance('published', version('seen', '1', 'b'));
    expect(await reports.advance('published', version('seen', '1', 'a'))).toBe(false);
    expect(await reports.advance('published', version('seen', '1', 'c'))).toBe(true);
    expect((await reports.find('published', version('seen', '1')))?.seen).toBe('c');
  });

  it('list the reports of a year and of an agency', async () => {
    const reports = dynamodbReports(TABLE);
    const others = ['many-1', 'many-2', 'many-3'].map(id => ({ ...version(id, '1'), year: 2019 }));
    for (const report of others) {
      await reports.put(report);
      await reports.advance('published', report);
    }
    expect((await reports.ofYear('published', 2019)).map(({ agencyId }) => agencyId).sort()).toEqual([
      'many-1',
      'many-2',
      'many-3',
    ]);
    expect(await reports.ofAgency('published', 'many-2')).toHaveLength(1);
    expect(await reports.years()).toContain(2019);
  });

  it('remember letters and what reviewers were told', async () => {
    const letters = dynamodbLetters(TABLE);
    expect(await letters.wasSent('run reviewers')).toBe(false);
    await letters.remember('run reviewers');
    expect(await letters.wasSent('run reviewers')).toBe(true);
    expect(await letters.told(version('told', '1'))).toBeUndefined();
    await letters.rememberTold(version('told', '1'), ['a', 'b']);
    expect(await letters.told(version('told', '2'))).toEqual(['a', 'b']);
  });

  it('find the owners of texts that share a key', async () => {
    const texts = dynamodbSimilarTexts(TABLE);
    await texts.add(2024, { agencyId: 'one', scope: 'organ' }, { overview: ['k1', 'k2'], problems: [] });
    await texts.add(2024, { agencyId: 'two', scope: 'organ' }, { overview: ['k2', 'k3'], problems: ['k1'] });
    expect((await texts.find(2024, 'overview', ['k2'])).map(({ agencyId }) => agencyId).sort()).toEqual(['one', 'two']);
    expect(await texts.find(2023, 'overview', ['k2'])).toEqual([]);
  });
});
