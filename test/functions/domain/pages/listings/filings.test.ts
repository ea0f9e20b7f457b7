import { describe, expect, it } from 'vitest';
import { filingsOf, publishedReports } from '../../../../../functions/domain/pages/listings/filings.ts';
import { inventedAgency, inventedRecord, inventedVersion } from '../../../../support/invented-report.ts';

const water = inventedAgency();
const government = inventedAgency({
  id: 'yunlan',
  name: '云澜县人民政府',
  kind: 'county-government',
  scopes: ['government'],
});
const report = inventedVersion(inventedRecord());

describe('what agencies owe for a year', () => {
  it('is due before the deadline, overdue after it', () => {
    const before = filingsOf(2023, [water], [], '2024-01-31');
    const after = filingsOf(2023, [water], [], '2024-02-01');
    expect(before.map(filing => filing.state)).toEqual([{ kind: 'due', deadline: '2024-01-31', daysLeft: 0 }]);
    expect(after.map(filing => filing.state)).toEqual([{ kind: 'overdue', deadline: '2024-01-31', daysLate: 1 }]);
  });

  it('is published with the newest version that is not held', () => {
    const newer = { ...report, order: `${report.order}1` };
    const held = { ...report, order: `${report.order}2`, held: true };
    expect(filingsOf(2023, [water], [held, newer, report], '2024-02-01')[0]?.state).toEqual({
      kind: 'published',
      version: newer,
    });
    expect(publishedReports([held])).toEqual([]);
  });

  it('is received, not missing, while every version is held', () => {
    expect(filingsOf(2023, [water], [{ ...report, held: true }], '2024-02-01')[0]?.state).toEqual({ kind: 'received' });
  });

  it('is kept apart by year and scope', () => {
    const both = inventedAgency({ scopes: ['organ', 'government'] });
    const states = (year: number) =>
      filingsOf(year, [both], [report], '2024-02-01').map(({ scope, state }) => [scope, state.kind]);
    expect(states(2023)).toEqual([
      ['organ', 'published'],
      ['government', 'due'],
    ]);
    expect(states(2022)).toEqual([
      ['organ', 'overdue'],
      ['government', 'overdue'],
    ]);
  });

  it('is listed by region and rank, agencies outside the register last', () => {
    const stray = inventedVersion(inventedRecord({ agencyName: '云澜县档案局' }), { agencyId: 'gone' });
    const filings = filingsOf(2023, [water, government], [stray], '2024-02-01');
    expect(filings.map(filing => filing.name)).toEqual(['云澜县人民政府', '云澜县水务局', '云澜县档案局']);
  });
});
