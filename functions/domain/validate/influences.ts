import type { Agency } from '../agency/agency.ts';
import type { ReportIdentity } from '../locations.ts';
import { scopeWithin } from './summary-parts.ts';

/**
 * Reports whose findings may change when this one is stored: the same agency's for the next year, and the summaries of
 * the same year that it is a part of. `agency` is its entry in the register. Whether they are stored is for the caller to see.
 */
export function influencedReports(
  { agencyId, scope, year }: ReportIdentity,
  agency: Agency | undefined,
): readonly ReportIdentity[] {
  const summaries = agency === undefined ? [] : [agency.id, ...agency.summaries];
  return [
    { agencyId, scope, year: year + 1 },
    ...[...new Set(summaries)]
      .filter(id => agency !== undefined && scopeWithin(agency, id) === scope)
      .filter(id => !(id === agencyId && !agency?.scopes.includes('government')))
      .map(id => ({ agencyId: id, scope: 'government' as const, year })),
  ];
}
