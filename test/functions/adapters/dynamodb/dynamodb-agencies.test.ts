import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamodbAgencies } from '../../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { inventedAgency } from '../../../support/invented-report.ts';
import { reportsTable, startTables, type Tables } from '../../../support/stack/tables.ts';

const TABLE = 'reports';

describe('the register in DynamoDB', () => {
  let tables: Tables;
  beforeAll(async () => {
    tables = await startTables([reportsTable(TABLE)]);
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', tables.endpoint);
    vi.stubEnv('AWS_REGION', 'cn-north-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await tables.stop();
  });

  it('tells the parts of a summary, as the register says now', async () => {
    const agencies = dynamodbAgencies(TABLE);
    const town = inventedAgency({ id: 'parts-town', name: '青石镇人民政府', summaries: ['parts-county'] });
    await agencies.put(
      inventedAgency({ id: 'parts-county', name: '澜溪县人民政府', summaries: [], scopes: ['government', 'organ'] }),
    );
    await agencies.put(town);
    expect(await agencies.partsOf('parts-county')).toEqual([
      { id: 'parts-county', name: '澜溪县人民政府', scope: 'organ' },
      { id: 'parts-town', name: '青石镇人民政府', scope: 'organ' },
    ]);
    await agencies.put({ ...town, summaries: ['parts-city'] });
    expect((await agencies.partsOf('parts-county')).map(({ id }) => id)).toEqual(['parts-county']);
    expect((await agencies.partsOf('parts-city')).map(({ id }) => id)).toEqual(['parts-town']);
  });

  it('finds agencies by a name, a former one no longer, and by ids nearly alike', async () => {
    const agencies = dynamodbAgencies(TABLE);
    const named = inventedAgency({ id: 'like-jyj', name: '白鹭区教育局', otherNames: ['区教育局'] });
    await agencies.put(named);
    await agencies.put(inventedAgency({ id: 'like-mzj', name: '白鹭区民政局', otherNames: [] }));
    expect((await agencies.like('区教育局'))[0]).toEqual(named);
    expect((await agencies.like('like-jyi')).map(({ id }) => id)).toContain('like-jyj');
    await agencies.put({ ...named, otherNames: [] });
    expect((await agencies.like('区教育局')).find(({ id }) => id === 'like-jyj')?.otherNames ?? []).toEqual([]);
  });
});
