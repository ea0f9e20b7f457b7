import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../../functions/domain/agency/agency.ts';
import { filingsOf } from '../../../../../functions/domain/pages/listings/filings.ts';
import type { FiledReport } from '../../../../../functions/domain/store/filed-report.ts';
import {
  inventedAgency,
  inventedFiling,
  inventedRecord,
  inventedVersion,
} from '../../../../support/invented-report.ts';

const water = inventedAgency();
const government = inventedAgency({
  id: 'yunlan',
  name: '云澜县人民政府',
  kind: 'county-government',
  scopes: ['government'],
});
const report = inventedVersion(inventedRecord());
const NOTHING = { reports: [], pending: [] };
const filed = (...reports: FiledReport[]) => ({ reports, pending: [] });

describe('what agencies owe for a year', () => {
  it('is due before the deadline, overdue after it', () => {
    const before = filingsOf(2023, [water], NOTHING, '2024-01-31');
    const after = filingsOf(2023, [water], NOTHING, '2024-02-01');
    expect(before.map(filing => filing.state)).toEqual([{ kind: 'due', deadline: '2024-01-31', daysLeft: 0 }]);
    expect(after.map(filing => filing.state)).toEqual([{ kind: 'overdue', deadline: '2024-01-31', daysLate: 1 }]);
  });

  it('is published with the newest version that is not held', () => {
    const newer = { ...report, order: `${report.order}1` };
    const held = { ...report, order: `${report.order}2` };
    const filing = inventedFiling([report, newer, held], [[], [], ['misfiled']]);
    expect(filingsOf(2023, [water], filed(filing), '2024-02-01')[0]?.state).toEqual({
      kind: 'published',
      version: newer,
    });
  });

  it('is received, not missing, while every version is held or not read yet', () => {
    const held = inventedFiling([report], [['personal-data']]);
    expect(filingsOf(2023, [water], filed(held), '2024-02-01')[0]?.state).toEqual({ kind: 'received' });
    const pending = [{ agencyId: water.id, year: 2023 }];
    expect(filingsOf(2023, [water], { reports: [], pending }, '2024-02-01')[0]?.state).toEqual({ kind: 'received' });
    expect(filingsOf(2022, [water], { reports: [], pending }, '2024-02-01')[0]?.state.kind).toBe('overdue');
  });

  it('is not handed in by a file of another agency or year', () => {
    const misfiled = inventedFiling([report], [['misfiled']]);
    expect(filingsOf(2023, [water], filed(misfiled), '2024-02-01')[0]?.state.kind).toBe('overdue');
  });

  it('accuses nobody of a year before it was registered, or when it was not in being', () => {
    const stateIn = (year: number, agency: Partial<Agency>) =>
      filingsOf(year, [inventedAgency(agency)], NOTHING, '2025-06-01')[0]?.state.kind;
    expect(stateIn(2023, { registeredOn: '2024-02-01' })).toBe('unrecorded');
    expect(stateIn(2023, { registeredOn: '2024-01-31' })).toBe('overdue');
    expect(stateIn(2023, { from: '2024-01-01' })).toBe('not-applicable');
    expect(stateIn(2024, { from: '2024-01-01' })).toBe('overdue');
    expect(stateIn(2024, { until: '2024-10-31' })).toBe('not-applicable');
    expect(stateIn(2023, { until: '2024-10-31' })).toBe('overdue');
  });

  it('is kept apart by year and scope', () => {
    const both = inventedAgency({ scopes: ['organ', 'government'] });
    const states = (year: number) =>
      filingsOf(year, [both], filed(inventedFiling([report])), '2024-02-01').map(({ scope, state }) => [
        scope,
        state.kind,
      ]);
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
    const filings = filingsOf(2023, [water, government], filed(inventedFiling([stray])), '2024-02-01');
    expect(filings.map(filing => filing.name)).toEqual(['云澜县人民政府', '云澜县水务局', '云澜县档案局']);
  });
});
