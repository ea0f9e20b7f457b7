import type { Agency } from '../agency/agency.ts';
import type { ReportIdentity } from '../locations.ts';
import { scopeWithin } from './summary-parts.ts';

/**
 * The summaries of the same year that a report is a part of: their findings may change when it is stored. `agency` is its
 * entry in the register. Whether they are stored is for the caller to see.
 */
export function influencedSummaries(
  { agencyId, scope, year }: ReportIdentity,
  agency: Agency | undefined,
): readonly ReportIdentity[] {
  const summaries = agency === undefined ? [] : [agency.id, ...agency.summaries];
  return [...new Set(summaries)]
    .filter(id => agency !== undefined && scopeWithin(agency, id) === scope)
    .filter(id => !(id === agencyId && !agency?.scopes.includes('government')))
    .map(id => ({ agencyId: id, scope: 'government' as const, year }));
}
