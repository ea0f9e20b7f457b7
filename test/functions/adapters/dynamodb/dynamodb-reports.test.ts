import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamodbArrivals } from '../../../../functions/adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLetters } from '../../../../functions/adapters/dynamodb/dynamodb-letters.ts';
import { dynamodbReports } from '../../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { dynamodbSimilarTexts } from '../../../../functions/adapters/dynamodb/dynamodb-similar-texts.ts';
import { failedLetter, returnedLetter, waitingLetter } from '../../../../functions/domain/letters/delivery/delivery.ts';
import { arrivalOf } from '../../../../functions/domain/lifecycle/arrival.ts';
import type { Life } from '../../../../functions/domain/lifecycle/life.ts';
import type { ReportVersion } from '../../../../functions/domain/store/report-version.ts';
import { inventedLife, inventedRecord, inventedVersion } from '../../../support/invented-report.ts';
import { reportsTable, startTables, type Tables } from '../../../support/stack/tables.ts';

const TABLE = 'reports';

describe('reports in DynamoDB', () => {
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

  const version = (agencyId: string, order: string, year = 2024) => ({
    ...inventedVersion(inventedRecord()),
    agencyId,
    scope: 'organ' as const,
    year,
    order,
  });
  const judge = (life: Life, stored: ReportVersion): Life => {
    const [own] = inventedLife([stored]).versions;
    return own === undefined
      ? life
      : { ...life, revision: life.revision + 1, shown: own.order, versions: [...life.versions, own] };
  };

  it('keep a version once, and tell who handed in the same file', async () => {
    const reports = dynamodbReports(TABLE);
    const report = version('twice', '1');
    await Promise.all([reports.putVersion(report), reports.putVersion(report)]);
    await reports.putVersion({ ...report, agencyId: 'other' });
    expect(await reports.version(report, '1')).toEqual(report);
    expect(await reports.version(report, '2')).toBeUndefined();
    expect((await reports.sameFile(report.sha256)).map(({ agencyId }) => agencyId)).toEqual(['other', 'twice']);
  });

  it('lose no change of a life, however many are made at once', async () => {
    const reports = dynamodbReports(TABLE);
    const orders = ['1', '2', '3', '4', '5', '6'];
    await Promise.all(
      orders.map(order => reports.change(version('busy', order), life => judge(life, version('busy', order)))),
    );
    const life = await reports.life(version('busy', '1'));
    expect(life.revision).toBe(orders.length);
    expect(life.versions.map(({ order }) => order).toSorted()).toEqual(orders);
    expect(await reports.change(life.report, same => same)).toEqual(life);
  });

  it('list the lives of a year and of an agency', async () => {
    const reports = dynamodbReports(TABLE);
    for (const id of ['many-1', 'many-2', 'many-3']) {
      const stored = version(id, '1', 2019);
      await reports.change(stored, life => judge(life, stored));
    }
    const ids = (await reports.livesOfYear(2019)).map(({ report }) => report.agencyId);
    expect(ids.toSorted()).toEqual(['many-1', 'many-2', 'many-3']);
    expect(await reports.livesOfAgency('many-2')).toHaveLength(1);
    expect(await reports.years()).toContain(2019);
  });

  it('keep arrivals until they end, and what became of them for good', async () => {
    const arrivals = dynamodbArrivals(TABLE);
    const upload = {
      key: 'uploads/lanxi/2024/a.txt',
      version: 'v1',
      size: 1,
      uploadedAt: '2025-01-20T01:02:03.000Z',
      sequencer: '1',
    };
    const arrival = arrivalOf({ ...upload, actor: '123456789012' });
    await arrivals.receive(arrival);
    expect(await arrivals.open()).toEqual([arrival]);
    const ending = { kind: 'refused', code: 'empty', at: upload.uploadedAt } as const;
    await arrivals.end(arrival, ending);
    await arrivals.receive(arrival);
    expect(await arrivals.open()).toEqual([]);
    expect(await arrivals.ofAgency('lanxi', 2024)).toEqual([{ ...arrival, ending }]);
    expect(await arrivals.ofAgency('lanxi', null)).toHaveLength(1);
    expect(await arrivals.ofAgency('lanxi', 2023)).toEqual([]);
  });

  it('remember letters and what reviewers were told', async () => {
    const letters = dynamodbLetters(TABLE);
    const at = '2025-01-20T02:00:00.000Z';
    expect(await letters.delivery('run.reviewers')).toBeUndefined();
    await letters.change('run.reviewers', before => before ?? waitingLetter(at));
    expect(await letters.delivery('run.reviewers')).toEqual(waitingLetter(at));
    const failed = failedLetter(waitingLetter(at), at, '550');
    await letters.change('run.reviewers', before => failedLetter(before ?? waitingLetter(at), at, '550'));
    expect(await letters.failed()).toEqual([{ letterId: 'run.reviewers', delivery: failed }]);
    await letters.change('run.reviewers', before => returnedLetter(before ?? failed, at, ''));
    expect(await letters.failed()).toEqual([]);
    expect(await letters.told(version('told', '1'))).toBeUndefined();
    const told = { reviewers: ['a', 'b'], agency: ['a'], names: { a: '甲' }, standing: '1 published', count: 3 };
    await letters.rememberTold(version('told', '1'), told);
    expect(await letters.told(version('told', '2'))).toEqual(told);
  });

  it('find the owners of texts that share a key', async () => {
    const texts = dynamodbSimilarTexts(TABLE);
    await texts.add(2024, { agencyId: 'one', scope: 'organ' }, { overview: ['k1', 'k2'], problems: [] });
    await texts.add(2024, { agencyId: 'two', scope: 'organ' }, { overview: ['k2', 'k3'], problems: ['k1'] });
    expect((await texts.find(2024, 'overview', ['k2'])).map(({ agencyId }) => agencyId).sort()).toEqual(['one', 'two']);
    expect(await texts.find(2023, 'overview', ['k2'])).toEqual([]);
  });
});
