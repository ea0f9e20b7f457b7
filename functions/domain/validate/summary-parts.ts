import type { Agency } from '../agency/agency.ts';
import type { Scope } from '../record/record.ts';

/** A report that counts into a government's summary. */
export interface SummaryPart {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
}

/**
 * The reports that a government's summary is the sum of: the summaries of lower governments, the own reports of
 * everybody else. An agency that files both a summary and its own report counts into other summaries with the former, and
 * into its own with the latter.
 */
export const summaryParts = (summaryId: string, register: readonly Agency[]): readonly SummaryPart[] =>
  register.flatMap(agency => {
    const scope = scopeWithin(agency, summaryId);
    return scope === null ? [] : [{ id: agency.id, name: agency.name, scope }];
  });

/** In which scope an agency's report counts into a summary; null where it does not. */
export function scopeWithin(agency: Agency, summaryId: string): Scope | null {
  if (agency.id === summaryId) return agency.scopes.includes('organ') ? 'organ' : null;
  if (!agency.summaries.includes(summaryId)) return null;
  if (agency.scopes.includes('government')) return 'government';
  return agency.scopes.includes('organ') ? 'organ' : (agency.scopes[0] ?? 'organ');
}
