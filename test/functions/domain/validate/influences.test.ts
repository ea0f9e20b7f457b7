import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../functions/domain/agency/agency.ts';
import { EXAMPLE_AGENCY } from '../../../../functions/domain/rules/examples/example-record.ts';
import { influencedSummaries } from '../../../../functions/domain/validate/influences.ts';
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
  influencedSummaries(
    { agencyId, scope, year: 2023 },
    register.find(({ id }) => id === agencyId),
  ).map(each => `${each.agencyId} ${each.scope} ${each.year}`);

describe('the summaries a stored report influences', () => {
  it('are those it is a part of', () => {
    expect(influenced('bureau', 'organ')).toEqual(['county government 2023']);
    expect(influenced('county', 'government')).toEqual(['city government 2023']);
  });

  it('count an office’s own report into its own summary only', () => {
    expect(influenced('county', 'organ')).toEqual(['county government 2023']);
    expect(influenced('city', 'government')).toEqual([]);
  });

  it('count an agency that files for its system only with that report', () => {
    expect(influenced('customs', 'system')).toEqual(['county government 2023']);
  });

  it('are none for strangers', () => {
    expect(influenced('stranger', 'organ')).toEqual([]);
  });

  it('agree with the parts of each summary', () => {
    expect(summaryParts('city', register).map(({ id, scope }) => [id, scope])).toEqual([
      ['city', 'organ'],
      ['county', 'government'],
    ]);
    expect(summaryParts('county', register).map(({ id }) => id)).toContain('bureau');
  });
});
