import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { logger } from './adapters/lambda/telemetry.ts';
import { s3Pages } from './adapters/s3/s3-pages.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { beijingDate } from './domain/calendar/beijing-time.ts';
import { checkResultJsonSchema } from './domain/check/check-result.ts';
import { pages as locations } from './domain/locations.ts';
import { renderAgencyPage } from './domain/pages/listings/agency-page.ts';
import { renderHome } from './domain/pages/listings/home-page.ts';
import { renderNotFound } from './domain/pages/listings/not-found-page.ts';
import { ruleEntries } from './domain/pages/listings/rule-entries.ts';
import { renderRulesPage } from './domain/pages/listings/rules-page.ts';
import { renderYearPage } from './domain/pages/listings/year-page.ts';
import type { Site } from './domain/pages/site.ts';
import { CATALOGUE } from './domain/rules/catalogue.ts';
import type { ReportVersion } from './domain/store/report-version.ts';
import type { Agencies, Pages, Reports } from './ports.ts';

interface Ports {
  readonly agencies: Agencies;
  readonly reports: Reports;
  readonly pages: Pages;
  readonly site: Site;
  /** Now, ISO 8601 UTC. */
  readonly clock: () => string;
}

const Request = v.union([
  v.object({ agencyId: v.string(), year: v.number() }),
  v.object({ everything: v.literal(true) }),
]);
const HTML = 'text/html; charset=utf-8';

/**
 * Rebuilds the pages that list many reports: those of the agencies and years a batch of requests names (all of them once
 * a day), once each, and the pages that belong to all. Building them again from the same reports gives the same pages.
 */
export const listings =
  ({ agencies, reports, pages, site, clock }: Ports) =>
  async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<void> => {
    const requests = Records.map(({ body }) => v.parse(Request, JSON.parse(body)));
    const today = beijingDate(clock());
    const register = await agencies.all();
    const years = await reports.years();
    const everyYear = await Promise.all(years.map(year => reportsOfYear(reports, year)));
    const all = everyYear.flat();
    const everything = requests.some(request => 'everything' in request);
    const named = requests.flatMap(request => ('everything' in request ? [] : [request]));
    const agencyIds = new Set(named.map(request => request.agencyId));
    const dueYear = Number(today.slice(0, 4)) - 1;
    const shownYears = new Set(everything ? [...years, dueYear] : named.map(request => request.year));
    await Promise.all([
      ...register
        .filter(agency => everything || agencyIds.has(agency.id))
        .map(agency => {
          const own = all.filter(report => report.agencyId === agency.id);
          return pages.publish(
            locations.agency(agency.id),
            renderAgencyPage({ site, agency, reports: own, today }),
            HTML,
          );
        }),
      ...[...shownYears].map(year => {
        const ofYear = all.filter(report => report.year === year);
        const otherYears = years.filter(other => other !== year);
        const page = { site, year, agencies: register, reports: ofYear, otherYears, today };
        return pages.publish(locations.year(year), renderYearPage(page), HTML);
      }),
      pages.publish(locations.home, renderHome({ site, agencies: register, reports: all, today }), HTML),
      pages.publish(locations.rules, renderRulesPage({ site, rules: ruleEntries(CATALOGUE) }), HTML),
      pages.publish(locations.notFound, renderNotFound({ site }), HTML),
      pages.publish(locations.checkSchema, JSON.stringify(checkResultJsonSchema()), 'application/schema+json'),
    ]);
    logger.info('done', { step: 'listings', requests: requests.length, reports: all.length });
  };

/** The published versions of a year, and the latest ones where those are held back. */
async function reportsOfYear(reports: Reports, year: number): Promise<readonly ReportVersion[]> {
  const [published, latest] = await Promise.all([reports.ofYear('published', year), reports.ofYear('latest', year)]);
  return [...published, ...latest.filter(version => version.held)];
}

let run: ReturnType<typeof listings> | undefined;
export const handler = middy<SQSEvent, void, Error, Context>()
  .use(injectLambdaContext(logger))
  .handler(event => {
    run ??= listings({
      agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
      reports: dynamodbReports(setting('REPORTS_TABLE')),
      pages: s3Pages({ site: setting('SITE_BUCKET') }),
      site: siteSettings(),
      clock: () => new Date().toISOString(),
    });
    return run(event);
  });
