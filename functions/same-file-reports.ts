import type { ReportIdentity } from './domain/locations.ts';
import { filingName } from './domain/pages/listings/filings.ts';
import type { Agencies, Reports } from './ports.ts';

/** Names of the other reports, of any agency and year, that were handed in as this very file. */
export async function sameFileReports(
  { agencies, reports }: { readonly agencies: Agencies; readonly reports: Reports },
  own: ReportIdentity,
  sha256: string,
): Promise<readonly string[]> {
  const others = (await reports.sameFile(sha256)).filter(
    ({ agencyId, year, scope }) => agencyId !== own.agencyId || year !== own.year || scope !== own.scope,
  );
  return Promise.all(
    others.map(async ({ agencyId, year, scope }) => {
      const agency = await agencies.find(agencyId);
      return `${filingName(agency?.name ?? agencyId, scope)}${year}年年报`;
    }),
  );
}
