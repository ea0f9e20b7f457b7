import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { lambdaStep, type Step } from './adapters/lambda/lambda-step.ts';
import { s3Documents } from './adapters/s3/s3-documents.ts';
import { s3Pages } from './adapters/s3/s3-pages.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { sqsListingRequests } from './adapters/workflow/sqs-requests.ts';
import { formatOf } from './domain/extract/formats/formats.ts';
import { pages as locations, sitePath } from './domain/locations.ts';
import { originalKey } from './domain/pages/report/original-key.ts';
import { renderReportPage } from './domain/pages/report/render-report-page.ts';
import { reportData } from './domain/pages/report/report-data.ts';
import type { ReportPage } from './domain/pages/report/report-page.ts';
import type { Site } from './domain/pages/site.ts';
import { parseRecord } from './domain/store/parse-record.ts';

import type { ReportVersion } from './domain/store/report-version.ts';
import type { Agencies, Documents, ListingRequests, Pages, Reports } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly listings: ListingRequests;
  readonly site: Site;
}

/** A step before this one cannot have run: the version or its agency is not stored. */
export class NothingStoredError extends Error {
  override readonly name = 'NothingStoredError';
}

/** Publishes the page, the data and the original of the published version; a held one leaves the site as it is. */
export const render =
  (ports: Ports): Step<'render'> =>
  async stored => {
    const { reports, listings } = ports;
    const published = await reports.find('published', stored);
    const shown = published?.order === stored.order;
    if (shown) await publish(ports, published);
    if (stored.latest) await listings.ask({ agencyId: stored.agencyId, year: stored.year });
    const page = shown ? sitePath(locations.report(stored)) : null;
    return { ...stored, page };
  };

/** Publishes a version, and the pages of the years beside it again, for their links to this one. */
async function publish(ports: Ports, version: ReportVersion): Promise<void> {
  const { agencies, documents, reports, pages, site } = ports;
  const agency = await agencies.find(version.agencyId);
  if (agency === undefined) throw new NothingStoredError(`the agency ${version.agencyId}`);
  const own = await reports.ofAgency('published', version.agencyId);
  const ofYear = (year: number) => own.find(other => other.scope === version.scope && other.year === year);
  const pageOf = async (shown: ReportVersion): Promise<ReportPage> => ({
    record: await documents.read(shown.record, parseRecord),
    version: shown,
    agency,
    site,
    previousYear: ofYear(shown.year - 1)?.year ?? null,
    nextYear: ofYear(shown.year + 1)?.year ?? null,
    original: {
      href: sitePath(originalKey(shown)),
      fileName: shown.fileName,
      size: shown.upload.size,
      sha256: shown.sha256,
    },
  });
  const publishPage = async (shown: ReportVersion, page: ReportPage) =>
    pages.publish(locations.report(shown), renderReportPage(page), 'text/html; charset=utf-8');

  const page = await pageOf(version);
  const { mediaType } = formatOf(version.format);
  await pages.publishOriginal(originalKey(version), version.upload, mediaType, version.fileName);
  await pages.publish(
    locations.reportData(version),
    JSON.stringify(reportData(page)),
    'application/json; charset=utf-8',
  );
  await publishPage(version, page);
  for (const beside of [ofYear(version.year - 1), ofYear(version.year + 1)])
    if (beside !== undefined) await publishPage(beside, await pageOf(beside));
}

export const handler = lambdaStep('render', () =>
  render({
    agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    reports: dynamodbReports(setting('REPORTS_TABLE')),
    pages: s3Pages({ site: setting('SITE_BUCKET'), uploads: setting('UPLOADS_BUCKET') }),
    listings: sqsListingRequests(setting('LISTINGS_QUEUE_URL')),
    site: siteSettings(),
  }),
);
