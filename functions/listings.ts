import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import { bundledPrograms } from './adapters/check-programs.ts';
import { now } from './adapters/clock.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLists } from './adapters/dynamodb/dynamodb-lists.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { logger } from './adapters/lambda/telemetry.ts';
import { s3Pages } from './adapters/s3/s3-pages.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { type CheckPagePorts, publishCheckPage } from './publish-check-page.ts';
import { type ListPorts, showLists } from './show-lists.ts';

const Request = v.union([
  v.object({ agencyId: v.string(), year: v.number() }),
  v.object({ everything: v.literal(true) }),
]);

/** Brings the lists that a batch of requests names into agreement with the store, each once. */
export const listings =
  (ports: ListPorts & CheckPagePorts) =>
  async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<void> => {
    const requests = Records.map(({ body }) => v.parse(Request, JSON.parse(body)));
    await showLists(ports, requests);
    if (requests.some(request => 'everything' in request)) await publishCheckPage(ports);
    logger.info('done', { step: 'listings', requests: requests.length });
  };

let run: ReturnType<typeof listings> | undefined;
export const handler = middy<SQSEvent, void, Error, Context>()
  .use(injectLambdaContext(logger))
  .handler(event => {
    run ??= listings({
      agencies: dynamodbAgencies(setting('REPORTS_TABLE')),
      arrivals: dynamodbArrivals(setting('REPORTS_TABLE')),
      lists: dynamodbLists(setting('REPORTS_TABLE')),
      reports: dynamodbReports(setting('REPORTS_TABLE')),
      pages: s3Pages({ site: setting('SITE_BUCKET') }),
      programs: () => bundledPrograms(),
      site: siteSettings(),
      clock: now,
    });
    return run(event);
  });
