import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent } from 'aws-lambda';
import * as v from 'valibot';
import { type BundledPrograms, bundledPrograms } from './adapters/check-programs.ts';
import { now } from './adapters/clock.ts';
import { dynamodbAgencies } from './adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from './adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLists } from './adapters/dynamodb/dynamodb-lists.ts';
import { dynamodbReports } from './adapters/dynamodb/dynamodb-reports.ts';
import { setting } from './adapters/environment.ts';
import { logger } from './adapters/lambda/telemetry.ts';
import { s3Pages } from './adapters/s3/s3-pages.ts';
import { siteSettings } from './adapters/site-settings.ts';
import { renderCheckPage } from './domain/check/check-page.ts';
import { pages as locations } from './domain/locations.ts';
import { type ListPorts, showLists } from './show-lists.ts';

interface Ports extends ListPorts {
  /** The programs of the check page. */
  readonly programs: () => Promise<BundledPrograms>;
}

const HTML = 'text/html; charset=utf-8';

const Request = v.union([
  v.object({ agencyId: v.string(), year: v.number() }),
  v.object({ everything: v.literal(true) }),
]);

/** Brings the lists that a batch of requests names into agreement with the store, each once. */
export const listings =
  (ports: Ports) =>
  async ({ Records }: Pick<SQSEvent, 'Records'>): Promise<void> => {
    const requests = Records.map(({ body }) => v.parse(Request, JSON.parse(body)));
    await showLists(ports, requests);
    if (requests.some(request => 'everything' in request)) await publishCheckPage(ports);
    logger.info('done', { step: 'listings', requests: requests.length });
  };

/** The programs first, then the page that needs them. */
async function publishCheckPage({ pages, site, programs }: Ports): Promise<void> {
  const bundled = await programs();
  for (const file of bundled.files) {
    const type = file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript; charset=utf-8';
    await pages.publishProgram(locations.checkProgram(file), await bundled.read(file), type);
  }
  await pages.publish(locations.check, renderCheckPage({ site, programs: bundled.programs }), HTML);
}

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
      programs: bundledPrograms,
      site: siteSettings(),
      clock: now,
    });
    return run(event);
  });
