import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../functions/domain/agency/agency.ts';
import { EXAMPLE_AGENCY } from '../../../../functions/domain/rules/examples/example-record.ts';
import { influencedReports } from '../../../../functions/domain/validate/influences.ts';
import { summaryParts } from '../../../../functions/domain/validate/summary-parts.ts';

const agency = (id: string, summaries: string[], scopes: Agency['scopes']): Agency => ({
  ...EXAMPLE_AGENCY,
  id,
  name: id,
  summaries,
  scopes,
});
const register = [
  agency('city', [], ['government', 'organ']),
  agency('county', ['city'], ['government', 'organ']),
  agency('bureau', ['county'], ['organ']),
  agency('customs', ['county'], ['system']),
];
const influenced = (agencyId: string, scope: 'organ' | 'government' | 'system') =>
  influencedReports(
    { agencyId, scope, year: 2023 },
    register.find(({ id }) => id === agencyId),
  ).map(each => `${each.agencyId} ${each.scope} ${each.year}`);

describe('the reports a stored one influences', () => {
  it('are next year’s, and the summary it is a part of', () => {
    expect(influenced('bureau', 'organ')).toEqual(['bureau organ 2024', 'county government 2023']);
    expect(influenced('county', 'government')).toEqual(['county government 2024', 'city government 2023']);
  });

  it('count an office’s own report into its own summary only', () => {
    expect(influenced('county', 'organ')).toEqual(['county organ 2024', 'county government 2023']);
    expect(influenced('city', 'government')).toEqual(['city government 2024']);
  });

  it('count an agency that files for its system only with that report', () => {
    expect(influenced('customs', 'system')).toEqual(['customs system 2024', 'county government 2023']);
  });

  it('are only next year’s for strangers', () => {
    expect(influenced('stranger', 'organ')).toEqual(['stranger organ 2024']);
  });

  it('agree with the parts of each summary', () => {
    expect(summaryParts('city', register).map(({ id, scope }) => [id, scope])).toEqual([
      ['city', 'organ'],
      ['county', 'government'],
    ]);
    expect(summaryParts('county', register).map(({ id }) => id)).toContain('bureau');
  });
});
