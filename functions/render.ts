import { forgetPages } from './adapters/cloudfront/cloudfront-caches.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { s3Pages } from './adapters/s3/s3-pages.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { sqsListingRequests } from './adapters/workflow/sqs-requests.ts';
import type { Life } from './domain/lifecycle/life.ts';
import { publicStanding } from './domain/lifecycle/public-standing.ts';
import type { Site } from './domain/pages/site.ts';
import type { Agencies, Documents, ListingRequests, Pages, Reports } from './ports.ts';
import { NothingStoredError, showReport } from './show-report.ts';
import type { Rendered, Stored } from './steps.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly listings: ListingRequests;
  readonly site: Site;
}

/**
 * Brings what the public sees of the report into agreement with the store, and the pages of the years beside it, for
 * their links to this one; asks for the lists to follow.
 */
export const render =
  (ports: Ports): Step<'render'> =>
  async stored => {
    const { agencyId, scope, year } = stored;
    const life = await showReport(ports, { agencyId, scope, year });
    for (const beside of [year - 1, year + 1]) {
      const other = await ports.reports.life({ agencyId, scope, year: beside });
      if (other.shown !== null) await showReport(ports, other.report);
    }
    await ports.listings.ask({ agencyId, year });
    return { ...stored, ...outcomeOf(life, stored) };
  };

/** Where the version of this execution stands, and where the public finds it. */
function outcomeOf(life: Life, { order }: Stored): Pick<Rendered, 'state' | 'page'> {
  const standing = publicStanding(life, order);
  const state = DECIDED.find(each => each === standing?.state);
  if (standing === undefined || state === undefined) throw new NothingStoredError(`a decision about version ${order}`);
  return { state, page: standing.page };
}

const DECIDED: readonly Rendered['state'][] = ['held', 'published', 'superseded', 'withdrawn'];

export const handler = lambdaStep('render', () =>
  render({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    pages: s3Pages({ site: setting('SITE_BUCKET'), uploads: setting('UPLOADS_BUCKET') }, forgetPages),
    listings: sqsListingRequests(setting('LISTINGS_QUEUE_URL')),
    site: siteSettings(),
  }),
);
